import { dateSchema, dayIn, type DayPeriod, said } from "@faheng/domain";
import { z } from "zod";
import type { RuleContext } from "../rule-kind.ts";

/** Ends of a window that a clause may leave open: 9999-12-31 is the last day that can be written. */
const [FIRST, LAST] = ["0000-01-01", "9999-12-31"];

/**
 * Days between which an event counts, where the clause names other ones than the assessed period: `any`, or the first and
 * last of them; an end that is `null` is the period's, the first one moved back by `yearsBefore`.
 */
export const windowSchema = z.union([
  z.literal("any"),
  z
    .strictObject({
      from: dateSchema.nullable().default(null),
      to: dateSchema.nullable().default(null),
      yearsBefore: z.int().min(0).max(20).default(0),
    })
    .refine(({ from, to }) => from === null || to === null || from <= to, {
      ...said("the window ends before it begins", "结束日早于开始日"),
      path: ["to"],
    })
    .refine(({ from, yearsBefore }) => from === null || yearsBefore === 0, {
      ...said("yearsBefore goes with the period’s own first day", "写了 from 就不写 yearsBefore"),
      path: ["yearsBefore"],
    }),
]);
type Window = z.infer<typeof windowSchema>;

/** The days between which an event counts; `null` where nothing limits them. */
export function windowOf(own: Window | null, { period, window }: RuleContext): DayPeriod | null {
  if (own === "any") return null;
  if (own === null) return window;
  const { from, to, yearsBefore } = own;
  const days = { from: from ?? earlier(period, yearsBefore), to: to ?? period?.to ?? LAST };
  return days.from === FIRST && days.to === LAST ? null : days;
}

/** A day, inside the window where there is one. */
export function eventDay(window: DayPeriod | null): z.ZodType<string> {
  if (window === null) return dateSchema;
  const { from, to } = window;
  return dateSchema.refine(
    (day) => day >= from && day <= to,
    said(`the date must lie between ${from} and ${to}`, `日期应在${from}至${to}之内`),
  );
}

function earlier(period: DayPeriod | null, years: number): string {
  if (period === null) return FIRST;
  const year = Number(period.from.slice(0, 4)) - years;
  return dayIn(year, period.from.slice(5));
}
