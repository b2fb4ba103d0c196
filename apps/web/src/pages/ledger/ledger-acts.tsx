import type { LedgerView } from "../../api/outputs.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { takenOver } from "./ledger-draft.ts";
import type { LedgerWork } from "./use-ledger.ts";
import { useText } from "./words.ts";

/** What this person may do with the month now: no more and no less. */
export function LedgerActs(props: { readonly view: LedgerView; readonly work: LedgerWork; readonly unsaid: number }) {
  const t = useText();
  const { view, work, unsaid } = props;
  const { may, lines } = view;
  const allows = (act: string): boolean => may.includes(`ledger.${act}`);
  const changed = Object.keys(work.draft).length;
  const isHeld = work.isBusy || work.isDirty || work.conflicts.length > 0;
  const about = view.department.name;
  const isWriting = allows("save") || work.isCorrecting;
  return (
    <div className="fw-ledger-acts fw-no-print">
      <p className="fh-actions">
        {isWriting ? (
          <>
            {allows("save") ? (
              <button
                type="button"
                className="fh-button fh-button-main"
                disabled={changed === 0 || work.isBusy || work.conflicts.length > 0}
                onClick={work.save}
              >
                {t("保存（{n} 行改动）", { n: changed })}
              </button>
            ) : null}
            <button
              type="button"
              className="fh-button"
              disabled={lines.every((it) => it.lastMonth === null)}
              onClick={() => work.take(takenOver(work.draft, lines))}
            >
              {t("空行采用上月内容")}
            </button>
            <button type="button" className="fh-button" disabled={work.before === null} onClick={work.undo}>
              {t("撤销上一步")}
            </button>
            {changed > 0 || work.isCorrecting ? (
              <button type="button" className="fh-button" disabled={work.isBusy} onClick={work.giveUp}>
                {t("放弃改动")}
              </button>
            ) : null}
          </>
        ) : null}
        {allows("submit") ? (
          <button
            type="button"
            className="fh-button fh-button-main"
            disabled={isHeld}
            onClick={() => work.move("submit")}
          >
            {t("报送台账")}
          </button>
        ) : null}
        {allows("withdraw") ? (
          <button type="button" className="fh-button" disabled={isHeld} onClick={() => work.move("withdraw")}>
            {t("撤回台账")}
          </button>
        ) : null}
        {allows("sign") ? (
          <ConfirmButton
            label={t("签收")}
            about={about}
            question={t("签收后本月台账即冻结，有误只能由处室更正为新的一版。")}
            isDisabled={isHeld}
            onConfirm={() => work.move("sign")}
          />
        ) : null}
        {allows("return") ? (
          <ReasonButton
            label={t("退回台账")}
            about={about}
            question={t("退回后由责任处室修改、重新报送。")}
            reasonLabel={t("退回的理由")}
            isDisabled={isHeld}
            onConfirm={work.sendBack}
          />
        ) : null}
        {allows("correct") && !work.isCorrecting ? (
          <button type="button" className="fh-button" disabled={work.isBusy} onClick={work.startCorrecting}>
            {t("更正台账")}
          </button>
        ) : null}
        {work.isCorrecting ? (
          <ReasonButton
            label={t("提交更正")}
            about={about}
            question={t("已签收的一版保留；更正为新的一版，须重新签收。")}
            reasonLabel={t("更正的理由")}
            isDisabled={!work.isDirty || work.isBusy || work.conflicts.length > 0}
            onConfirm={work.correct}
          />
        ) : null}
      </p>
      <p role="status" className={work.isSaved ? "fw-keep-safe" : "fh-quiet"}>
        {statusOf()}
      </p>
    </div>
  );

  function statusOf(): string {
    if (allows("submit") && work.isDirty) return t("有未保存的改动，保存后才能报送。");
    if (work.isCorrecting) return t("改动有误的行，再提交更正。");
    if (isWriting && unsaid > 0) return t("还有 {n} 行未填", { n: unsaid });
    return work.isSaved ? t("已保存。") : "";
  }
}
