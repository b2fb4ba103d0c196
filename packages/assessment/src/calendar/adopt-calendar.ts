import {
  canonicalJson,
  type Db,
  findCycle,
  findManifest,
  insertManifest,
  listAssessments,
  setAssessmentManifest,
  type StoredManifest,
} from "@faheng/database";
import { FahengError, type Assessment, type Cycle } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { calendarErrors } from "./calendar-errors.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import { type Manifest, readManifest, pinManifest } from "../manifest/manifest.ts";
import { lockCycle } from "../cycle/lock-cycle.ts";
import { requireAllOpened } from "../cycle/opening.ts";
import { cycleNotFound, cycleObject, ownersOf, permitOnCycle, requireCycle } from "../cycle/require-cycle.ts";
import { readPinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { nextOfEach, type Repinned, scoresUnder } from "../manifest/scores-under.ts";
import { calendarToPin } from "./pinned-calendar.ts";

type PinnedCalendar = Manifest["scoring"]["calendar"];

/** How the calendar of today differs from what a cycle pinned: days, in order. */
export interface CalendarDifference {
  readonly addedHolidays: readonly string[];
  readonly removedHolidays: readonly string[];
  readonly addedWorkdays: readonly string[];
  readonly removedWorkdays: readonly string[];
  /** Assessments that pinned something else. */
  readonly assessments: number;
}

/** An assessment whose manifest would change. */
interface Outdated {
  readonly assessment: Assessment;
  readonly stored: StoredManifest;
  readonly manifest: Manifest;
}

/**
 * What taking over the calendar of today would change in a cycle.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function calendarDifference(context: Context, actor: Actor, cycleId: string): Promise<CalendarDifference> {
  const desk = enter(context, actor);
  const cycle = await permitOnCycle(desk, "cycle.adopt-calendar", cycleId);
  const calendar = await calendarToPin(desk.db, periodOf(cycle));
  return differenceOf(calendar, await outdated(desk.db, desk, cycleId, calendar));
}

/**
 * Takes the calendar of today over into an open cycle, by whose cycle it is: each assessment that pinned another gets a new manifest and is scored
 * anew, all together or none. The old manifests stay, so that what was scored under them can be computed again.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_CYCLE_OPENING, FAHENG_CALENDAR_SAME
 */
export const adoptCalendar = defineAct({
  action: "cycle.adopt-calendar",
  load: async (desk, { cycleId }: { readonly cycleId: string; readonly reason: string }) =>
    (await findCycle(desk.db, desk.reach, cycleId)) ?? cycleNotFound(cycleId),
  allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  foresees: async ({ desk, input: { cycleId }, found: cycle }) => {
    if (cycle.status !== "open") return;
    const calendar = await calendarToPin(desk.db, periodOf(cycle));
    const changing = await outdated(desk.db, desk, cycleId, calendar);
    const own = changing.filter(({ manifest }) => usesOwnRules(manifest.profile));
    await scoresUnder(desk.db, desk.context.plugins, repinned(own, calendar));
  },
  agencies: (_, cycle) => ownersOf(cycle),
  takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
  guard: async (trx, { desk, input: { cycleId } }) => {
    const cycle = await requireCycle(trx, desk, cycleId);
    if (cycle.status !== "open") {
      throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycleId, details: { title: cycle.title } });
    }
    await requireAllOpened(trx, cycle);
    const calendar = await calendarToPin(trx, periodOf(cycle));
    const changing = await outdated(trx, desk, cycleId, calendar);
    if (changing.length === 0) throw new FahengError(calendarErrors.FAHENG_CALENDAR_SAME, { place: cycleId });
    return { calendar, changing };
  },
  apply: async (trx, { desk, input: { reason }, found: { owner }, held: { calendar, changing } }) => {
    const { plugins } = desk.context;
    const [before, after]: [Record<string, string>, Record<string, string>] = [{}, {}];
    const units = repinned(changing, calendar);
    const scores = await scoresUnder(trx, plugins, units);
    for (const next of new Set(units.map((it) => it.next))) await insertManifest(trx, next, desk.now);
    for (const [index, { assessment, stored, next }] of units.entries()) {
      const kept = scores[index]!;
      if (kept instanceof FahengError) throw kept;
      const { id, agencyId } = assessment;
      await setAssessmentManifest(trx, { agencyId, id, manifestSha256: next.sha256, ...kept, updatedAt: desk.now });
      before[id] = stored.sha256;
      after[id] = next.sha256;
    }
    const difference = differenceOf(calendar, changing);
    const states = { before: { manifests: before }, after: { reason, manifests: after, ...difference } };
    return { answer: difference, trace: { agencyId: owner, ...states } };
  },
  emits: ["manifest-added", "rescore"],
});

function repinned(changing: readonly Outdated[], calendar: PinnedCalendar): (Outdated & Repinned)[] {
  return nextOfEach(changing, ({ manifest: { framework, profile, plugin, scoring } }) =>
    pinManifest({ framework, profile, plugin, scoring: { ...scoring, calendar } }),
  );
}

function differenceOf(now: PinnedCalendar, found: readonly Outdated[]): CalendarDifference {
  const pinned = found.map(({ manifest }) => manifest.scoring.calendar);
  const added = (key: keyof PinnedCalendar): string[] =>
    now[key].filter((day) => pinned.some((it) => !it[key].includes(day)));
  const removed = (key: keyof PinnedCalendar): string[] =>
    [...new Set(pinned.flatMap((it) => it[key]))].filter((day) => !now[key].includes(day)).toSorted();
  return {
    addedHolidays: added("holidays"),
    removedHolidays: removed("holidays"),
    addedWorkdays: added("workdays"),
    removedWorkdays: removed("workdays"),
    assessments: found.length,
  };
}

async function outdated(db: Db, desk: Desk, cycleId: string, calendar: PinnedCalendar): Promise<Outdated[]> {
  const found: Outdated[] = [];
  for (const assessment of await listAssessments(db, desk.reach, cycleId)) {
    if (assessment.endedAt !== null) continue;
    const stored = await findManifest(db, assessment.manifestSha256);
    if (!stored) throw new TypeError(`manifest ${assessment.manifestSha256} is missing`);
    const manifest = readManifest(stored);
    if (canonicalJson(manifest.scoring.calendar) === canonicalJson(calendar)) continue;
    // What can't be scored stays as it is until it can.
    if ((await readPinned(stored, desk.context.plugins).fault()) !== null) continue;
    found.push({ assessment, stored, manifest });
  }
  return found;
}

function periodOf({ startsOn, endsOn }: Cycle): { readonly from: string; readonly to: string } {
  return { from: startsOn, to: endsOn };
}
