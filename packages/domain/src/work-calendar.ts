/** Days off and made-up workdays (调休) beside plain weekends, as `YYYY-MM-DD`. */
export interface WorkCalendar {
  /** Weekdays on which nobody works. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays on which people do. */
  readonly workdays: ReadonlySet<string>;
}

/** Monday to Friday, no holidays: what holds where no calendar is given. */
export const PLAIN_WEEKS: WorkCalendar = { holidays: new Set(), workdays: new Set() };

const DAY = 86_400_000;

/** Days since 1970-01-01 of a checked `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, `2026-11-20`: as exact as `dateSchema`, for pages that load no schemas. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && Number.isFinite(dayNumber(text)) && dateOfDay(dayNumber(text)) === text;
}

/** Days that people state lie between these two: older ones are no work of this government, later ones are typing errors. */
export const USUAL_DAYS = { from: "1949-10-01", to: "2099-12-31" } as const;

/** Whether a day that exists is one that somebody can mean; text order is day order there. */
export function isUsualDay(day: string): boolean {
  return day >= USUAL_DAYS.from && day <= USUAL_DAYS.to;
}

/** The day before another. */
export function dayBefore(date: string): string {
  return dateOfDay(dayNumber(date) - 1);
}

/** Whether people work on a day (`YYYY-MM-DD`). */
export function isWorkingDay(date: string, { holidays, workdays }: WorkCalendar): boolean {
  return isWeekend(dayNumber(date)) ? workdays.has(date) : !holidays.has(date);
}

/** The same of a day by its number; which day that is is asked only where the calendar says something of any. */
function isWorkingNumber(day: number, { holidays, workdays }: WorkCalendar): boolean {
  if (isWeekend(day)) return workdays.size > 0 && workdays.has(dateOfDay(day));
  return holidays.size === 0 || !holidays.has(dateOfDay(day));
}

/** A day itself where people work on it, else the next on which they do. */
export function workingDayFrom(date: string, calendar: WorkCalendar): string {
  let day = dayNumber(date);
  // No calendar gives a whole year off; one that does keeps the day.
  for (let tried = 0; tried < 366; tried += 1, day += 1) {
    if (isWorkingNumber(day, calendar)) return dateOfDay(day);
  }
  return date;
}

/** The day so many working days before another: from it on, no more than that many are left. */
export function workingDaysBefore(date: string, count: number, calendar: WorkCalendar): string {
  let day = dayNumber(date);
  let left = count;
  // No calendar gives a whole year off; one that does ends the search.
  for (let tried = 0; left > 0 && tried < 366; tried += 1) {
    if (isWorkingNumber(day, calendar)) left -= 1;
    day -= 1;
  }
  return dateOfDay(day);
}

/** The day so many working days after another, which is not counted itself; the day itself for none. */
export function workingDaysAfter(date: string, count: number, calendar: WorkCalendar): string {
  let day = dayNumber(date);
  let left = count;
  // As above: a year without working days ends the search, counted from the last that was found.
  for (let tried = 0; left > 0 && tried < 366; tried += 1) {
    day += 1;
    if (!isWorkingNumber(day, calendar)) continue;
    left -= 1;
    tried = 0;
  }
  return dateOfDay(day);
}

/** Calendar days by which `date` is after `due`; zero when it is not. */
export function daysLate(due: string, date: string): number {
  return Math.max(0, dayNumber(date) - dayNumber(due));
}

/** Working days after `due` up to and with `date`; zero when it is not after. */
export function workingDaysLate(due: string, date: string, calendar: WorkCalendar): number {
  const [from, to] = [dayNumber(due) + 1, dayNumber(date)];
  if (to < from) return 0;
  // 1970-01-01 was a Thursday: day numbers 2 and 3 modulo 7 are Saturday and Sunday.
  const weekendsBefore = (day: number): number => 2 * Math.floor((day - 2) / 7) + Math.min(2, mod7(day - 2));
  let days = to - from + 1 - (weekendsBefore(to + 1) - weekendsBefore(from));
  const inside = (text: string): boolean => text > due && text <= date;
  for (const text of calendar.holidays) if (inside(text) && !isWeekend(dayNumber(text))) days -= 1;
  for (const text of calendar.workdays) if (inside(text) && isWeekend(dayNumber(text))) days += 1;
  return days;
}

/** Saturday or Sunday. */
function isWeekend(day: number): boolean {
  return mod7(day - 2) < 2;
}

function mod7(value: number): number {
  return ((value % 7) + 7) % 7;
}
