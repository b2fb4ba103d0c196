import { scoreShapes } from "@faheng/domain";
import type { Explanation, Headline, StatusHint } from "@faheng/scoring";
import { z } from "zod";
import { code, points } from "./common.ts";

// Annotated with the engine's own types, so that a field the engine gains and the wire does not have fails to compile.

export const interval = scoreShapes.interval;

const named = z.array(z.strictObject({ indicator: code, title: z.string() })).readonly();

/** What stands above a score wherever it is shown. */
export const headline: z.ZodType<Headline> = z.strictObject({
  isStarted: z.boolean(),
  reachable: points,
  lost: points,
  mendable: points,
  losses: z.array(z.strictObject({ indicator: code, lost: points, mendable: points })).readonly(),
  awarded: points,
  ifDone: points,
  isHeld: z.boolean(),
  range: interval,
  pending: z.int(),
  noLowerEnd: named,
  noUpperEnd: named,
  awaitingApproval: named,
  vetoes: named,
  pendingVetoes: named,
});

/** Where a status contradicts its facts. */
export const statusHint: z.ZodType<StatusHint> = z.strictObject({
  indicator: code,
  kind: z.enum(["not-done", "begun", "finished"]),
  pending: z.array(z.string()).readonly(),
  stated: z.array(z.string()).readonly(),
});

/** A score with the reason for every amount. */
export const explanation: z.ZodType<Explanation> = z.strictObject({
  score: scoreShapes.score,
  trace: scoreShapes.trace,
  headline,
});
