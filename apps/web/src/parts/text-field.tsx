import type { InputHTMLAttributes } from "react";

/** A labelled line of text in a form. */
export function TextField(
  props: Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & {
    readonly label: string;
    readonly help?: string;
    readonly onText: (text: string) => void;
  },
) {
  const { label, help, onText, ...rest } = props;
  return (
    <label className="fw-field">
      <span>{label}</span>
      <input {...rest} className="fh-input" onChange={(event) => onText(event.target.value)} />
      {help === undefined ? null : <small className="fh-quiet">{help}</small>}
    </label>
  );
}
