import { listDuties, restoreDuty, stateDuty, waiveDuty, withdrawDuty } from "@faheng/assessment";
import { DUTY_ACTS, DUTY_STATES } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, day, id, points, prose, time } from "../schemas/common.ts";
import { dutyFigure as figure, dutyPeriod as period, dutySeen as seen, dutyStated } from "../schemas/duty.ts";
import { signedIn } from "../trpc.ts";

const moved = z.strictObject({ version: z.int() });
const act = z.enum(DUTY_ACTS);

const said = z.strictObject({
  version: z.int(),
  act,
  state: z.enum(DUTY_STATES),
  doneOn: day.nullable(),
  amount: points.nullable(),
  note: z.string(),
  reason: z.string().nullable(),
  savedByName: z.string(),
  savedAt: time,
});

const duty = z.strictObject({
  indicator: code,
  figure,
  frequency: z.enum(["month", "quarter", "half-year", "year", "two-years"]),
  label: z.string(),
  printed: z.string(),
  unit: z.string(),
  wanted: points.nullable(),
  period: z.strictObject({ key: period, from: day, to: day }),
  due: z.strictObject({ source: z.enum(["document", "cycle"]), dueOn: day, plannedOn: day, pressesFrom: day }),
  countsTo: day,
  isSettled: z.boolean(),
  isOverdue: z.boolean(),
  isLate: z.boolean(),
  stated: said.nullable(),
  steps: z.array(said).readonly(),
  colour: z.enum(["blue", "yellow", "red"]),
  isMine: z.boolean(),
  may: z.array(act).readonly(),
});

/** 周期任务: what a document asks for by the quarter, half-year or year. Amounts are thousandths. */
export const dutyRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(
      z.strictObject({
        duties: z.array(duty).readonly(),
        sums: z
          .array(
            z.strictObject({
              indicator: code,
              figure,
              label: z.string(),
              unit: z.string(),
              sum: points,
              stated: z.int(),
              of: z.int(),
            }),
          )
          .readonly(),
        today: day,
      }),
    )
    .query(async ({ ctx, input }) => await listDuties(ctx.app, ctx.actor, input)),
  state: signedIn
    .input(dutyStated)
    .output(moved)
    .mutation(async ({ ctx, input }) => await stateDuty(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(seen)
    .output(moved)
    .mutation(async ({ ctx, input }) => await withdrawDuty(ctx.app, ctx.actor, input)),
  waive: signedIn
    .input(seen.extend({ reason: prose(500) }))
    .output(moved)
    .mutation(async ({ ctx, input }) => await waiveDuty(ctx.app, ctx.actor, input)),
  restore: signedIn
    .input(seen)
    .output(moved)
    .mutation(async ({ ctx, input }) => await restoreDuty(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
