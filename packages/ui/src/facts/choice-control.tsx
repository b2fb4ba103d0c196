import { useId } from "react";
import type { ControlProps } from "./control.ts";

/** One of several states. */
export function ChoiceControl({ field, value, onAnswer, labelledBy, describedBy, isReadOnly }: ControlProps<"choice">) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-choices">
      {field.options.map(({ key, label }) => (
        <label key={key} className="fh-choice">
          <input
            type="radio"
            name={name}
            checked={value === key}
            disabled={isReadOnly}
            onChange={() => onAnswer(key, null)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
