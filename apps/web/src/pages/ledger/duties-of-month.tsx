import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { DutyLine } from "../../parts/duty-line.tsx";
import { useText } from "./words.ts";

/** 周期任务 of a department's indicators that are due in its month. */
export function DutiesOfMonth(props: {
  readonly assessmentId: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly indicators: readonly string[];
}) {
  const t = useText();
  const { assessmentId, month, indicators } = props;
  const { data } = useQuery(trpc.duty.list.queryOptions({ assessmentId }));
  const due = data?.duties.filter((it) => indicators.includes(it.indicator) && it.due.dueOn.startsWith(month)) ?? [];
  if (due.length === 0) return null;
  const open = due.filter(({ isSettled }) => !isSettled).length;
  return (
    <section aria-label={t("本月到期的周期任务")}>
      <h3>{t("本月到期的周期任务")}</h3>
      <p className="fh-quiet">{t("共 {n} 期，未办 {open} 期", { n: due.length, open })}</p>
      <ul className="fw-next" lang="zh-CN">
        {due.map((duty) => (
          <DutyLine
            key={`${duty.indicator} ${duty.figure} ${duty.period.key}`}
            assessmentId={assessmentId}
            duty={duty}
          />
        ))}
      </ul>
    </section>
  );
}
