import type { Fact } from "@faheng/domain";
import { useText } from "./words.ts";
import { JsonField } from "./json-field.tsx";
import { ParamName } from "./param-name.tsx";
import type { ParamFieldShape } from "./param-schema.ts";
import type { ParamWords } from "./param-words.ts";
import { TargetField } from "./target-field.tsx";

/** One parameter of a rule. */
export function ParamField(props: {
  readonly field: ParamFieldShape;
  readonly words: ParamWords;
  readonly value: Fact | undefined;
  readonly onValue: (value: Fact | undefined) => void;
}) {
  const t = useText();
  const { field, words, value, onValue } = props;
  const { name, kind, options, isRequired } = field;
  if (kind === "flag") {
    return (
      <label className="fh-choice">
        <input type="checkbox" checked={value === true} onChange={({ target }) => onValue(target.checked)} />
        <ParamName name={name} words={words} />
      </label>
    );
  }
  if (kind === "choice") {
    return (
      <label className="fw-field">
        <ParamName name={name} words={words} />
        <select
          className="fh-input"
          value={typeof value === "string" ? value : ""}
          onChange={({ target }) => onValue(target.value === "" ? undefined : target.value)}
        >
          <option value="">{t("请选择")}</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </label>
    );
  }
  if (kind === "target") {
    return <TargetField name={name} words={words} isRequired={isRequired} value={value} onValue={onValue} />;
  }
  if (kind === "json")
    return <JsonField label={<ParamName name={name} words={words} />} value={value} onValue={onValue} />;
  return (
    <label className="fw-field">
      <ParamName name={name} words={words} />
      <input
        className="fh-input"
        required={isRequired}
        inputMode={kind === "integer" ? "numeric" : "decimal"}
        value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
        onChange={({ target }) => {
          const text = target.value.trim();
          if (text === "") onValue(undefined);
          else onValue(kind === "integer" && /^-?\d{1,15}$/.test(text) ? Number(text) : text);
        }}
      />
    </label>
  );
}
