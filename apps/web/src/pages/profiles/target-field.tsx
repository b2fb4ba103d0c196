import type { Fact } from "@faheng/domain";
import { use } from "react";
import { useText } from "./words.ts";
import { ParamName } from "./param-name.tsx";
import { ProfileBenchmarks } from "./profile-benchmarks.ts";
import type { ParamWords } from "./param-words.ts";

/** A target: a number of its own, or a benchmark that the office states once for all. */
export function TargetField(props: {
  readonly name: string;
  readonly words: ParamWords;
  readonly isRequired: boolean;
  readonly value: Fact | undefined;
  readonly onValue: (value: Fact | undefined) => void;
}) {
  const t = useText();
  const benchmarks = use(ProfileBenchmarks);
  const { name, words, isRequired, value, onValue } = props;
  const named = benchmarkOf(value);
  return (
    <>
      <label className="fw-field">
        <ParamName name={name} words={words} />
        <input
          className="fh-input"
          required={isRequired && named === null}
          disabled={named !== null}
          inputMode="decimal"
          value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
          onChange={({ target }) => onValue(target.value.trim() === "" ? undefined : target.value.trim())}
        />
      </label>
      {benchmarks.length === 0 && named === null ? null : (
        <label className="fw-field">
          <span>{t("或以公布数为目标")}</span>
          <select
            className="fh-input"
            value={named ?? ""}
            onChange={({ target }) => onValue(target.value === "" ? undefined : { benchmark: target.value })}
          >
            <option value="">{t("不用公布数")}</option>
            {benchmarks.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function benchmarkOf(value: Fact | undefined): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { benchmark } = value;
  return typeof benchmark === "string" ? benchmark : null;
}
