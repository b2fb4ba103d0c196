import { CompletionBar } from "@faheng/ui";
import { useText } from "./words.ts";
import type { DepartmentCount } from "./count-by-department.ts";

/** Departments with how far each is; choosing one narrows the list beside it. */
export function DepartmentTable(props: {
  readonly counts: readonly DepartmentCount[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}) {
  const t = useText();
  const { counts, chosen, onChoose } = props;
  return (
    <table className="fh-table">
      <thead>
        <tr>
          <th scope="col">{t("责任单位")}</th>
          <th scope="col">{t("完成")}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, total, states }) => (
          <tr key={name} className={name === chosen ? "fw-chosen" : ""}>
            <td lang="zh-CN">
              <button
                type="button"
                className="fh-link"
                aria-pressed={name === chosen}
                onClick={() => onChoose(name === chosen ? null : name)}
              >
                {name}
              </button>
            </td>
            <td className="fw-bar-cell">
              <CompletionBar
                isCompact
                completion={{
                  answered: states.done,
                  notApplicable: states["not-applicable"],
                  pending: total - states.done - states["not-applicable"],
                  total,
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
