import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { DutyLine } from "../../parts/duty-line.tsx";
import { Panel } from "../../parts/page.tsx";
import { pressingDuties } from "./pressing-duties.ts";
import { PanelTitle } from "./panel-title.tsx";
import { useText } from "./words.ts";

/** How many a desk shows before one asks for all. */
const SHOWN = 5;

/** 周期任务 that wait for this person, the earliest due first; of who keeps the agency together, those that press. */
export function DutiesPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const { data } = useQuery(trpc.duty.list.queryOptions({ assessmentId }));
  const [isWhole, setWhole] = useState(false);
  const waiting = pressingDuties(data?.duties ?? []);
  if (waiting.length === 0) return null;
  const late = waiting.filter((it) => it.isOverdue).length;
  return (
    <Panel
      title={<PanelTitle words={t("周期任务（{n}）", { n: waiting.length })} cycle={cycle} />}
      side={
        waiting.length > SHOWN ? (
          <button
            type="button"
            className="fh-link fw-no-print"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t("只看最近的") : t("查看全部 {n} 期", { n: waiting.length })}
          </button>
        ) : null
      }
    >
      {late === 0 ? null : (
        <p>
          <strong className="fh-loss">{t("已逾期 {n} 期", { n: late })}</strong>
        </p>
      )}
      <ul className="fw-next" lang="zh-CN">
        {(isWhole ? waiting : waiting.slice(0, SHOWN)).map((duty) => (
          <DutyLine
            key={`${duty.indicator} ${duty.figure} ${duty.period.key}`}
            assessmentId={assessmentId}
            duty={duty}
          />
        ))}
      </ul>
    </Panel>
  );
}
