import type { Binding, Department } from "../api/outputs.ts";
import { boundTo } from "./bindings.ts";

/** Which of the agency's own departments a printed name means: any number of them. */
export function DepartmentChoice(props: {
  readonly printedName: string;
  readonly mark?: string | null;
  /** What holds while none is chosen. */
  readonly help?: string;
  readonly own: readonly Department[];
  readonly bindings: readonly Binding[];
  readonly onToggle: (departmentId: string) => void;
}) {
  const { printedName, mark = null, help, own, bindings, onToggle } = props;
  const chosen = boundTo(bindings, printedName);
  return (
    <fieldset>
      <legend lang="zh-CN">
        {printedName}
        {mark === null ? null : <span className="fh-mark fh-mark-plain">{mark}</span>}
      </legend>
      {own.map(({ id, name }) => (
        <label key={id} className="fh-choice">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          <span lang="zh-CN">{name}</span>
        </label>
      ))}
      {help === undefined ? null : <small className="fh-quiet fw-line-whole">{help}</small>}
    </fieldset>
  );
}
