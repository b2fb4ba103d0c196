import { useId } from "react";
import type { SavedResponse } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { Draft } from "./draft.ts";

const STATES = [
  ["not-started", "尚未开展"],
  ["in-progress", "推进中"],
  ["done", "已完成"],
  ["not-applicable", "不涉及"],
] as const;

/** How far the work is. 不涉及 needs a reason and somebody's approval; until then it counts as pending. */
export function StatusChoice(props: {
  readonly draft: Draft;
  readonly stored: SavedResponse | undefined;
  readonly isReadOnly: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const t = useText();
  const id = useId();
  const { draft, stored, isReadOnly, onChange } = props;
  const approvedBy = stored?.notApplicable?.approvedBy ?? null;
  return (
    <>
      <fieldset className="fw-status" disabled={isReadOnly}>
        <legend>{t("完成状态")}</legend>
        {STATES.map(([status, word]) => (
          <label key={status} className={`fw-status-option ${draft.status === status ? "fw-chosen" : ""}`}>
            <input type="radio" name={id} checked={draft.status === status} onChange={() => onChange({ status })} />
            <span>{t(word)}</span>
          </label>
        ))}
      </fieldset>
      {draft.status === "not-applicable" ? (
        <div className="fw-na">
          <label htmlFor={`${id}-reason`}>{t("不涉及的理由")}</label>
          <textarea
            id={`${id}-reason`}
            className="fh-input"
            rows={3}
            maxLength={2000}
            readOnly={isReadOnly}
            value={draft.reason}
            aria-invalid={draft.reason.trim() === "" || undefined}
            aria-describedby={`${id}-note`}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
          <p id={`${id}-note`} className="fh-quiet">
            {approvedBy === null
              ? t("报送后由本机关法治工作机构审定；审定前按“待填”计，不按零分也不按完成计。")
              : t("已由 {name} 审定。", { name: approvedBy })}
          </p>
        </div>
      ) : null}
    </>
  );
}
