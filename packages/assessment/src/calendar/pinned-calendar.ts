import type { Db } from "@faheng/database";
import type { DayPeriod } from "@faheng/domain";
import type { Manifest } from "../manifest/manifest.ts";
import { calendarYear } from "./calendar.ts";

type PinnedCalendar = Manifest["scoring"]["calendar"];

/**
 * The calendar that a cycle pins: from the first day of the year its period begins in to the last of the year after its
 * end, because what was due inside the period may be done late after it.
 */
export async function calendarToPin(db: Db, { from, to }: DayPeriod): Promise<PinnedCalendar> {
  const [first, last] = [yearOf(from), yearOf(to) + 1];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const days = (await Promise.all(years.map((year) => calendarYear(db, year)))).flatMap((it) => it.days);
  const of = (kind: "holiday" | "workday"): string[] => days.filter((it) => it.kind === kind).map((it) => it.day);
  return { holidays: of("holiday"), workdays: of("workday") };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
