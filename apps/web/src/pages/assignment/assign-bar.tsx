import { useState } from "react";
import type { Assessment, AssignmentPlan, PlanRow } from "../../api/outputs.ts";
import { useCycleDays } from "../../parts/near-days.ts";
import { TextField } from "../../parts/text-field.tsx";
import { useText } from "./words.ts";

/** Who leads, who helps, who in person and by when, for everything that is chosen. */
export function AssignBar(props: {
  readonly plan: AssignmentPlan;
  readonly cycle: Assessment["cycle"];
  readonly chosen: number;
  readonly onGive: (rows: readonly PlanRow[]) => void;
}) {
  const t = useText();
  const { plan, cycle, chosen, onGive } = props;
  const days = useCycleDays(cycle);
  const [lead, setLead] = useState("");
  const [helpers, setHelpers] = useState<readonly string[]>([]);
  const [person, setPerson] = useState("");
  const [day, setDay] = useState("");
  const dueOn = day === "" ? null : day;
  const helping = helpers.filter((id) => id !== lead);
  const nameOf = (ids: readonly string[]): string =>
    plan.departments
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join("、");
  const rows: readonly PlanRow[] = [
    ...(lead === ""
      ? []
      : [{ part: "", departmentId: lead, role: "lead" as const, personId: person === "" ? null : person, dueOn }]),
    ...helping.map((departmentId) => {
      return { part: "", departmentId, role: "cooperating" as const, personId: null, dueOn };
    }),
  ];
  return (
    <fieldset className="fw-assign-bar">
      <legend>{t("分配给（已选 {n} 项）", { n: chosen })}</legend>
      <label>
        <span>{t("牵头处室")}</span>
        <select
          className="fh-input"
          value={lead}
          onChange={({ target }) => {
            setLead(target.value);
            setPerson("");
          }}
        >
          <option value="">—</option>
          {plan.departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("责任人")}</span>
        <select className="fh-input" value={person} onChange={({ target }) => setPerson(target.value)}>
          <option value="">{t("不指定")}</option>
          {plan.people
            .filter((it) => it.departmentId === lead)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <TextField
        label={t("完成时限")}
        type="date"
        min={days.min}
        max={days.max}
        value={day}
        problem={days.problemOf(day)}
        onText={setDay}
      />
      <details className="fw-helpers">
        {/* By name, also while the list is folded: what was chosen for the last tasks goes to the next ones, too. */}
        <summary lang="zh-CN">
          {t("配合处室（{n}）", { n: helping.length })}
          {helping.length === 0 ? "" : `：${nameOf(helping)}`}
        </summary>
        <div>
          {plan.departments
            .filter(({ id }) => id !== lead)
            .map(({ id, name }) => (
              <label key={id} className="fh-choice">
                <input
                  type="checkbox"
                  checked={helpers.includes(id)}
                  onChange={() =>
                    setHelpers(helpers.includes(id) ? helpers.filter((it) => it !== id) : [...helpers, id])
                  }
                />
                <span lang="zh-CN">{name}</span>
              </label>
            ))}
        </div>
      </details>
      <button
        type="button"
        className="fh-button fh-button-main"
        disabled={chosen === 0 || rows.length === 0 || days.problemOf(day) !== null}
        onClick={() => onGive(rows)}
      >
        {t("分配所选")}
      </button>
      <button type="button" className="fh-button" disabled={chosen === 0} onClick={() => onGive([])}>
        {t("清除分配")}
      </button>
    </fieldset>
  );
}
