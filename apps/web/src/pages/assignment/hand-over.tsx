import { useState } from "react";
import type { AssignmentPlan } from "../../api/outputs.ts";
import { handedOver, type PlanItem, personsOf, rowsOf } from "./plan-edit.ts";
import type { PlanDraft } from "./plan-place.ts";
import { useText } from "./words.ts";

/** Where something goes back to the department instead of to a person. */
const NOBODY = "-";

/** 交接: everything that somebody has goes to another in one step, which is looked at, undone and saved like any other. */
export function HandOver(props: {
  readonly plan: AssignmentPlan;
  readonly items: readonly PlanItem[];
  readonly draft: PlanDraft;
  readonly onHand: (draft: PlanDraft) => void;
}) {
  const t = useText();
  const { plan, items, draft, onHand } = props;
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const held = [...personsOf(items, draft)];
  if (held.length === 0) return null;
  const nameOf = (id: string): string => plan.people.find((it) => it.id === id)?.name ?? t("已不在处室的人员");
  const isFrom = held.includes(from);
  const rows = items.flatMap((item) => rowsOf(item, draft));
  const concerned = new Set(rows.flatMap((row) => (row.personId === from ? [row.departmentId] : [])));
  const others = new Map(
    plan.people.flatMap((it) => (it.id !== from && concerned.has(it.departmentId) ? [[it.id, it.name] as const] : [])),
  );
  const isTo = to === NOBODY || others.has(to);
  const next = (): PlanDraft => {
    if (to === NOBODY) return handedOver(draft, items, { from, to: null, departments: null });
    const own = plan.people.filter((it) => it.id === to).map((it) => it.departmentId);
    return handedOver(draft, items, { from, to, departments: new Set(own) });
  };
  return (
    <fieldset className="fw-assign-bar">
      <legend>{t("工作交接")}</legend>
      <label>
        <span>{t("移交人")}</span>
        <select
          className="fh-input"
          value={isFrom ? from : ""}
          onChange={({ target }) => {
            setFrom(target.value);
            setTo("");
          }}
        >
          <option value="">—</option>
          {held.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("接收人")}</span>
        <select
          className="fh-input"
          value={isTo ? to : ""}
          disabled={!isFrom}
          onChange={({ target }) => setTo(target.value)}
        >
          <option value="">—</option>
          <option value={NOBODY}>{t("由处室办理，不指定人")}</option>
          {[...others].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="fh-button" disabled={!isFrom || !isTo} onClick={() => onHand(next())}>
        {t("移交全部任务")}
      </button>
    </fieldset>
  );
}
