import { type CalendarVersion, type Db, insertCalendarVersion, listCalendarVersions } from "@faheng/database";
import { type CalendarDay, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { calendarErrors as errors } from "./calendar-errors.ts";
import { changesBetween } from "./calendar-changes.ts";
import { publishedDays } from "./published-days.ts";

/** Years of which a calendar can be kept. */
export const CALENDAR_YEARS = { first: 1900, last: 2999 } as const;

/** A year of the working-day calendar as it holds. */
export interface CalendarYear {
  readonly year: number;
  /** 0 while nobody has kept the year. */
  readonly version: number;
  /** `kept` by somebody, as `published` by the State Council, or `unknown`: then only weekends are off. */
  readonly source: "kept" | "published" | "unknown";
  /** In order, each day once. */
  readonly days: readonly CalendarDay[];
  readonly history: readonly Pick<CalendarVersion, "version" | "savedByName" | "savedAt">[];
}

/** The calendar of one year; anybody who is signed in may read it. */
export async function getCalendarYear(context: Context, actor: Actor, year: number): Promise<CalendarYear> {
  return await calendarYear(enter(context, actor).db, year);
}

/** The calendar of one year as it holds. */
export async function calendarYear(db: Db, year: number): Promise<CalendarYear> {
  const versions = await listCalendarVersions(db, year);
  const history = versions.map(({ version, savedByName, savedAt }) => ({ version, savedByName, savedAt }));
  const [newest] = versions;
  if (newest) return { year, version: newest.version, source: "kept", days: newest.days, history };
  const days = publishedDays(year);
  return { year, version: 0, source: days.length > 0 ? "published" : "unknown", days, history };
}

/**
 * Keeps a year of the calendar as its next version; cycles that are open go on with what they pinned.
 *
 * @param input `expectedVersion` is the version it was based on, 0 for the published year.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CALENDAR_DAY, FAHENG_CALENDAR_CONFLICT
 */
export const saveCalendarYear = defineAct({
  action: "calendar.write",
  load: async (_, input: CalendarInput) => input,
  allows: () => ({ agencyId: null }),
  name: ({ year }) => `calendar:${year}`,
  agencies: () => [],
  guard: async (trx, { input: { year, days } }) => ({
    days: inOrder(days, year),
    before: await calendarYear(trx, year),
  }),
  apply: async (trx, { desk: { actor, now }, input: { year, expectedVersion }, held: { days, before } }) => {
    const version = expectedVersion + 1;
    const saved = { savedBy: actor.personId, savedByName: actor.name, savedAt: now };
    const isNext = before.version === expectedVersion;
    if (!isNext || !(await insertCalendarVersion(trx, { year, version, days, ...saved }))) {
      const details = { year, version: before.version };
      throw new FahengError(errors.FAHENG_CALENDAR_CONFLICT, { place: String(year), details });
    }
    const { added, removed } = changesBetween(before.days, days);
    const states = { before: { version: before.version, days: removed }, after: { version, days: added } };
    return { answer: await calendarYear(trx, year), trace: { agencyId: null, ...states } };
  },
  emits: [],
});

interface CalendarInput {
  readonly year: number;
  readonly expectedVersion: number;
  readonly days: readonly CalendarDay[];
}

/** @throws FAHENG_CALENDAR_DAY for a day of another year and one that is named twice. */
function inOrder(days: readonly CalendarDay[], year: number): CalendarDay[] {
  const seen = new Set<string>();
  for (const { day } of days) {
    if (day.startsWith(`${year}-`) && !seen.has(day)) {
      seen.add(day);
      continue;
    }
    throw new FahengError(errors.FAHENG_CALENDAR_DAY, { place: day, details: { day, year } });
  }
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
