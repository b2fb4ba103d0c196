import type { InputHTMLAttributes } from "react";

/** One line of text, marked when it is no answer yet. */
export function TextInput(
  props: Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & {
    readonly onText: (text: string) => void;
    readonly isInvalid?: boolean;
    readonly unit?: string;
  },
) {
  const { onText, isInvalid = false, unit = "", className = "", ...rest } = props;
  const input = (
    <input
      {...rest}
      className={`fh-input ${className}`}
      aria-invalid={isInvalid || undefined}
      onChange={(event) => onText(event.target.value)}
    />
  );
  if (unit === "") return input;
  return (
    <span className="fh-with-unit">
      {input}
      <span className="fh-unit">{unit}</span>
    </span>
  );
}
