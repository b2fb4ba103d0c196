import type { DayPeriod } from "./deadline.ts";
import { dayNumber } from "./work-calendar.ts";

/** Where a cycle stands on a day: before its period, in it, past it and not closed, closed. */
export type CyclePhase = "upcoming" | "running" | "ended" | "closed";

/** Where a cycle stands on a day of the city; closing is an act, everything else follows from the days. */
export function phaseOf({ from, to }: DayPeriod, isClosed: boolean, today: string): CyclePhase {
  if (isClosed) return "closed";
  if (today < from) return "upcoming";
  return today > to ? "ended" : "running";
}

/** Days from one day to another, both `YYYY-MM-DD`; zero on the day itself, negative once it is past. */
export function daysUntil(day: string, today: string): number {
  return dayNumber(day) - dayNumber(today);
}
