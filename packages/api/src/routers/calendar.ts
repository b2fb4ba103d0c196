import { CALENDAR_YEARS, getCalendarYear, readCalendarList, saveCalendarYear } from "@faheng/assessment";
import { calendarDaySchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const year = z.int().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last);
const days = z.array(calendarDaySchema).max(366).readonly();
const calendarYear = z.strictObject({
  year,
  version: z.int(),
  source: z.enum(["kept", "published", "unknown"]),
  days,
  history: z.array(z.strictObject({ version: z.int(), savedByName: z.string(), savedAt: time })).readonly(),
});

/** The working-day calendar, by year. */
export const calendarRouter = {
  get: signedIn
    .input(z.strictObject({ year }))
    .output(calendarYear)
    .query(async ({ ctx, input }) => await getCalendarYear(ctx.app, ctx.actor, input.year)),
  save: signedIn
    .input(z.strictObject({ year, expectedVersion: z.int().min(0), days }))
    .output(calendarYear)
    .mutation(async ({ ctx, input }) => await saveCalendarYear(ctx.app, ctx.actor, input)),
  /** What a pasted list or a CSV file would change; nothing is written. */
  readList: signedIn
    .input(z.strictObject({ text: z.string().min(1).max(100_000) }))
    .output(z.array(z.strictObject({ year, version: z.int(), days, added: days, removed: days })))
    .query(async ({ ctx, input }) => await readCalendarList(ctx.app, ctx.actor, input.text)),
} satisfies TRPCRouterRecord;
