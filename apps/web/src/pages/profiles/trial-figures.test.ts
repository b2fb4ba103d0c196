import { expect, it } from "vitest";
import type { TrialRow } from "../../api/outputs.ts";
import { changesGrade, distributionOf, placesGained, summaryOf } from "./trial-figures.ts";

type Side = {
  readonly worst: number | null;
  readonly grade?: string | null;
  readonly rank?: number;
  readonly out?: boolean;
};

const figures = ({ worst, grade = null, rank, out = false }: Side): NonNullable<TrialRow["after"]> => ({
  interval: { worst, best: worst },
  grade,
  disqualified: out,
  rank: rank ?? null,
});
const row = (before: Side | null, after: Side | null): TrialRow =>
  ({ before: before && figures(before), after: after && figures(after) }) as TrialRow;

it("counts who rises and falls, who changes grade and who changes place", () => {
  const rows = [
    row({ worst: 80_000, grade: "合格", rank: 2 }, { worst: 92_000, grade: "优秀", rank: 1 }),
    row({ worst: 85_000, grade: "合格", rank: 1 }, { worst: 84_000, grade: "合格", rank: 2 }),
    row({ worst: 70_000, rank: 3 }, { worst: 70_000, rank: 3 }),
    row({ worst: 70_000, grade: "合格" }, { worst: 70_000, grade: "合格", out: true }),
    row(null, { worst: 60_000, rank: 4 }),
    row({ worst: null }, null),
  ];
  expect(summaryOf(rows)).toEqual({ up: 1, down: 1, grades: 2, ranks: 2 });
  expect(rows.map(placesGained)).toEqual([1, -1, 0, null, null, null]);
  expect(rows.map(changesGrade)).toEqual([true, false, false, true, false, false]);
});

it("lays scores over round stretches, the upper end belonging to the next", () => {
  const rows = [
    row({ worst: 59_999 }, { worst: 60_000 }),
    row({ worst: 64_000 }, { worst: 100_000 }),
    row({ worst: 20_000 }, null),
  ];
  const bins = distributionOf(rows);
  expect(bins.map(({ name }) => name)).toEqual([
    "20–30",
    "30–40",
    "40–50",
    "50–60",
    "60–70",
    "70–80",
    "80–90",
    "90–100",
    "100–110",
  ]);
  expect(bins.map(({ before }) => before)).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0]);
  expect(bins.map(({ after }) => after)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1]);
});

it("holds everybody once, whatever the scores", () => {
  for (const scores of [[0], [-3000, 1_000_000], [50_000, 50_001], [0, 12_345_678]]) {
    const bins = distributionOf(scores.map((worst) => row({ worst }, { worst })));
    expect(bins.reduce((sum, { before }) => sum + before, 0)).toBe(scores.length);
    expect(bins.length).toBeLessThanOrEqual(12);
  }
  expect(distributionOf([])).toEqual([]);
});
