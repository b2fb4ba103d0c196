import { DisqualifiedMark, ErrorNotice, pointsText, ScoreHeadline } from "@faheng/ui";
import type { Assessment } from "../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "./page.tsx";

/** That an assessment can only be read, why, and the score as it was last kept; nothing for all others. */
export function FrozenNote({ assessment }: { readonly assessment: Pick<Assessment, "frozen" | "completion"> }) {
  const t = useText();
  const { frozen, completion } = assessment;
  if (frozen === null) return null;
  const { reason, kept } = frozen;
  return (
    <Panel title={t("本次考核暂时只能查看")}>
      <ErrorNotice report={reason} />
      <h3 className="fw-side-head">{t("最近一次保存的成绩")}</h3>
      {kept === null ? (
        <p className="fh-quiet">{t("还没有保存过成绩。")}</p>
      ) : (
        <div className="fw-total">
          {kept.headline === null ? (
            <p>{kept.total === null ? "—" : pointsText(kept.total)}</p>
          ) : (
            <ScoreHeadline headline={kept.headline} pending={completion.pending} full={kept.full} size="large" />
          )}
          {kept.grade === null ? null : <span className="fw-grade">{kept.grade}</span>}
          {kept.isDisqualified ? <DisqualifiedMark outcomes={kept.headline?.outcomes ?? []} /> : null}
        </div>
      )}
    </Panel>
  );
}
