import type { CalendarDay } from "@faheng/domain";

/** One place in a month's grid; `null` before the first day and after the last. */
export interface GridDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly date: number;
  readonly isWeekend: boolean;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The weeks of a month from Monday on, each of seven places. */
export function weeksOf(year: number, month: number): (GridDay | null)[][] {
  // Monday is 0. Days are counted in UTC alone: a calendar has no time zone.
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const places = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, at): GridDay | null => {
    const date = at - lead + 1;
    if (date < 1 || date > count) return null;
    return { day: `${year}-${two(month)}-${two(date)}`, date, isWeekend: at % 7 >= 5 };
  });
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** Whether people work on a day, and by what. */
export function isWorking({ isWeekend }: Pick<GridDay, "isWeekend">, marked: CalendarDay | undefined): boolean {
  return marked === undefined ? !isWeekend : marked.kind === "workday";
}

/**
 * The days with one of them marked anew: a weekday is off or plain; a day of a weekend is plain, worked, or part of a
 * holiday, in turn.
 */
export function turned(days: readonly CalendarDay[], { day, isWeekend }: GridDay, name: string): CalendarDay[] {
  const now = days.find((it) => it.day === day)?.kind ?? "plain";
  const order = isWeekend ? (["plain", "workday", "holiday"] as const) : (["plain", "holiday"] as const);
  const at = order.findIndex((kind) => kind === now);
  const next = order[(at + 1) % order.length] ?? "plain";
  const others = days.filter((it) => it.day !== day);
  if (next === "plain") return others;
  return [...others, { day, kind: next, name }].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
