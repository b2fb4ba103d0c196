import { useId, type ComponentProps } from "react";

/** A labelled line of text in a form, with what to know and what is wrong about it. */
export function TextField(
  props: Omit<ComponentProps<"input">, "onChange"> & {
    readonly label: string;
    readonly help?: string;
    /** What is wrong with what was typed; `null` when nothing is. */
    readonly problem?: string | null;
    readonly onText: (text: string) => void;
  },
) {
  const { label, help, problem = null, onText, ...rest } = props;
  const id = useId();
  const isWrong = problem !== null;
  return (
    <div className="fw-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        className="fh-input"
        aria-describedby={`${id}-help ${id}-problem`}
        aria-invalid={isWrong}
        onChange={(event) => onText(event.target.value)}
      />
      {help === undefined ? null : (
        <small id={`${id}-help`} className="fh-quiet">
          {help}
        </small>
      )}
      <span id={`${id}-problem`} className="fh-problem" aria-live="polite">
        {problem}
      </span>
    </div>
  );
}
