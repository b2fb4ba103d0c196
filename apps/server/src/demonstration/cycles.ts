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
}

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

/** The running year of the city, all agencies side by side, and the finished cycles after it; all marked 演示. */
export function demonstrationCycles(year: string): readonly DemonstrationCycle[] {
  const running = { title: `${year}年度法治建设考核（演示）`, from: `${year}-01-01`, to: `${year}-12-31` };
  return [
    { ...running, agencies: demonstrationAgencies, isFinished: false },
    ...FINISHED.map(({ title, from, to, agencies }) => ({
      title: `${title}（演示，已结束）`,
      from,
      to,
      agencies: demonstrationAgencies.filter(({ key }) => (agencies as readonly string[]).includes(key)),
      isFinished: true,
    })),
  ];
}
