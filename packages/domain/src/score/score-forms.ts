import { z } from "zod";
import { factSchema } from "../facts.ts";
import { codeSchema } from "../framework.ts";
import type { Points } from "../points.ts";
import { type Trace, TRACE_KINDS } from "./trace.ts";

/**
 * The shapes of a score and of its reasons, over one way to write points: thousandths inside the house and on the wire,
 * decimals in files. There is no other place that says what a score or a trace is made of.
 */
export function scoreForms<Written>(points: z.ZodType<Points, Written>) {
  const text = z.string().nullable();
  /** Ends as exact quotients of points (`"35/3"`), whichever way points are written. */
  const quotients = z.strictObject({ worst: text, best: text });
  /**
   * The span between the worst and the best that the facts still pending allow; equal when nothing is pending. `null`:
   * nothing limits it on that side (a judgement whose range the document does not state, a count without a cap).
   */
  const interval = z.strictObject({ worst: points.nullable(), best: points.nullable() });

  const group = z.strictObject({
    group: codeSchema,
    /** What its items' full marks come to (bonus and veto items aside). */
    full: points,
    /** Of `full`, what is left without the items that do not apply. */
    applicable: points,
    /** Under the group's limits, before conversion and weights; to the nearest thousandth. */
    interval,
  });

  const item = z.strictObject({
    indicator: codeSchema,
    /** Whether it has been answered. `unscored`: the profile lays no points on it. */
    state: z.enum(["scored", "pending", "not-applicable", "unscored"]),
    /** Full marks as the profile states them. */
    full: points,
    /** Under its own floor and ceiling, before rescaling, conversion and weights; to the nearest thousandth. */
    interval,
    /** Fact keys that nobody has given yet. */
    pending: z.array(codeSchema),
    /** Not applicable as its department says, which nobody has approved yet: counts as pending. */
    awaitsApproval: z.boolean(),
  });

  const condition = z.strictObject({
    id: codeSchema,
    wording: z.string(),
    /** Whether what is pending decides if it strikes. */
    isPending: z.boolean(),
  });

  const score = z.strictObject({
    /** The total when nothing is pending, rounded where the profile says; `null` otherwise. */
    total: points.nullable(),
    interval,
    /**
     * The total's ends as exact quotients, by which grade and rank go where `rounding` is `none` and the total is no whole
     * number of thousandths; absent anywhere else, where they go by `interval`.
     */
    exact: quotients.exactOptional(),
    /** Nothing limits the total on one side or both (`interval` has a `null`). */
    isOpen: z.boolean(),
    /** What the profile's full marks come to, `null` where it states none. */
    full: points.nullable(),
    /** Of `full`, what this unit could reach without the items excluded as not applicable; `null` where `full` is. */
    applicable: points.nullable(),
    /** Grade by the cut-offs, `null` while pending facts could change it, below the lowest, or where there are no grades. */
    grade: text,
    disqualified: z.boolean(),
    /** Codes of the veto indicators that struck. */
    vetoes: z.array(codeSchema),
    /** Codes of the veto indicators that pending facts may still make strike. */
    pendingVetoes: z.array(codeSchema),
    /** What the profile's conditions come to, those that strike and those that still may; absent where it has none. */
    conditions: z.array(condition).exactOptional(),
    /**
     * Words that stand where the total would, each as soon as it is sure (目标未完成); the total below stays what it is.
     * Absent where the profile has none to give.
     */
    verdicts: z.array(z.strictObject({ words: z.string(), isPending: z.boolean() })).exactOptional(),
    /** Keys of the sources whose weight the office has not set; the total stays an interval until it has. */
    unweighted: z.array(codeSchema),
    groups: z.array(group),
    items: z.array(item),
  });

  const trace: z.ZodType<Trace<Points>, Trace<Written>> = z.strictObject({
    kind: z.enum(TRACE_KINDS),
    label: z.string(),
    amount: interval,
    exact: quotients.nullable(),
    arithmetic: z.string(),
    indicator: codeSchema.nullable(),
    clause: codeSchema.nullable(),
    place: text,
    facts: z.array(z.strictObject({ key: codeSchema, value: factSchema })),
    isPending: z.boolean(),
    reading: text,
    get children() {
      return z.array(trace);
    },
  });

  return { interval, group, item, score, trace };
}
