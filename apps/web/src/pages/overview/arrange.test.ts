import { describe, expect, it } from "vitest";
import type { OverviewRow } from "../../api/outputs.ts";
import { arrange, shareOf } from "./arrange.ts";

const row = (agencyName: string, part: Partial<OverviewRow> = {}): OverviewRow => ({
  assessmentId: agencyName,
  ending: null,
  takenFrom: null,
  state: "filling",
  moves: 0,
  moved: null,
  agencyId: agencyName,
  agencyName,
  category: "执法部门",
  frameworkTitle: "任务分解表",
  profileStanding: "official",
  full: 100_000,
  applicable: 100_000,
  interval: { worst: 0, best: 0 },
  total: null,
  grade: null,
  isDisqualified: false,
  isReadOnly: false,
  headline: null,
  completion: { answered: 0, pending: 1, notApplicable: 0, total: 1 },
  overdue: 0,
  nextDueOn: null,
  nextPressesFrom: null,
  updatedAt: "2017-12-01T00:00:00.000Z",
  ...part,
});
const names = (rows: readonly OverviewRow[]): string[] => rows.map(({ agencyName }) => agencyName);

describe("arrange", () => {
  it("never sorts words in place of points as a number: they stand last either way", () => {
    const verdict = {
      kind: "verdict",
      words: "目标未完成",
      amount: null,
      wording: "未完成的",
      isPending: false,
    } as const;
    const outcomes = (isPending: boolean) =>
      ({ outcomes: [{ ...verdict, isPending }] }) as unknown as OverviewRow["headline"];
    const at = (worst: number) => ({ interval: { worst, best: worst } });
    const rows = [
      row("甲局", { ...at(99_000), headline: outcomes(false) }),
      row("乙局", { ...at(50_000), headline: outcomes(true) }),
      row("丙局", at(60_000)),
    ];
    expect(names(arrange(rows, { sort: "score", down: true }))).toEqual(["丙局", "乙局", "甲局"]);
    expect(names(arrange(rows, { sort: "score" }))).toEqual(["乙局", "丙局", "甲局"]);
  });

  it("compares shares of full marks, not raw points", () => {
    const rows = [
      row("甲局", { applicable: 1_000_000, interval: { worst: 500_000, best: 500_000 } }),
      row("乙局", { applicable: 100_000, interval: { worst: 90_000, best: 95_000 } }),
      row("丙局", { applicable: null, interval: null }),
    ];
    expect(names(arrange(rows, { sort: "score", down: true }))).toEqual(["乙局", "甲局", "丙局"]);
    expect(names(arrange(rows, { sort: "score" }))).toEqual(["甲局", "乙局", "丙局"]);
  });

  it("filters by name and category", () => {
    const rows = [row("商务局"), row("知识产权局", { category: "其他部门" })];
    expect(names(arrange(rows, { q: "商务" }))).toEqual(["商务局"]);
    expect(names(arrange(rows, { category: "其他部门" }))).toEqual(["知识产权局"]);
  });
});

describe("shareOf", () => {
  it("has no share without full marks", () => {
    expect(shareOf(5000, null)).toBeNull();
    expect(shareOf(5000, 0)).toBeNull();
    expect(shareOf(96_000, 100_000)).toBe(960);
  });
});
