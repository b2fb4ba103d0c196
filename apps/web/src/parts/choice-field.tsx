import { useId } from "react";

/** A labelled choice of one from a list. */
export function ChoiceField(props: {
  readonly label: string;
  /** What stands first and means nothing chosen; without it something always is. */
  readonly none?: string;
  readonly chosen: string | null;
  readonly options: Iterable<readonly [id: string, words: string]>;
  readonly isRequired?: boolean;
  readonly onChoose: (id: string | null) => void;
}) {
  const { label, none, chosen, options, isRequired = false, onChoose } = props;
  const id = useId();
  return (
    <div className="fw-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="fh-input"
        required={isRequired}
        value={chosen ?? ""}
        onChange={({ target }) => onChoose(target.value === "" ? null : target.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {[...options].map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
