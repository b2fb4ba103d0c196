import { type FactQuestion, pointsText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import type { Assessment, DutiesView, DutyView } from "../../../api/outputs.ts";
import { trpc } from "../../../api/trpc.ts";
import { PERIODS } from "../../../parts/duty-line.tsx";
import { Panel } from "../../../parts/page.tsx";
import type { Draft } from "../draft.ts";
import { useText } from "../words.ts";
import { PeriodRow } from "./period-row.tsx";
import { proposedCount } from "./proposed-count.ts";
import { ScrollRegion } from "../../../parts/scroll-region.tsx";

/** 周期任务 of one indicator: every period with its day and what was stated of it, and what they come to. */
export function PeriodsPanel(props: {
  readonly assessment: Assessment;
  readonly indicator: string;
  /** What the agency itself states here. */
  readonly questions: readonly FactQuestion[];
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onTake: (draft: Draft) => void;
}) {
  const t = useText();
  const { assessment, indicator } = props;
  const { data } = useQuery(trpc.duty.list.queryOptions({ assessmentId: assessment.id }));
  const own = data?.duties.filter((it) => it.indicator === indicator) ?? [];
  if (data === undefined || own.length === 0) return null;
  const byFigure = Map.groupBy(own, ({ figure }) => figure);
  return (
    <Arrival key={indicator}>
      <Panel title={t("周期任务")} className="fw-periods">
        {[...byFigure.entries()].map(([figure, duties]) => (
          <FigurePeriods key={figure} assessment={assessment} duties={duties} view={data} />
        ))}
        <ProposedCount view={data} {...props} />
      </Panel>
    </Arrival>
  );
}

/** Brings whoever came for the periods to them: they are there later than the page, and below what it begins with. */
function Arrival({ children }: { readonly children: ReactNode }) {
  const hash = useLocation({ select: (at) => at.hash });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash !== PERIODS) return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [hash]);
  return (
    <div ref={place} id={PERIODS} tabIndex={-1}>
      {children}
    </div>
  );
}

function FigurePeriods(props: {
  readonly assessment: Assessment;
  readonly duties: readonly DutyView[];
  readonly view: DutiesView;
}) {
  const t = useText();
  const { assessment, duties, view } = props;
  const [first] = duties;
  if (first === undefined) return null;
  const { figure, indicator, label, printed } = first;
  const sum = view.sums.find((it) => it.indicator === indicator && it.figure === figure);
  const name = `${label}（${printed}）`;
  return (
    <>
      <h3 lang="zh-CN">{name}</h3>
      <ScrollRegion name={name}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("期别")}</th>
              <th scope="col">{t("期限")}</th>
              <th scope="col">{t("本期情况")}</th>
              <th scope="col" className="fw-no-print">
                {t("办理")}
              </th>
            </tr>
          </thead>
          <tbody>
            {duties.map((duty) => (
              <PeriodRow
                key={`${duty.period.key} ${duty.stated?.version ?? 0}`}
                assessment={assessment}
                duty={duty}
                today={view.today}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {sum === undefined || sum.of === 1 ? null : (
        <p className="fh-quiet">
          {t("各期合计 {sum} {unit}（{of} 期中已填 {stated} 期）", {
            sum: pointsText(sum.sum),
            unit: sum.unit,
            of: sum.of,
            stated: sum.stated,
          })}
        </p>
      )}
    </>
  );
}

/** What the periods come to, offered for the answer: it is taken over by a person and never by itself. */
function ProposedCount(props: {
  readonly view: DutiesView;
  readonly indicator: string;
  readonly questions: readonly FactQuestion[];
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onTake: (draft: Draft) => void;
}) {
  const t = useText();
  const { view, indicator, questions, draft, isReadOnly, onTake } = props;
  const proposal = proposedCount(view, indicator, questions);
  if (proposal === null) return null;
  const { key, label, unit, count } = proposal;
  const now = draft.facts[key];
  if (now === count) return <p className="fh-quiet">{t("填报数与各期合计一致。")}</p>;
  const said = { label, count, unit };
  return (
    <p className="fh-notice" role="status">
      {now === undefined
        ? t("“{label}”各期合计 {count} {unit}，填报中还没有填。", said)
        : t(
            "“{label}”各期合计 {count} {unit}，填报中为 {now}，不一致。",
            Object.assign({ now: String(now) }, said),
          )}{" "}
      {isReadOnly ? null : (
        <button
          type="button"
          className="fh-link fw-no-print"
          onClick={() => onTake({ ...draft, facts: { ...draft.facts, [key]: count } })}
        >
          {t("填报采用 {count} {unit}", said)}
        </button>
      )}
    </p>
  );
}
