import type { BriefUnit } from "@faheng/database";
import { type AssessmentState, compareTexts } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { type AssessmentSummary, overdueOf, summariesOf } from "../assessment/view-assessment.ts";
import type { Context } from "../context.ts";
import { type ClosedCycleEditions, editionsOfClosedCycle } from "../edition/closed-cycle-editions.ts";
import { readBrief, readUnits } from "../packed/read-units.ts";
import { readWaiting } from "../packed/stored-unit.ts";
import { permitOnCompared } from "./require-cycle.ts";
import { type ReviewOutcome, reviewOutcomesOf } from "./review-outcomes.ts";
import { type TimedCycle, timedCycle } from "./timed-cycle.ts";

/** By what the agencies of a cycle are sorted; `pressing`: the late first, then whoever has done least, what has ended last. */
export const OVERVIEW_SORTS = ["agency", "category", "score", "completion", "overdue", "state", "pressing"] as const;

/** So many agencies stand on a page. */
export const OVERVIEW_ROWS = 100;

/** Which agencies are looked for, and in which order. */
export interface OverviewSought {
  readonly cycleId: string;
  /** Counted from 1; one behind the last is the last. */
  readonly page: number;
  /** Part of the name of agency or framework. */
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  readonly state?: AssessmentState | undefined;
  /** As they were opened where it is left out. */
  readonly sort?: (typeof OVERVIEW_SORTS)[number] | undefined;
  readonly isDown?: boolean | undefined;
}

/** A page of the agencies of a cycle, and what is said of all of them. */
export interface OverviewPage {
  readonly cycle: TimedCycle;
  /** Of a closed cycle: what was published of it. The rows say how it stands now, whatever that is; `null` while it is open. */
  readonly editions: ClosedCycleEditions | null;
  readonly rows: readonly AssessmentSummary[];
  /** What the review came to of those whose result is announced or final, by the id of the assessment. */
  readonly reviews: ReadonlyMap<string, ReviewOutcome>;
  readonly page: number;
  readonly pages: number;
  /** How many were found. */
  readonly total: number;
  /** How many there are. */
  readonly all: number;
  /** Categories of agencies, in order of first mention. */
  readonly categories: readonly string[];
  /** How many stand in which state. */
  readonly states: Readonly<Partial<Record<AssessmentState, number>>>;
  /** Who has not handed in and has not ended. */
  readonly lacking: { readonly count: number; readonly names: readonly string[] };
}

/** So many names stand in a question before a cycle is closed. */
const MOST_NAMES = 20;

/**
 * A page of the overview of a cycle's office. All units are read by the short columns that they are sorted and sifted by; what a row shows
 * is read for the page alone.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function overviewPageOfCycle(
  context: Context,
  actor: Actor,
  sought: OverviewSought,
): Promise<OverviewPage> {
  const { cycleId } = sought;
  const { cycle, desk } = await permitOnCompared(enter(context, actor), cycleId);
  const all = await readBrief(desk, { cycleId, tellsMoves: sought.sort === "state" });
  const found = sorted(desk, sifted(all, sought), sought);
  const pages = Math.max(1, Math.ceil(found.length / OVERVIEW_ROWS));
  const page = Math.min(sought.page, pages);
  const ids = found.slice((page - 1) * OVERVIEW_ROWS, page * OVERVIEW_ROWS).map(({ id }) => id);
  const shown = new Map((await readUnits(desk, { cycleId, ids })).map((it) => [it.assessment.id, it]));
  const rows = await summariesOf(
    desk,
    ids.flatMap((id) => shown.get(id) ?? []),
  );
  const lacking = all.filter((it) => it.state === "filling" && !it.isEnded);
  return {
    cycle: timedCycle(desk, cycle),
    editions: await editionsOfClosedCycle(desk.db, cycle),
    rows,
    reviews: await reviewOutcomesOf(
      desk,
      rows.map(({ assessment }) => assessment),
    ),
    page,
    pages,
    total: found.length,
    all: all.length,
    categories: [...new Set(all.map(({ category }) => category))],
    states: countsOf(all),
    lacking: { count: lacking.length, names: lacking.slice(0, MOST_NAMES).map(({ agencyName }) => agencyName) },
  };
}

function countsOf(all: readonly BriefUnit[]): OverviewPage["states"] {
  const states: Partial<Record<AssessmentState, number>> = {};
  for (const { state } of all) states[state] = (states[state] ?? 0) + 1;
  return states;
}

function sifted(all: readonly BriefUnit[], { q = "", category, state }: OverviewSought): readonly BriefUnit[] {
  return all.filter(
    (it) =>
      (category === undefined || it.category === category) &&
      (state === undefined || it.state === state) &&
      (it.agencyName.includes(q) || it.title.includes(q)),
  );
}

type Key = number | string | null;

function sorted(
  { today }: Desk,
  found: readonly BriefUnit[],
  { sort, isDown = false }: OverviewSought,
): readonly BriefUnit[] {
  if (sort === undefined) return found;
  const keyed = found.map((it) => ({ it, key: KEYS[sort](it, today) }));
  const ordered = keyed.toSorted(({ key: left }, { key: right }) => {
    // What has no value stands last either way.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = typeof left === "string" ? compareTexts(left, String(right)) : left - Number(right);
    return isDown ? -order : order;
  });
  return ordered.map(({ it }) => it);
}

const KEYS: Readonly<Record<(typeof OVERVIEW_SORTS)[number], (unit: BriefUnit, today: string) => Key>> = {
  agency: ({ agencyName }) => agencyName,
  category: ({ category }) => category,
  score: ({ share }) => share,
  completion: ({ answered, pending, notApplicable }) => {
    const total = answered + pending + notApplicable;
    return total === 0 ? null : ((answered + notApplicable) * 1000) / total;
  },
  overdue: (unit, today) => overdueOf(readWaiting(unit), today),
  state: ({ state, movedAt }) => `${state} ${movedAt ?? ""}`,
  // Ascending: the most pressing has the smallest.
  pressing: (unit, today) => {
    if (unit.isEnded) return null;
    const total = unit.answered + unit.pending + unit.notApplicable;
    return -overdueOf(readWaiting(unit), today) - (total === 0 ? 0 : unit.pending / (total + 1));
  },
};
