import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { TextInput } from "./text-input.tsx";

/** A day, or the plain statement that it was not done at all. */
export function DateControl(props: ControlProps<"date">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  return (
    <div className="fh-date">
      <TextInput
        type="date"
        className="fh-input-short"
        value={typeof value === "string" && value !== "none" ? value : ""}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        isInvalid={isInvalid}
        disabled={value === "none"}
        readOnly={isReadOnly}
        onText={(text) => onAnswer(text === "" ? undefined : text, null)}
      />
      {field.canBeMissing ? (
        <label className="fh-choice">
          <input
            type="checkbox"
            checked={value === "none"}
            disabled={isReadOnly}
            onChange={(event) => onAnswer(event.target.checked ? "none" : undefined, null)}
          />
          <span>{t("没有做（无日期）")}</span>
        </label>
      ) : null}
    </div>
  );
}
