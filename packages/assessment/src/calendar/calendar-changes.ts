import type { CalendarDay } from "@faheng/domain";

/** What a calendar has that another has not, and the other way round; a day of another kind or name is both. */
export interface CalendarChanges {
  readonly added: readonly CalendarDay[];
  readonly removed: readonly CalendarDay[];
}

/** What changes from one list of days to another. */
export function changesBetween(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarChanges {
  return { added: missingIn(before, after), removed: missingIn(after, before) };
}

function missingIn(known: readonly CalendarDay[], days: readonly CalendarDay[]): CalendarDay[] {
  const keys = new Set(known.map(keyOf));
  return days.filter((it) => !keys.has(keyOf(it)));
}

function keyOf({ day, kind, name }: CalendarDay): string {
  return `${day} ${kind} ${name}`;
}
