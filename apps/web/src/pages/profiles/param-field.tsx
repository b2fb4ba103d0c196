import type { Fact } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useState } from "react";
import { useText } from "../../app/text.ts";
import { paramWord } from "./param-words.ts";
import type { ParamFieldShape } from "./param-schema.ts";

/** One parameter of a rule. */
export function ParamField(props: {
  readonly field: ParamFieldShape;
  readonly value: Fact | undefined;
  readonly onValue: (value: Fact | undefined) => void;
}) {
  const t = useText();
  const { field, value, onValue } = props;
  const { name, kind, options, isRequired } = field;
  if (kind === "flag") {
    return (
      <label className="fh-choice">
        <input type="checkbox" checked={value === true} onChange={({ target }) => onValue(target.checked)} />
        <ParamName name={name} />
      </label>
    );
  }
  if (kind === "choice") {
    return (
      <label className="fw-field">
        <ParamName name={name} />
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
  if (kind === "json") return <JsonField name={name} value={value} onValue={onValue} />;
  return (
    <label className="fw-field">
      <ParamName name={name} />
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

/** The Chinese word where there is one, and always the name that stands in the file. */
function ParamName({ name }: { name: string }) {
  const language = useLanguage();
  const word = paramWord(name);
  return (
    <span>
      {language === "zh" && word !== name ? <span lang="zh-CN">{word} </span> : null}
      <code>{name}</code>
    </span>
  );
}

function JsonField(props: {
  readonly name: string;
  readonly value: Fact | undefined;
  readonly onValue: (value: Fact | undefined) => void;
}) {
  const { name, value, onValue } = props;
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 1)));
  const [isBroken, setBroken] = useState(false);
  return (
    <label className="fw-field fw-json">
      <ParamName name={name} />
      <textarea
        className="fh-input"
        rows={5}
        spellCheck={false}
        value={text}
        aria-invalid={isBroken || undefined}
        onChange={({ target }) => {
          setText(target.value);
          try {
            onValue(target.value.trim() === "" ? undefined : (JSON.parse(target.value) as Fact));
            setBroken(false);
          } catch {
            setBroken(true);
          }
        }}
      />
    </label>
  );
}
