import { z } from "zod";
import { dateSchema } from "./framework.ts";
import { isOneLine, isSeen } from "./plain-words.ts";

/** A day on which people do not work, or a made-up one (调休) on which they do, against the plain week. */
export const calendarDaySchema = z.strictObject({
  /** `YYYY-MM-DD` */
  day: dateSchema,
  kind: z.enum(["holiday", "workday"]),
  /** What it is for: 国庆节. */
  name: z.string().trim().min(1).max(60).refine(isOneLine).refine(isSeen),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;
