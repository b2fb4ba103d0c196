import { type CalendarDay, calendarDaySchema, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { calendarErrors as errors } from "./calendar-errors.ts";
import { CALENDAR_YEARS, calendarYear } from "./calendar.ts";
import { type CalendarChanges, changesBetween } from "./calendar-changes.ts";

/** Words for the two kinds as lists have them. */
const KINDS: Readonly<Record<string, CalendarDay["kind"]>> = {
  放假: "holiday",
  休: "holiday",
  休息: "holiday",
  节假日: "holiday",
  holiday: "holiday",
  上班: "workday",
  班: "workday",
  调休上班: "workday",
  工作日: "workday",
  workday: "workday",
};

/** Most years of one list: each is laid beside what is kept of it. */
const MOST_YEARS = 20;

/** What a list comes to for one year, before anybody keeps it. */
export interface CalendarImport extends CalendarChanges {
  readonly year: number;
  /** The version that the changes are counted from. */
  readonly version: number;
  /** The year as the list has it. */
  readonly days: readonly CalendarDay[];
}

/**
 * Reads a pasted list or the text of a CSV file and says what it would change, year by year; nothing is written. Kept with
 * `saveCalendarYear`.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CALENDAR_LINE naming the first line that cannot be read, FAHENG_CALENDAR_DAY,
 *   FAHENG_CALENDAR_YEARS
 */
export async function readCalendarList(context: Context, actor: Actor, text: string): Promise<CalendarImport[]> {
  const desk = enter(context, actor);
  await permit(desk, "calendar.write", { agencyId: null }, "calendar:list");
  const byYear = Map.groupBy(parseCalendarList(text), ({ day }) => Number(day.slice(0, 4)));
  if (byYear.size > MOST_YEARS) {
    throw new FahengError(errors.FAHENG_CALENDAR_YEARS, { details: { actual: byYear.size, most: MOST_YEARS } });
  }
  const years = [...byYear].toSorted(([a], [b]) => a - b);
  return await Promise.all(
    years.map(async ([year, days]) => {
      const before = await calendarYear(desk.db, year);
      return { year, version: before.version, days, ...changesBetween(before.days, days) };
    }),
  );
}

/**
 * The days of a list: a day, a kind and a name on each line, with commas, tabs or blanks between; a first line that is no
 * day is a heading.
 *
 * @throws FAHENG_CALENDAR_LINE, FAHENG_CALENDAR_DAY
 */
export function parseCalendarList(text: string): CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  const lines = text
    .normalize("NFKC")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const [day = "", kind = "", ...name] = line.split(/[,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (index === 0 && !/^\d/.test(day)) continue;
    const read = calendarDaySchema.safeParse({
      day: isoDay(day),
      kind: KINDS[kind.toLowerCase()],
      name: name.join(" "),
    });
    if (!read.success || !isKept(read.data)) {
      const details = { line: index + 1, text: line.trim().slice(0, 60) };
      throw new FahengError(errors.FAHENG_CALENDAR_LINE, { place: String(index + 1), details });
    }
    if (days.has(read.data.day)) {
      const details = { day: read.data.day, year: read.data.day.slice(0, 4) };
      throw new FahengError(errors.FAHENG_CALENDAR_DAY, { place: String(index + 1), details });
    }
    days.set(read.data.day, read.data);
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function isKept({ day }: CalendarDay): boolean {
  const year = Number(day.slice(0, 4));
  return year >= CALENDAR_YEARS.first && year <= CALENDAR_YEARS.last;
}

/** `2026/10/1`, `2026.10.1` and `2026年10月1日` as `2026-10-01`; anything else as it is. */
function isoDay(text: string): string {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
