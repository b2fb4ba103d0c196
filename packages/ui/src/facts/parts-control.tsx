import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";

/** Which parts are there. None ticked is an answer only when «以上都没有» is ticked. */
export function PartsControl({ field, value, onAnswer, labelledBy, describedBy, isReadOnly }: ControlProps<"parts">) {
  const t = useUiText();
  const given = Array.isArray(value) ? value : null;
  const toggle = (key: string): void => {
    const next = field.parts.map((part) => part.key).filter((part) => (part === key) !== (given ?? []).includes(part));
    onAnswer(next, null);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-choices">
      {field.parts.map(({ key, label }) => (
        <label key={key} className="fh-choice">
          <input
            type="checkbox"
            checked={given?.includes(key) ?? false}
            disabled={isReadOnly}
            onChange={() => toggle(key)}
          />
          <span>{label}</span>
        </label>
      ))}
      <label className="fh-choice fh-choice-none">
        <input
          type="checkbox"
          checked={given?.length === 0}
          disabled={isReadOnly}
          onChange={(event) => onAnswer(event.target.checked ? [] : undefined, null)}
        />
        <span>{t("以上都没有")}</span>
      </label>
    </div>
  );
}
