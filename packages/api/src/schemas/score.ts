import { factSchema } from "@faheng/domain";
import type { Explanation, Headline, Interval, Score, StatusHint, TraceNode } from "@faheng/scoring";
import { z } from "zod";
import { code, points } from "./common.ts";

// Annotated with the engine's own types, so that a field the engine gains and the wire does not have fails to compile.

const bound = points.nullable();
const exact = z.string().nullable();
export const interval: z.ZodType<Interval> = z.strictObject({ worst: bound, best: bound });

const score: z.ZodType<Score> = z.strictObject({
  total: bound,
  interval,
  exact: z.strictObject({ worst: exact, best: exact }).exactOptional(),
  isOpen: z.boolean(),
  full: bound,
  applicable: bound,
  grade: z.string().nullable(),
  disqualified: z.boolean(),
  vetoes: z.array(code).readonly(),
  pendingVetoes: z.array(code).readonly(),
  unweighted: z.array(code).readonly(),
  groups: z.array(z.strictObject({ group: code, full: points, applicable: points, interval })).readonly(),
  items: z
    .array(
      z.strictObject({
        indicator: code,
        state: z.enum(["scored", "pending", "not-applicable", "unscored"]),
        full: points,
        interval,
        pending: z.array(code).readonly(),
        awaitsApproval: z.boolean(),
      }),
    )
    .readonly(),
});

const traceNode: z.ZodType<TraceNode> = z.strictObject({
  kind: z.enum([
    "total",
    "base",
    "part",
    "source",
    "group",
    "item",
    "clause",
    "adjustment",
    "bonus",
    "veto",
    "rounding",
  ]),
  label: z.string(),
  amount: interval,
  exact: z.strictObject({ worst: exact, best: exact }).nullable(),
  arithmetic: z.string(),
  indicator: code.nullable(),
  clause: code.nullable(),
  place: z.string().nullable(),
  facts: z.array(z.strictObject({ key: code, value: factSchema })).readonly(),
  isPending: z.boolean(),
  reading: z.string().nullable(),
  children: z.array(z.lazy(() => traceNode)).readonly(),
});

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
export const explanation: z.ZodType<Explanation> = z.strictObject({ score, trace: traceNode, headline });
