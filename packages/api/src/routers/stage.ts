import { CLOSES } from "@faheng/domain";
import { moveStage, passStage, planStages, stagesOfCycle, undoStage } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, id, prose, statedDay } from "../schemas/common.ts";
import { cycleStages, plannedStage, stageException } from "../schemas/stage.ts";
import { signedIn } from "../trpc.ts";

const reason = prose(500);
const place = z.strictObject({ cycleId: id, key: code, expectedVersion: z.int().min(0) });
const standing = z.strictObject({ version: z.int() });

/** The stages of a cycle (阶段): their days, their gates, and where it stands. */
export const stageRouter = {
  list: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(cycleStages)
    .query(async ({ ctx, input }) => await stagesOfCycle(ctx.app, ctx.actor, input.cycleId)),
  plan: signedIn
    .input(z.strictObject({ cycleId: id, stages: z.array(plannedStage).min(1).max(30) }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await planStages(ctx.app, ctx.actor, input)),
  pass: signedIn
    .input(place.extend({ exceptions: z.array(stageException).max(1000), reason: reason.nullable() }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await passStage(ctx.app, ctx.actor, input)),
  undo: signedIn
    .input(place.extend({ reason }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await undoStage(ctx.app, ctx.actor, input)),
  move: signedIn
    .input(place.extend({ to: statedDay, closes: z.array(z.enum(CLOSES)).max(2).optional(), reason }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await moveStage(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
