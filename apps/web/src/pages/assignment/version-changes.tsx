import { useQuery } from "@tanstack/react-query";
import type { Assessment, AssignmentPlan } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { changedPlaces } from "./changed-places.ts";
import { usePlaceTitle } from "./use-place-title.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** What one version changed, from what to what. */
export function VersionChanges(props: {
  readonly assessment: Assessment;
  readonly plan: AssignmentPlan;
  readonly version: number;
}) {
  const t = useText();
  const { assessment, plan, version } = props;
  const before = useQuery(trpc.assignment.at.queryOptions({ assessmentId: assessment.id, version: version - 1 }));
  const after = useQuery(trpc.assignment.at.queryOptions({ assessmentId: assessment.id, version }));
  const words = usePlanWords(plan);
  const titleOf = usePlaceTitle(assessment.framework, plan);
  return (
    <QueryGate query={before}>
      {(old) => (
        <QueryGate query={after}>
          {(now) => (
            <div className="fw-scroll">
              <table className="fh-table">
                <thead>
                  <tr>
                    <th scope="col">{t("任务")}</th>
                    <th scope="col">{t("原为")}</th>
                    <th scope="col">{t("改为")}</th>
                  </tr>
                </thead>
                <tbody>
                  {changedPlaces(old.rows, now.rows).map(({ from, to, ...place }) => (
                    <tr key={`${place.indicator} ${place.part}`}>
                      <th scope="row" lang="zh-CN">
                        {titleOf(place)}
                      </th>
                      <td>{words.line(from)}</td>
                      <td>{words.line(to)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </QueryGate>
      )}
    </QueryGate>
  );
}
