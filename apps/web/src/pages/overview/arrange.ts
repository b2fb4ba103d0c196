import { compareTexts, verdictsOf } from "@faheng/domain";
import type { OverviewRow } from "../../api/outputs.ts";
import type { OverviewSearch, SORTS } from "./overview-entry.ts";

/** The score's place on its own scale in thousandths of the marks that apply; unlike frameworks are never compared in raw points. */
export function shareOf(points: number | null, full: number | null): number | null {
  return points === null || full === null || full <= 0 ? null : Math.round((points * 1000) / full);
}

/** Categories of agency, in order of first mention. */
export function categoriesIn(rows: readonly OverviewRow[]): string[] {
  return [...new Set(rows.map(({ category }) => category))];
}

const KEYS: Readonly<Record<(typeof SORTS)[number], (row: OverviewRow) => number | string | null>> = {
  agency: ({ agencyName }) => agencyName,
  category: ({ category }) => category,
  // Words in place of points (目标未完成) are no number: they stand last.
  score: (row) => (hasVerdict(row) ? null : shareOf(row.interval?.worst ?? null, row.applicable)),
  completion: ({ completion }) =>
    completion.total === 0 ? null : ((completion.answered + completion.notApplicable) * 1000) / completion.total,
  overdue: ({ overdue }) => overdue,
  state: ({ state, moved }) => `${state} ${moved?.at ?? ""}`,
};

/** Whether words stand in place of the points. */
export function hasVerdict({ headline }: Pick<OverviewRow, "headline">): boolean {
  return headline !== null && verdictsOf(headline.outcomes ?? []).length > 0;
}

/** Filters and sorts as the address says; rows without a value stand last either way. */
export function arrange(
  rows: readonly OverviewRow[],
  { q = "", category: wanted, hand, sort, down = false }: OverviewSearch,
): OverviewRow[] {
  const shown = rows.filter(
    ({ agencyName, frameworkTitle, category, state }) =>
      (q === "" || agencyName.includes(q) || frameworkTitle.includes(q)) &&
      (wanted === undefined || category === wanted) &&
      (hand === undefined || state === hand),
  );
  if (sort === undefined) return shown;
  const key = KEYS[sort];
  return [...shown].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = typeof left === "string" ? compareTexts(left, String(right)) : left - Number(right);
    return down ? -order : order;
  });
}
