import { CompletionBar, headlineWords, useUiText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { StageLine } from "../../parts/stage-line.tsx";
import { ListLink } from "../../parts/list-link.tsx";
import { LightWords } from "./light-words.tsx";
import { lightOf } from "./light.ts";
import { mostPressing } from "./most-pressing.ts";

/** The agencies of one open cycle, the most pressing first, each with its light. */
export function CycleWatch({ cycleId, title }: { cycleId: string; title: string }) {
  const t = useText();
  const ui = useUiText();
  const timeZone = useTimeZone();
  const overview = useQuery(trpc.cycle.overviewPage.queryOptions({ cycleId, page: 1, sort: "pressing" }));
  return (
    <Panel
      title={<span lang="zh-CN">{title}</span>}
      side={
        <span className="fw-panel-links">
          <Link to="/cycles/$cycleId/statements" params={{ cycleId }}>
            {t("办公室评定")}
          </Link>
          <Link to="/cycles/$cycleId/register" params={{ cycleId }}>
            {t("市办登记")}
          </Link>
          <Link to="/cycles/$cycleId/rectification" params={{ cycleId }}>
            {t("整改")}
          </Link>
          <Link to="/cycles/$cycleId" params={{ cycleId }}>
            {t("市级汇总")}
          </Link>
        </span>
      }
    >
      <StageLine cycleId={cycleId} />
      <QueryGate query={overview}>
        {({ cycle, rows, all }) => (
          <>
            <ul className="fw-watch">
              {mostPressing(rows.filter((it) => it.ending === null)).map(
                ({ assessmentId, agencyName, completion, overdue, nextDueOn, nextPressesFrom, headline }) => {
                  const light = lightOf({
                    phase: cycle.phase,
                    openedOn: cycle.openedOn,
                    overdue,
                    nextDueOn,
                    nextPressesFrom,
                    completion,
                    today: today(timeZone),
                  });
                  return (
                    <li key={assessmentId} className={`fw-light-${light.colour}`}>
                      <span className="fw-light-dot" aria-hidden="true" />
                      <div>
                        <Link to="/assessments/$assessmentId/score" params={{ assessmentId }} lang="zh-CN">
                          {agencyName}
                        </Link>
                        <span className="fh-place">
                          {light.word === "overdue" ? (
                            <ListLink assessmentId={assessmentId} show="late">
                              <LightWords light={light} />
                            </ListLink>
                          ) : (
                            <LightWords light={light} />
                          )}
                        </span>
                        {headline === null ? null : (
                          <span className="fh-place">
                            {headlineWords(ui, headline, completion.pending).main.join(" · ")}
                          </span>
                        )}
                      </div>
                      <CompletionBar completion={completion} isCompact />
                    </li>
                  );
                },
              )}
            </ul>
            {all > rows.length ? (
              <p className="fh-quiet">{t("共 {all} 个机关，这里列出最紧要的 {n} 个。", { all, n: rows.length })}</p>
            ) : null}
          </>
        )}
      </QueryGate>
    </Panel>
  );
}
