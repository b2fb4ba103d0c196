import { type Agency, listAgencies } from "@faheng/database";
import { type AssessmentState, compareTexts, shareOf, verdictsOf } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { type AssessmentSummary, overdueOf, summariesOf } from "../assessment/view-assessment.ts";
import type { Context } from "../context.ts";
import type { PackedUnit } from "../packed/packed-unit.ts";
import { type CurrentUnit, readInTurns, readUnits } from "../packed/read-units.ts";
import { readUnit } from "../packed/stored-unit.ts";
import { permitOnOfficeCycle } from "./require-cycle.ts";
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
  readonly rows: readonly AssessmentSummary[];
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
 * A page of the municipal office's overview. All units are read by their figures, which are short; contents only where the order or
 * the words that are looked for need them, a few at a time, and those of the page.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function overviewPageOfCycle(
  context: Context,
  actor: Actor,
  sought: OverviewSought,
): Promise<OverviewPage> {
  const desk = enter(context, actor);
  const { cycleId } = sought;
  const cycle = await permitOnOfficeCycle(desk, cycleId);
  const agencies = new Map((await listAgencies(desk.db, desk.scope)).map((it) => [it.id, it]));
  const all = (await readUnits(desk, { cycleId, part: "figures" })).flatMap((unit): Entry[] => {
    const agency = agencies.get(unit.assessment.agencyId);
    return agency ? [{ unit, agency }] : [];
  });
  const found = await sorted(desk, await sifted(desk, all, sought), sought);
  const pages = Math.max(1, Math.ceil(found.length / OVERVIEW_ROWS));
  const page = Math.min(sought.page, pages);
  const ids = found.slice((page - 1) * OVERVIEW_ROWS, page * OVERVIEW_ROWS).map(({ unit }) => unit.assessment.id);
  const shown = new Map((await readUnits(desk, { cycleId, ids })).map((it) => [it.assessment.id, it]));
  const rows = await summariesOf(
    desk,
    ids.flatMap((id) => shown.get(id) ?? []),
  );
  const lacking = all.filter(
    ({ unit: { assessment } }) => assessment.state === "filling" && assessment.endedAt === null,
  );
  return {
    cycle: timedCycle(desk, cycle),
    rows,
    page,
    pages,
    total: found.length,
    all: all.length,
    categories: [...new Set(all.map(({ agency }) => agency.category))],
    states: countsOf(all),
    lacking: { count: lacking.length, names: lacking.slice(0, MOST_NAMES).map(({ agency }) => agency.name) },
  };
}

interface Entry {
  readonly unit: CurrentUnit;
  readonly agency: Agency;
}

function countsOf(all: readonly Entry[]): OverviewPage["states"] {
  const states: Partial<Record<AssessmentState, number>> = {};
  for (const { unit } of all) states[unit.assessment.state] = (states[unit.assessment.state] ?? 0) + 1;
  return states;
}

async function sifted(
  desk: Desk,
  all: readonly Entry[],
  { q = "", category, state }: OverviewSought,
): Promise<readonly Entry[]> {
  const some = all.filter(
    ({ unit, agency }) =>
      (category === undefined || agency.category === category) &&
      (state === undefined || unit.assessment.state === state),
  );
  if (q === "") return some;
  const others = some.filter(({ agency }) => !agency.name.includes(q));
  const under = new Set<string>();
  // What does not stand in the text of a row is in none of its titles.
  const written = JSON.stringify(q).slice(1, -1);
  for await (const units of contents(desk, others)) {
    for (const { assessment, row } of units) {
      if (row.content.includes(written) && readUnit(row).framework.title.includes(q)) under.add(assessment.id);
    }
  }
  return some.filter(({ unit, agency }) => agency.name.includes(q) || under.has(unit.assessment.id));
}

function contents(desk: Desk, of: readonly Entry[]): AsyncGenerator<readonly CurrentUnit[]> {
  return readInTurns(desk, { cycleId: null, ids: of.map(({ unit }) => unit.assessment.id) });
}

type Key = number | string | null;

async function sorted(
  desk: Desk,
  found: readonly Entry[],
  { sort, isDown = false }: OverviewSought,
): Promise<readonly Entry[]> {
  if (sort === undefined) return found;
  const keys = await keysOf(desk, found, sort);
  const keyOf = ({ unit }: Entry): Key => keys.get(unit.assessment.id) ?? null;
  return found.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    // What has no value stands last either way.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = typeof left === "string" ? compareTexts(left, String(right)) : left - Number(right);
    return isDown ? -order : order;
  });
}

async function keysOf(
  desk: Desk,
  found: readonly Entry[],
  sort: (typeof OVERVIEW_SORTS)[number],
): Promise<ReadonlyMap<string, Key>> {
  const brief = BRIEF[sort];
  if (brief !== undefined) return new Map(found.map((it) => [it.unit.assessment.id, brief(it)]));
  const keys = new Map<string, Key>();
  for await (const units of contents(desk, found)) {
    for (const { assessment, row } of units) {
      const unit = readUnit(row);
      const overdue = overdueOf(unit.due, desk.today);
      const { pending, total } = unit.completion;
      // Ascending: the most pressing has the smallest.
      const pressing = assessment.endedAt === null ? -overdue - (total === 0 ? 0 : pending / (total + 1)) : null;
      keys.set(assessment.id, sort === "score" ? scoreKey(unit) : sort === "overdue" ? overdue : pressing);
    }
  }
  return keys;
}

/** Orders that the figures of a row alone decide. */
const BRIEF: Readonly<Partial<Record<(typeof OVERVIEW_SORTS)[number], (entry: Entry) => Key>>> = {
  agency: ({ agency }) => agency.name,
  category: ({ agency }) => agency.category,
  state: ({ unit: { assessment } }) => `${assessment.state} ${assessment.steps.at(-1)?.at ?? ""}`,
  completion: ({ unit: { row } }) => {
    const total = row.answered + row.pending + row.notApplicable;
    return total === 0 ? null : ((row.answered + row.notApplicable) * 1000) / total;
  },
};

/** Words in place of points (目标未完成) are no number: they stand last. */
function scoreKey({ score, headline }: PackedUnit): number | null {
  if (headline !== null && verdictsOf(headline.outcomes ?? []).length > 0) return null;
  const interval = headline?.range ?? score?.interval ?? null;
  return shareOf(interval?.worst ?? null, score?.applicable ?? null);
}
