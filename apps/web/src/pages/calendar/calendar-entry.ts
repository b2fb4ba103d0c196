import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { today } from "../../ground/dates.ts";
import { searchOf, type SearchOf, year } from "../../ground/search.ts";

const READERS = { show: year } as const;

/** What the address of 工作日历 states: the year. */
export const calendarSearch = searchOf(READERS);

/** The year that is shown: the one asked for, else the city's. */
export function yearShown({ show }: SearchOf<typeof READERS>, timeZone: string): number {
  return show ?? Number(today(timeZone).slice(0, 4));
}

/** What it reads first. */
export function askForCalendar(_: object, search: SearchOf<typeof READERS>, at: { readonly timeZone: string }): void {
  void prefetch(trpc.calendar.get.queryOptions({ year: yearShown(search, at.timeZone) }));
}
