import { codeSchema, outcomeShape, scoreShapes } from "@faheng/domain";
import { z } from "zod";
import type { Headline } from "./headline/headline.ts";
import type { StatusHint } from "./open-work/status-hint.ts";
import type { Explanation } from "./score.ts";

// Annotated with the engine's own types, so that a field the engine gains and its shape does not have fails to compile.

const points = z.int();
const named = z.array(z.strictObject({ indicator: codeSchema, title: z.string() })).readonly();

/** What stands above a score wherever it is shown. */
export const headlineShape: z.ZodType<Headline> = z.strictObject({
  isStarted: z.boolean(),
  reachable: points,
  lost: points,
  mendable: points,
  losses: z.array(z.strictObject({ indicator: codeSchema, lost: points, mendable: points })).readonly(),
  awarded: points,
  ifDone: points,
  isHeld: z.boolean(),
  range: scoreShapes.interval,
  pending: z.int().min(0),
  noLowerEnd: named,
  noUpperEnd: named,
  awaitingApproval: named,
  vetoes: named,
  pendingVetoes: named,
  outcomes: z.array(outcomeShape).readonly().exactOptional(),
});

/** Where a status contradicts its facts. */
export const statusHintShape: z.ZodType<StatusHint> = z.strictObject({
  indicator: codeSchema,
  kind: z.enum(["not-done", "begun", "finished"]),
  pending: z.array(z.string()).readonly(),
  stated: z.array(z.string()).readonly(),
});

/** A score with the reason for every amount. */
export const explanationShape: z.ZodType<Explanation> = z.strictObject({
  score: scoreShapes.score,
  trace: scoreShapes.trace,
  headline: headlineShape,
});
