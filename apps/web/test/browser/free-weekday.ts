/** A weekday in March of which a calendar says nothing, so that it can be made a day off. */
export function freeWeekday(year: number, days: readonly { readonly day: string }[]): string {
  const march = Array.from({ length: 31 }, (_, at) => `${year}-03-${String(at + 1).padStart(2, "0")}`);
  const free = march.find((day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday > 0 && weekday < 6 && !days.some((it) => it.day === day);
  });
  if (free === undefined) throw new Error(`no free weekday in March ${year}`);
  return free;
}
