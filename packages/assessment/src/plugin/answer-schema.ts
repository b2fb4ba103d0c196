import { factSchema } from "@faheng/domain";
import type { PlanAnswers, PlanAsk, PlanOrder, PlanQuestion } from "@faheng/plugin-api";
import type { Explanation, Headline, Interval, Score, TraceNode } from "@faheng/scoring";
import { factFieldSchema } from "@faheng/scoring";
import { z } from "zod";

/** Far above any profile: the largest has 133 indicators, its trace some 900 nodes. */
const MOST = { list: 5000, nodes: 50_000, depth: 40 };

const text = z.string().max(20_000);
const code = z.string().max(100);
/** Thousandths of a point, as far as they are counted exactly. */
const points = z.int();
const end = points.nullable();
const codes = z.array(code).max(MOST.list);
const interval: z.ZodType<Interval> = z.strictObject({ worst: end, best: end });
const exact = z.strictObject({ worst: code.nullable(), best: code.nullable() });

const item = z.strictObject({
  indicator: code,
  state: z.enum(["scored", "pending", "not-applicable", "unscored"]),
  full: points,
  interval,
  pending: codes,
  awaitsApproval: z.boolean(),
});
const score: z.ZodType<Score> = z.strictObject({
  total: end,
  interval,
  exact: exact.exactOptional(),
  isOpen: z.boolean(),
  full: end,
  applicable: end,
  grade: code.nullable(),
  disqualified: z.boolean(),
  vetoes: codes,
  pendingVetoes: codes,
  unweighted: codes,
  groups: z.array(z.strictObject({ group: code, full: points, applicable: points, interval })).max(MOST.list),
  items: z.array(item).max(MOST.list),
});
const trace: z.ZodType<TraceNode> = z.strictObject({
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
  label: text,
  amount: interval,
  exact: exact.nullable(),
  arithmetic: text,
  indicator: code.nullable(),
  clause: code.nullable(),
  place: text.nullable(),
  facts: z.array(z.strictObject({ key: code, value: factSchema })).max(MOST.list),
  isPending: z.boolean(),
  reading: text.nullable(),
  get children() {
    return z.array(trace).max(MOST.list);
  },
});
const named = z.array(z.strictObject({ indicator: code, title: text })).max(MOST.list);
const headline: z.ZodType<Headline> = z.strictObject({
  isStarted: z.boolean(),
  reachable: points,
  lost: points,
  mendable: points,
  losses: z.array(z.strictObject({ indicator: code, lost: points, mendable: points })).max(MOST.list),
  awarded: points,
  ifDone: points,
  isHeld: z.boolean(),
  range: interval,
  pending: z.int().min(0),
  noLowerEnd: named,
  noUpperEnd: named,
  awaitingApproval: named,
  vetoes: named,
  pendingVetoes: named,
});
const explanation: z.ZodType<Explanation> = z.strictObject({ score, trace, headline });

const clause = z.strictObject({
  id: code,
  kind: code,
  effect: z.enum(["deduct", "award"]),
  wording: text,
  place: text,
  rule: text,
  reading: text.nullable(),
  source: code.nullable(),
});
const question = z.strictObject({
  key: code,
  field: factFieldSchema,
  statedBy: z.enum(["agency", "office"]),
  awaitsBound: z.boolean(),
  clauses: z.array(clause).max(MOST.list),
});
const candidate = { indicator: code, key: code, from: factSchema, to: factSchema };
const change = z.strictObject({ ...candidate, gain: end, totalAfter: end });
const compared = z.strictObject({
  indicator: code,
  full: z.strictObject({ a: points, b: points }),
  interval: z.strictObject({ a: interval, b: interval }),
  differs: z.boolean(),
});

const ANSWERS: { readonly [Ask in PlanAsk]: z.ZodType<PlanAnswers[Ask]> } = {
  fields: z.array(z.strictObject({ indicator: code, fields: z.array(question).max(MOST.list) })).max(MOST.list),
  check: z.null(),
  sign: factSchema,
  explain: explanation,
  hints: z
    .array(
      z.strictObject({
        indicator: code,
        kind: z.enum(["not-done", "begun", "finished"]),
        pending: z.array(text).max(MOST.list),
        stated: z.array(text).max(MOST.list),
      }),
    )
    .max(MOST.list),
  cheapest: z.strictObject({
    target: points,
    from: end,
    to: end,
    reached: z.boolean(),
    changes: z.array(change).max(MOST.list),
    isCheapest: z.boolean(),
  }),
  full: z.strictObject({
    indicator: code,
    now: end,
    after: end,
    full: points,
    reached: z.boolean(),
    changes: z.array(z.strictObject(candidate)).max(MOST.list),
    others: codes,
  }),
  compare: z.strictObject({
    a: score,
    b: score,
    items: z.array(compared).max(MOST.list),
    unreadByA: z.array(text).max(MOST.list),
    unreadByB: z.array(text).max(MOST.list),
  }),
};

/** Why an answer is none to its question, `null` where it is one: its form, and what the profile has no place for. */
export function answerProblem(order: PlanOrder, { ask }: PlanQuestion, answer: unknown): string | null {
  if (ask === "explain" && isTooDeep(answer)) return "trace: nested too deep or too long";
  const read = ANSWERS[ask].safeParse(answer);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  }
  if (ask !== "explain") return null;
  const known = new Set(order.profile.items.map(({ indicator }) => indicator));
  const { items } = (read.data as Explanation).score;
  const stranger = items.find((it) => !known.has(it.indicator));
  if (stranger) return `score.items: no indicator ${stranger.indicator} in the profile`;
  return items.length === new Set(items.map(({ indicator }) => indicator)).size ? null : "score.items: one twice";
}

/** Whether a trace has more nodes, or nodes further inside one another, than any profile makes; walked without recursion. */
function isTooDeep(answer: unknown): boolean {
  const root = (answer as { readonly trace?: unknown } | null)?.trace;
  let count = 0;
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MOST.depth || count > MOST.nodes) return true;
    level = level.flatMap((node) => {
      const children = (node as { readonly children?: unknown } | null)?.children;
      return Array.isArray(children) ? (children as unknown[]) : [];
    });
  }
  return false;
}
