import { listStatementTasks, previewStatement, setBound, setStatement, withdrawStatement } from "@faheng/assessment";
import { factSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toCycle } from "../present.ts";
import { agency, cycle, question, statement } from "../schemas/assessment.ts";
import { code, id, points, prose } from "../schemas/common.ts";
import { computedExplanation, headline } from "../schemas/score.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, indicator: code, fact: code });
const act = place.extend({ reason: prose(2000), expectedVersion: z.int().min(0) });
const saved = z.strictObject({ statement, explanation: computedExplanation.nullable() });

const task = z.strictObject({
  indicator: code,
  title: z.string(),
  place: z.string(),
  question,
  value: statement.nullable(),
  bound: statement.nullable(),
  isBoundable: z.boolean(),
  formerAnswer: factSchema,
  history: z.array(statement).readonly(),
});

/** What the office states about the assessed: judgements and other bodies' numbers. */
export const statementRouter = {
  /** Everything to be stated in a cycle, agency by agency. */
  list: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(
      z.strictObject({
        cycle,
        desks: z.array(
          z.strictObject({
            assessmentId: id,
            agency,
            frameworkTitle: z.string(),
            headline: headline.nullable(),
            tasks: z.array(task).readonly(),
          }),
        ),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { cycle: of, desks } = await listStatementTasks(ctx.app, ctx.actor, input.cycleId);
      const named = desks.map(({ agency: { id: agencyId, name, category }, ...desk }) => {
        return { ...desk, agency: { id: agencyId, name, category } };
      });
      return { cycle: toCycle(of), desks: named };
    }),
  preview: signedIn
    .input(place.extend({ value: factSchema }))
    .output(z.strictObject({ explanation: computedExplanation.nullable() }))
    .query(async ({ ctx, input }) => await previewStatement(ctx.app, ctx.actor, input)),
  set: signedIn
    .input(act.extend({ value: factSchema.refine((value) => value !== null) }))
    .output(saved)
    .mutation(async ({ ctx, input }) => await setStatement(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(act)
    .output(saved)
    .mutation(async ({ ctx, input }) => await withdrawStatement(ctx.app, ctx.actor, input)),
  /** How far a judgement may go that has no range of its own. */
  bound: signedIn
    .input(act.extend({ most: points }))
    .output(saved)
    .mutation(async ({ ctx, input }) => await setBound(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
