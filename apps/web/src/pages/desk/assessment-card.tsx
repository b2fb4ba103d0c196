import { CompletionBar, ScoreHeadline, StandingMark, useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { AssessmentSummary } from "../../api/outputs.ts";
import { dayText, today } from "../../ground/dates.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { cycleName } from "../../parts/cycle-name.ts";
import { StageLine } from "../../parts/stage-line.tsx";
import { ListLink } from "../../parts/list-link.tsx";
import { LightWords } from "./light-words.tsx";
import { lightOf } from "./light.ts";

/** One assessment: how far, which score, what to do next. */
export function AssessmentCard({ assessment }: { assessment: AssessmentSummary }) {
  const t = useText();
  const session = useSession();
  const language = useLanguage();
  const {
    id,
    cycleTitle,
    cycleKind,
    assessedBy,
    agencyName,
    frameworkTitle,
    completion,
    headline,
    profileStanding,
    overdue,
    cyclePhase,
    cycleOpenedOn,
    nextDueOn,
    nextPressesFrom,
  } = assessment;
  const light = lightOf({
    phase: cyclePhase,
    openedOn: cycleOpenedOn,
    overdue,
    nextDueOn,
    nextPressesFrom,
    completion,
    today: today(session.timeZone),
  });
  const params = { assessmentId: id };
  const isClosed = cyclePhase === "closed";
  return (
    <article className={`fw-card fw-light-${light.colour}`}>
      <p className="fw-card-above" lang="zh-CN">
        {agencyName} · {cycleName(cycleTitle, cycleKind)}
      </p>
      <h2 lang="zh-CN">{frameworkTitle}</h2>
      {assessedBy === null ? null : <p>{t("由{name}考评", { name: assessedBy })}</p>}
      <p className="fw-light">
        <span className="fw-light-dot" aria-hidden="true" />
        <LightWords light={light} />
        {nextDueOn === null || isClosed ? null : (
          <span className="fw-late">{t("下一到期日：{day}", { day: dayText(nextDueOn, language) })}</span>
        )}
      </p>
      {isClosed ? null : <StageLine cycleId={assessment.cycleId} />}
      <CompletionBar completion={completion} />
      {completion.pending + overdue === 0 ? null : (
        <p className="fw-panel-links fw-card-lists">
          {completion.pending === 0 ? null : (
            <ListLink assessmentId={id} show="pending">
              {isClosed
                ? t("查看未填的 {n} 项", { n: completion.pending })
                : t("查看待填的 {n} 项", { n: completion.pending })}
            </ListLink>
          )}
          {overdue === 0 ? null : (
            <ListLink assessmentId={id} show="late">
              {t("查看已逾期的 {n} 项", { n: overdue })}
            </ListLink>
          )}
        </p>
      )}
      {headline === null ? (
        <p className="fh-quiet">
          {profileStanding === null ? t("此指标体系未规定分值，按完成情况报告。") : t("只评审部分指标，不显示总分。")}
        </p>
      ) : (
        <div className="fw-total">
          <ScoreHeadline headline={headline} pending={completion.pending} full={null} size="large" />
          {profileStanding === null || profileStanding === "official" ? null : (
            <StandingMark standing={profileStanding} />
          )}
        </div>
      )}
      <div className="fh-actions">
        {hasRole(session, "department", "coordinator") ? (
          <Link
            to="/assessments/$assessmentId/fill"
            params={params}
            className={isClosed ? "fh-button" : "fh-button fh-button-main"}
          >
            {completion.pending > 0 && !isClosed ? t("继续填报") : t("查看填报")}
          </Link>
        ) : null}
        {hasRole(session, "coordinator", "leader") ? (
          <Link to="/assessments/$assessmentId/progress" params={params} className="fh-button">
            {t("进度")}
          </Link>
        ) : null}
        <Link to="/assessments/$assessmentId/score" params={params} className="fh-button">
          {t("成绩")}
        </Link>
      </div>
    </article>
  );
}
