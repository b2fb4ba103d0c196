import type { Interval } from "@faheng/domain";
import { DisqualifiedMark, signedSpanText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { Assessment, ProfileComparison, ProfileRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { ComparedFaults } from "./compared-faults.tsx";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ScoreInShort } from "../../parts/score-in-short.tsx";

/** Item by item and in total: what each profile gives for the same facts, and the difference. */
export function ComparisonTable(props: {
  readonly left: ProfileRow;
  readonly right: ProfileRow;
  readonly assessmentId: string | null;
}) {
  const t = useText();
  const { left, right, assessmentId } = props;
  const source = useQuery({
    ...wholeAssessment(assessmentId ?? ""),
    enabled: assessmentId !== null,
  });
  const comparison = useQuery({
    ...trpc.profile.compare.queryOptions({
      left: { id: left.id, version: left.version, owner: left.owner },
      right: { id: right.id, version: right.version, owner: right.owner },
      ...statedIn(source.data),
    }),
    enabled: assessmentId === null || source.data !== undefined,
  });
  const said = (interval: Interval | null | undefined): string => (interval ? signedSpanText(interval) : "—");
  // What nothing limits on either side differs by nobody knows how much.
  const apart = (interval: Interval | null | undefined): string =>
    interval && (interval.worst === null || interval.best === null) ? t("差额未定") : said(interval);
  return (
    <QueryGate query={comparison}>
      {({ total, items, errors }) => (
        <Panel title={t("比较结果")}>
          <ComparedFaults profile={left} errors={errors.left} />
          <ComparedFaults profile={right} errors={errors.right} />
          <div className="fw-scroll">
            <table className="fh-table">
              <thead>
                <tr>
                  <th scope="col">{t("指标")}</th>
                  <th scope="col" lang="zh-CN">
                    {left.title}
                  </th>
                  <th scope="col" lang="zh-CN">
                    {right.title}
                  </th>
                  <th scope="col">{t("相差")}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{t("总分")}</th>
                  <td className="fh-number">
                    <Total total={total.left} />
                  </td>
                  <td className="fh-number">
                    <Total total={total.right} />
                  </td>
                  <td className="fh-number">{apart(total.difference)}</td>
                </tr>
                {items.map((item) => (
                  <tr key={item.indicator}>
                    <td lang="zh-CN">{item.title}</td>
                    <td className="fh-number">{said(item.left?.interval)}</td>
                    <td className="fh-number">{said(item.right?.interval)}</td>
                    <td className="fh-number">{apart(item.difference)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
    </QueryGate>
  );
}

function Total({ total }: { total: ProfileComparison["total"]["left"] }) {
  return (
    <>
      <ScoreInShort score={total} />
      {total?.grade ? (
        <span className="fh-mark fh-mark-plain" lang="zh-CN">
          {total.grade}
        </span>
      ) : null}
      {total?.disqualified ? <DisqualifiedMark outcomes={total.outcomes} /> : null}
    </>
  );
}

/** What an agency has stated, as a trial wants it. */
function statedIn(assessment: Assessment | undefined) {
  const responses = Object.values(assessment?.responses ?? {});
  return {
    facts: Object.fromEntries(responses.map(({ indicator, facts }) => [indicator, facts])),
    notApplicable: Object.fromEntries(
      responses.flatMap(({ indicator, notApplicable }) => (notApplicable ? [[indicator, notApplicable] as const] : [])),
    ),
    ...(assessment ? { period: { from: assessment.cycle.from, to: assessment.cycle.to } } : {}),
  };
}
