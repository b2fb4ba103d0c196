import type { TrialRow } from "../../api/outputs.ts";
import { pointsText } from "@faheng/ui";
import type { DistributionBin } from "@faheng/ui/charts";

/** How many agencies a trial would change, and in what. */
export interface TrialSummary {
  readonly up: number;
  readonly down: number;
  readonly grades: number;
  readonly ranks: number;
}

/** By how much the lowest score changes, thousandths; `null` where one of the two is not known. */
export function changeOf({ before, after }: TrialRow): number | null {
  const [from, to] = [before?.interval.worst ?? null, after?.interval.worst ?? null];
  return from === null || to === null ? null : to - from;
}

/** Whether an agency would stand in another grade: being disqualified counts as one. */
export function changesGrade({ before, after }: TrialRow): boolean {
  if (before === null || after === null) return false;
  return before.grade !== after.grade || before.disqualified !== after.disqualified;
}

/** How many places an agency would gain, `null` where it has no place before or after. */
export function placesGained({ before, after }: TrialRow): number | null {
  const [from, to] = [before?.rank ?? null, after?.rank ?? null];
  return from === null || to === null ? null : from - to;
}

/** What a trial comes to in all. */
export function summaryOf(rows: readonly TrialRow[]): TrialSummary {
  return {
    up: rows.filter((row) => (changeOf(row) ?? 0) > 0).length,
    down: rows.filter((row) => (changeOf(row) ?? 0) < 0).length,
    grades: rows.filter(changesGrade).length,
    ranks: rows.filter((row) => (placesGained(row) ?? 0) !== 0).length,
  };
}

/** About how many stretches the scale is cut into, and the widths it may be cut by, thousandths. */
const STRETCHES = 10;
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((points) => points * 1000);

/** How many agencies have their lowest score in which stretch of the scale, from the lowest that anybody has to the highest. */
export function distributionOf(rows: readonly TrialRow[]): readonly DistributionBin[] {
  const ends = (side: "before" | "after"): number[] => rows.flatMap((row) => row[side]?.interval.worst ?? []);
  const [before, after] = [ends("before"), ends("after")];
  const all = [...before, ...after];
  if (all.length === 0) return [];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const width = WIDTHS.find((it) => (most - least) / it < STRETCHES) ?? most - least;
  const first = Math.floor(least / width);
  const count = Math.floor(most / width) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const from = (first + index) * width;
    const inside = (values: readonly number[]): number =>
      values.filter((value) => value >= from && value < from + width).length;
    return {
      name: `${pointsText(from)}–${pointsText(from + width)}`,
      before: inside(before),
      after: inside(after),
    };
  });
}
