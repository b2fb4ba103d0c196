import { useId } from "react";
import type { ControlProps } from "./control.ts";

/** Yes or no, in the rule's own words. */
export function FlagControl({ field, value, onAnswer, labelledBy, describedBy, isReadOnly }: ControlProps<"flag">) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="fh-choices fh-choices-row"
    >
      {[true, false].map((answer) => (
        <label key={String(answer)} className="fh-choice">
          <input
            type="radio"
            name={name}
            checked={value === answer}
            disabled={isReadOnly}
            onChange={() => onAnswer(answer, null)}
          />
          <span>{answer ? field.yes : field.no}</span>
        </label>
      ))}
    </div>
  );
}
