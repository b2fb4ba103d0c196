import { type DayPeriod, dayIn } from "../../deadline.ts";
import type { Held } from "../decide.ts";
import type { Cycle } from "./cycle.ts";

/**
 * Between which days something of a cycle may be planned, set or granted: from a year before its first day, as a creation is
 * prepared and announced before it counts, to a year after its last, as materials, review and acceptance follow it; of a cycle that
 * is still open later, to a year after today. Ours: no document states a bound, and no day of one lies outside this.
 *
 * @param today the city's day.
 */
export function cycleDays({ startsOn, endsOn }: Pick<Cycle, "startsOn" | "endsOn">, today: string): DayPeriod {
  return { from: yearsOn(startsOn, -1), to: yearsOn(endsOn > today ? endsOn : today, 1) };
}

/**
 * Whether days are near enough to a cycle; the first that is not is named.
 *
 * @param days `null` for one that nobody set.
 */
export function areDaysNear(
  cycle: Pick<Cycle, "startsOn" | "endsOn">,
  today: string,
  days: readonly (string | null)[],
): Held {
  const { from, to } = cycleDays(cycle, today);
  const day = days.find((it) => it !== null && (it < from || it > to)) ?? null;
  return day === null || { day, from, to };
}

function yearsOn(day: string, years: number): string {
  return dayIn(Number(day.slice(0, 4)) + years, day.slice(5));
}
