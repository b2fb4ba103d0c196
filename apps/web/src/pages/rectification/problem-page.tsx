import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { originText } from "./origin-text.ts";
import { ProblemActs } from "./problem-acts.tsx";
import { ProblemHistory } from "./problem-history.tsx";
import { ProblemLight } from "../../parts/problem-light.tsx";
import { RUNG_WORDS, STATE_WORDS } from "./problem-words.ts";
import { useText } from "./words.ts";

/** One problem: what it is, how it is to be cured, what was done to it, and what this person may do now. */
export function ProblemPage() {
  const place = useParams({ from: "/assessments/$assessmentId/rectification/$id" });
  const found = useQuery(trpc.rectification.get.queryOptions(place));
  return <QueryGate query={found}>{(it) => <Problem key={it.writes} rectification={it} />}</QueryGate>;
}

function Problem({ rectification }: { readonly rectification: Rectification }) {
  const t = useText();
  const language = useLanguage();
  const { assessmentId, agency, cycle, found, title, plan, limitOn, dueOn, files, id, rung, theme, asked } =
    rectification;
  const facts: readonly (readonly [string, string | null])[] = [
    [t("机关"), agency],
    [t("发现于"), cycle],
    [t("来源"), originText(t, rectification)],
    [t("所属指标"), title],
    [t("责任处室"), rectification.department ?? t("待明确")],
    [t("责任人"), rectification.person],
    [t("完成时限"), dueOn === null ? t("未定") : dayText(dueOn, language)],
    [t("最迟完成日期"), limitOn === null ? null : dayText(limitOn, language)],
    [
      t("延期申请"),
      asked && t("申请延至 {day}，待答复：{reason}", { day: dayText(asked.wishedOn, language), reason: asked.reason }),
    ],
    [t("整改原因"), plan?.cause ?? null],
    [t("整改措施"), plan?.measures ?? null],
    [t("督办"), rung === null ? null : t(RUNG_WORDS[rung])],
    [t("共性问题"), theme],
  ];
  return (
    <Page
      title={t("整改事项")}
      above={
        <Link to="/assessments/$assessmentId/rectification" params={{ assessmentId }}>
          {t("问题清单")}
        </Link>
      }
      side={<AssessmentTabs assessmentId={assessmentId} />}
    >
      <Panel
        title={<span lang="zh-CN">{found}</span>}
        side={
          <span>
            <strong>{t(STATE_WORDS[rectification.state])}</strong> <ProblemLight light={rectification.light} />{" "}
            <button type="button" className="fh-button fw-no-print" onClick={() => window.print()}>
              {t("打印")}
            </button>
          </span>
        }
      >
        <dl className="fw-facts">
          {facts.map(([label, value]) =>
            value === null ? null : (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd lang="zh-CN">{value}</dd>
              </Fragment>
            ),
          )}
        </dl>
        {files.length === 0 ? null : (
          <>
            <h3>{t("整改证明")}</h3>
            <ul>
              {files.map(({ sha256, fileName }) => (
                <li key={sha256}>
                  <a
                    className="fh-link"
                    lang="zh-CN"
                    download
                    href={`/files/rectification/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}/${sha256}`}
                  >
                    {fileName}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <ProblemActs rectification={rectification} />
      </Panel>
      <Panel title={t("办理经过")}>
        <ProblemHistory rectification={rectification} />
      </Panel>
      <PrintedSign />
    </Page>
  );
}
