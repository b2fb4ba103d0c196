import { CompletionBar, ScoreHeadline, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Overview } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { ASSESSMENT_STATE_WORDS } from "../../parts/assessment-state.ts";
import { CloseCycle } from "../../parts/close-cycle.tsx";
import { cycleName } from "../../parts/cycle-name.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { ReopenCycle } from "../../parts/reopen-cycle.tsx";
import { lineQuery } from "./line-entry.ts";
import { useText } from "./words.ts";

/** 条线汇总: the agencies that a bureau assesses in its line, those first that press most. */
export function LinePage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId/line" });
  const line = useQuery(lineQuery(cycleId));
  const t = useText();
  return (
    <PageGate query={line} title={t("条线汇总")}>
      {(found) => <Found line={found} />}
    </PageGate>
  );
}

function Found({ line: { cycle, rows, lacking } }: { line: Overview }) {
  const t = useText();
  const language = useLanguage();
  const { id, title, kind, from, to, status } = cycle;
  return (
    <Page
      title={t("条线汇总")}
      isWide
      above={<span lang="zh-CN">{cycleName(title, kind)}</span>}
      side={
        <span className="fh-quiet fw-cycle-side">
          {dayText(from, language)} — {dayText(to, language)} · {status === "open" ? t("进行中") : t("已结束")}
          {status === "open" ? (
            <CloseCycle cycleId={id} title={title} kind="line" lacking={lacking} />
          ) : (
            <ReopenCycle cycleId={id} title={title} kind="line" />
          )}
        </span>
      }
    >
      <p className="fh-quiet fw-lead">{t("只有本局协调员能看到汇总；各机关只看到自己的考评，依法治市办看不到。")}</p>
      <Panel title={t("各机关得分与完成情况")}>
        <div className="fw-scroll">
          <table className="fh-table" aria-label={t("各机关得分与完成情况")}>
            <thead>
              <tr>
                {[t("机关"), t("得分"), t("完成情况"), t("逾期"), t("上报")].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.assessmentId}>
                  <th scope="row" lang="zh-CN">
                    {row.agencyName}
                    <div className="fh-place fw-under">{row.frameworkTitle}</div>
                  </th>
                  <td>
                    {row.headline === null ? (
                      "—"
                    ) : (
                      <ScoreHeadline headline={row.headline} pending={row.completion.pending} full={row.full} />
                    )}
                  </td>
                  <td className="fw-bar-cell">
                    <CompletionBar completion={row.completion} isCompact />
                  </td>
                  <td className="fh-number">{row.overdue}</td>
                  <td>{t(ASSESSMENT_STATE_WORDS[row.state])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <PrintedSign />
    </Page>
  );
}
