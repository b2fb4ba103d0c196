import { dayIn, type DayPeriod, type DeadlineSetting } from "./deadline.ts";
import { type DueDay, dueDay } from "./due.ts";

/** The months (`YYYY-MM`) that a period touches, in order. */
export function monthsOf({ from, to }: DayPeriod): string[] {
  const first = monthNumber(from);
  // Counted, not compared as texts: after «9999-12» comes «10000-01», which is less.
  const count = Math.max(0, monthNumber(to) - first + 1);
  return Array.from({ length: count }, (_, step) =>
    monthName(Math.floor((first + step) / 12), ((first + step) % 12) + 1),
  );
}

/** Months since the year 0. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The month (`YYYY-MM`) of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month after a month. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? monthName(year + 1, 1) : monthName(year, number + 1);
}

/** The month before a month. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? monthName(year - 1, 12) : monthName(year, number - 1);
}

/**
 * When a month’s ledger is due. A month is told of once it is over, so the document’s «4th of each month» is that of the next; on
 * a day off what the cycle says of deadlines holds.
 *
 * @param month `YYYY-MM` @param day of the next month; the last day of one that is shorter.
 */
export function ledgerDue(month: string, day: number, setting: Pick<DeadlineSetting, "calendar" | "restDays">): DueDay {
  const next = monthAfter(month);
  const on = dayIn(Number(next.slice(0, 4)), `${next.slice(5)}-${String(day).padStart(2, "0")}`);
  return dueDay({ source: "ledger", on }, setting);
}

function monthName(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}
