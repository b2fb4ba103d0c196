import { demonstrationAgencies, type DemonstrationAgency } from "./agencies.ts";

/** A cycle of the fictional city, with the agencies assessed in it. */
export interface DemonstrationCycle {
  readonly title: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly agencies: readonly DemonstrationAgency[];
  /** Closed, with the answers of a whole year; otherwise running, with those of a year under way. */
  readonly isFinished: boolean;
  /** Whether it is the only agency's own, in which it assesses itself; otherwise the municipal office's. */
  readonly isOwn: boolean;
}

/** The agency that also assesses itself in the running year. */
const SELF_ASSESSED = "commerce-service";

/** The frameworks' own periods. */
const FINISHED = [
  { title: "2017年度法治建设考核", from: "2017-01-01", to: "2017-12-31", agencies: ["commerce", "industry-commerce"] },
  { title: "2018年度法治建设考核", from: "2018-01-01", to: "2018-12-31", agencies: ["commerce-service"] },
  { title: "2019年度法治建设考核", from: "2019-01-01", to: "2019-12-31", agencies: ["intellectual-property"] },
  {
    title: "法治政府建设示范创建（2022—2023年）",
    from: "2022-08-01",
    to: "2023-12-31",
    agencies: ["market-supervision"],
  },
] as const;

/**
 * The running year of the city, all agencies side by side, one agency's own cycle, and the finished cycles after them; all
 * marked 演示.
 */
export function demonstrationCycles(year: string): readonly DemonstrationCycle[] {
  const running = { from: `${year}-01-01`, to: `${year}-12-31`, isFinished: false };
  return [
    { ...running, title: `${year}年度法治建设考核（演示）`, agencies: demonstrationAgencies, isOwn: false },
    {
      ...running,
      title: `${year}年推进依法行政自查（演示）`,
      agencies: demonstrationAgencies.filter(({ key }) => key === SELF_ASSESSED),
      isOwn: true,
    },
    ...FINISHED.map(({ title, from, to, agencies }) => ({
      title: `${title}（演示，已结束）`,
      from,
      to,
      agencies: demonstrationAgencies.filter(({ key }) => (agencies as readonly string[]).includes(key)),
      isFinished: true,
      isOwn: false,
    })),
  ];
}
