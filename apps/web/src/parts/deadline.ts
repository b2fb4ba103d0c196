import type { Indicator } from "@faheng/domain";

/** The day a document names for an indicator, as printed, and whether it has gone by. */
export interface Deadline {
  readonly printed: string;
  readonly isPast: boolean;
}

/** The first deadline among an indicator's figures. `today` is `YYYY-MM-DD`; a day without a year comes every year and is never past. */
export function deadlineOf({ figures }: Pick<Indicator, "figures">, today: string): Deadline | null {
  const figure = figures.find(
    ({ comparator, unit }) => comparator === "before" || (comparator === "within" && unit === "日期"),
  );
  if (!figure) return null;
  const { value, printed } = figure;
  return { printed, isPast: /^\d{4}(-\d{2}){0,2}$/.test(value) && today.slice(0, value.length) > value };
}
