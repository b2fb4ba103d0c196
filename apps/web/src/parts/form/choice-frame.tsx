import type { ReactNode } from "react";
import type { Problem } from "./problems.ts";
import { ProblemNotes } from "./problem-notes.tsx";

/** A choice of forms under a label, and below it the form that was chosen. */
export function ChoiceFrame(props: {
  readonly label: string;
  readonly place: string;
  readonly chosen: string;
  /** The `option`s. */
  readonly options: ReactNode;
  /** The chosen form; `null` where there is none, and then what is wrong stands here. */
  readonly children: ReactNode;
  readonly problems: readonly Problem[];
  readonly onChoose: (chosen: string) => void;
}) {
  const { label, place, chosen, options, children, problems, onChoose } = props;
  return (
    <fieldset className="fw-bare" data-place={place}>
      <label className="fw-field">
        <span>{label}</span>
        <select className="fh-input" value={chosen} onChange={({ target }) => onChoose(target.value)}>
          {options}
        </select>
      </label>
      {children ?? <ProblemNotes problems={problems} />}
    </fieldset>
  );
}
