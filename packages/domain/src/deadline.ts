import type { Figure, Indicator } from "./framework.ts";
import { dateOfDay, dayNumber, workingDayFrom, type WorkCalendar } from "./work-calendar.ts";

/** The first and last day of what is assessed, `YYYY-MM-DD`. */
export interface DayPeriod {
  readonly from: string;
  readonly to: string;
}

/** What happens to a deadline on a day off: it stays (the days are counted as printed), or the next working day is in time. */
export type RestDays = "stay" | "next-working-day";

/** What deadlines are resolved against; all of it is pinned by a cycle. */
export interface DeadlineSetting {
  readonly period: DayPeriod;
  readonly calendar: WorkCalendar;
  readonly restDays: RestDays;
}

/** One deadline of a document as a day. */
export interface Deadline {
  /** Last day that is in time, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly label: string;
  /** The few characters in which the document states it. */
  readonly printed: string;
}

const YEARLY = /^\d{2}-\d{2}$/;
const DATED = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/**
 * The days that an indicator's document names, resolved, earliest first. A month or a year is due on its last day. A day
 * without a year is due once in every year of the period it falls in, and where it falls in none, on its next occurrence
 * after the period has begun.
 */
export function deadlinesOf({ figures }: Pick<Indicator, "figures">, setting: DeadlineSetting): Deadline[] {
  return figures
    .filter(isDeadline)
    .flatMap(({ value, label, printed }) =>
      daysOf(value, setting.period).map((day) => ({ dueOn: inTime(day, setting), label, printed })),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

/** A day without a year (`MM-DD`) as every day it stands for in a period, earliest first; never none. */
export function yearlyDays(monthDay: string, { from, to }: DayPeriod): string[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 2 }, (_, index) => yearOf(from) + index);
  const days = years.map((year) => dayIn(year, monthDay)).filter((day) => day >= from);
  const inside = days.filter((day) => day <= to);
  return inside.length > 0 ? inside : days.slice(0, 1);
}

/** A month and day (`MM-DD`) of a year; 29 February of a common year is its 28th. */
export function dayIn(year: number, monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  const first = `${String(year).padStart(4, "0")}-${monthDay.slice(0, 2)}-01`;
  return dateOfDay(dayNumber(first) + Math.min(day, lengthOf(year, month)) - 1);
}

/** A due day after the setting for days off. */
export function inTime(day: string, { calendar, restDays }: Pick<DeadlineSetting, "calendar" | "restDays">): string {
  return restDays === "stay" ? day : workingDayFrom(day, calendar);
}

function isDeadline({ comparator, value, unit }: Figure): boolean {
  const isDay = comparator === "before" || (comparator === "within" && unit === "日期");
  return isDay && (YEARLY.test(value) || DATED.test(value));
}

function daysOf(value: string, period: DayPeriod): string[] {
  if (YEARLY.test(value)) return yearlyDays(value, period);
  const [, year = "", month, day] = DATED.exec(value) ?? [];
  if (month === undefined) return [`${year}-12-31`];
  return [dayIn(Number(year), `${month}-${day ?? "31"}`)];
}

/** Days of a month. */
function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
