import { CompletionBar } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { lightOf } from "./light.ts";
import { mostPressing } from "./most-pressing.ts";

/** The agencies of one open cycle, the most pressing first, each with its light. */
export function CycleWatch({ cycleId, title }: { cycleId: string; title: string }) {
  const t = useText();
  const overview = useQuery(trpc.cycle.overview.queryOptions({ cycleId }));
  return (
    <Panel
      title={<span lang="zh-CN">{title}</span>}
      side={
        <span className="fw-panel-links">
          <Link to="/cycles/$cycleId/statements" params={{ cycleId }}>
            {t("办公室评定")}
          </Link>
          <Link to="/cycles/$cycleId" params={{ cycleId }}>
            {t("市级汇总")}
          </Link>
        </span>
      }
    >
      <QueryGate query={overview}>
        {({ rows }) => (
          <ul className="fw-watch">
            {mostPressing(rows).map(({ assessmentId, agencyName, completion, overdue }) => {
              const light = lightOf(completion, overdue);
              return (
                <li key={assessmentId} className={`fw-light-${light.colour}`}>
                  <span className="fw-light-dot" aria-hidden="true" />
                  <div>
                    <Link to="/assessments/$assessmentId/score" params={{ assessmentId }} lang="zh-CN">
                      {agencyName}
                    </Link>
                    <span className="fh-place">
                      {light.words === null ? null : t(light.words)}
                      {overdue > 0 ? (
                        <strong className="fh-loss fw-late">{t("逾期 {n} 项", { n: overdue })}</strong>
                      ) : null}
                    </span>
                  </div>
                  <CompletionBar completion={completion} isCompact />
                </li>
              );
            })}
          </ul>
        )}
      </QueryGate>
    </Panel>
  );
}
