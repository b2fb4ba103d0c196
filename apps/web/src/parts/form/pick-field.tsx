import { type ReactNode, use } from "react";
import { useText } from "../words.ts";
import { emptied, type FieldProps } from "./field-props.ts";
import { ProblemNotes } from "./problem-notes.tsx";
import { FormPlace, type Named } from "./form-around.ts";
import type { Pool } from "./shape.ts";
import { useLabel, useSaid } from "./use-label.ts";

/** One thing out of those there are, by printed number and name. */
export function PickField({ field, value, place, problems, beside, onValue }: FieldProps<"pick">) {
  const t = useText();
  const label = useLabel()(field.label);
  const all = useNamed(field.shape.from, beside);
  const chosen = typeof value === "string" ? value : "";
  return (
    <div className="fw-field" data-place={place}>
      <label>
        <span>{label}</span>
        <select
          className="fh-input"
          value={chosen}
          aria-invalid={problems.some(({ isError }) => isError) || undefined}
          onChange={({ target }) => onValue(target.value === "" ? emptied(field) : target.value)}
        >
          <option value="">{field.isNeeded === true ? t("请选择") : t("无")}</option>
          {optionsOf(withUnknown(all, chosen))}
        </select>
      </label>
      <ProblemNotes problems={problems} />
    </div>
  );
}

/** Several of them, in the order in which they were chosen. */
export function PicksField({ field, value, place, problems, beside, onValue }: FieldProps<"picks">) {
  const t = useText();
  const say = useSaid();
  const label = useLabel()(field.label);
  const all = useNamed(field.shape.from, beside);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const left = all.filter(({ code }) => !chosen.includes(code));
  return (
    <div className="fw-field fw-picks" data-place={place} role="group" aria-label={label}>
      <span>{label}</span>
      {chosen.length === 0 ? <p className="fh-quiet">{say(field.shape.none)}</p> : null}
      <ul>
        {chosen.map((code) => {
          const name = all.find((it) => it.code === code)?.name ?? code;
          return (
            <li key={code}>
              <span lang="zh-CN">{name}</span>{" "}
              <button
                type="button"
                className="fh-link"
                aria-label={t("去掉“{name}”", { name })}
                onClick={() => onValue(chosen.filter((other) => other !== code))}
              >
                {t("去掉")}
              </button>
            </li>
          );
        })}
      </ul>
      {left.length === 0 ? null : (
        <select
          className="fh-input"
          aria-label={t("{label}：再选一个", { label })}
          value=""
          onChange={({ target }) => onValue([...chosen, target.value])}
        >
          <option value="">{t("再选一个……")}</option>
          {optionsOf(left)}
        </select>
      )}
      <ProblemNotes problems={problems} />
    </div>
  );
}

/** A number of its own, or a benchmark that the office states once for all. */
export function TargetField({ field, value, place, problems, onValue }: FieldProps<"target">) {
  const t = useText();
  const label = useLabel()(field.label);
  const all = useNamed("benchmarks", null);
  const named = benchmarkIn(value);
  return (
    <div className="fw-field" data-place={place}>
      <label>
        <span>{label}</span>
        <input
          className="fh-input"
          disabled={named !== null}
          value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
          onChange={({ target }) => onValue(target.value.trim() === "" ? emptied(field) : target.value)}
        />
      </label>
      {all.length === 0 && named === null ? null : (
        <label>
          <span>{t("或以公布数为目标")}</span>
          <select
            className="fh-input"
            value={named ?? ""}
            onChange={({ target }) => onValue(target.value === "" ? emptied(field) : { benchmark: target.value })}
          >
            <option value="">{t("不用公布数")}</option>
            {optionsOf(withUnknown(all, named ?? ""))}
          </select>
        </label>
      )}
      <ProblemNotes problems={problems} />
    </div>
  );
}

function optionsOf(all: readonly Named[]): readonly ReactNode[] {
  return all.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}

function useNamed(pool: Pool, beside: unknown): readonly Named[] {
  return use(FormPlace)?.namedIn(pool, beside) ?? [];
}

/** What is chosen stays to be seen where there is no such thing (any more). */
function withUnknown(all: readonly Named[], chosen: string): readonly Named[] {
  return chosen === "" || all.some(({ code }) => code === chosen) ? all : [{ code: chosen, name: chosen }, ...all];
}

function benchmarkIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("benchmark" in value)) return null;
  return typeof value.benchmark === "string" ? value.benchmark : null;
}
