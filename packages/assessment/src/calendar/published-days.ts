// The data alone: the library's own functions read a day by the clock of the machine and are a day off west of Greenwich.
import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { CalendarDay } from "@faheng/domain";

const byYear = Map.groupBy(
  [...daysOf(published.holidays, "holiday"), ...daysOf(published.workdays, "workday")].toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  ),
  ({ day }) => Number(day.slice(0, 4)),
);

/** The days off and made-up workdays that the State Council has published for a year, 2004 and on, as far as the library knows. */
export function publishedDays(year: number): readonly CalendarDay[] {
  return byYear.get(year) ?? [];
}

function daysOf(days: Readonly<Record<string, string>>, kind: CalendarDay["kind"]): CalendarDay[] {
  return Object.entries(days).map(([day, names]) => ({ day, kind, name: names.split(",")[1] ?? names }));
}
