import { useId } from "react";

/** A labelled text of several lines. */
export function LongField(props: {
  readonly label: string;
  readonly isRequired: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  const { label, isRequired, value, onText } = props;
  const id = useId();
  return (
    <div className="fw-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="fh-input"
        rows={3}
        required={isRequired}
        maxLength={4000}
        value={value}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  );
}
