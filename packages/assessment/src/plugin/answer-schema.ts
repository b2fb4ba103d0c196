import { factSchema, outcomeShape, scoreShapes } from "@faheng/domain";
import type { PlanAnswers, PlanAsk, PlanOrder, PlanQuestion } from "@faheng/plugin-api";
import {
  type Explanation,
  explanationShape,
  type HintedExplanation,
  factFieldSchema,
  statusHintShape,
} from "@faheng/scoring";
import { z } from "zod";

/** Far above any profile: the largest has 133 indicators, its trace some 900 nodes of some 20 values each. */
const MOST = { list: 5000, text: 20_000, values: 1_000_000, depth: 100 };

const text = z.string();
const code = z.string().max(100);
/** Thousandths of a point, as far as they are counted exactly. */
const points = z.int();
const end = points.nullable();
const codes = z.array(code);
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
  enteredAt: z.strictObject({ indicator: code, title: text }).nullable(),
  awaitsBound: z.boolean(),
  clauses: z.array(clause),
});
const candidate = { indicator: code, key: code, from: factSchema, to: factSchema };
const change = z.strictObject({ ...candidate, gain: end, totalAfter: end });
const compared = z.strictObject({
  indicator: code,
  full: z.strictObject({ a: points, b: points }),
  interval: z.strictObject({ a: scoreShapes.interval, b: scoreShapes.interval }),
  differs: z.boolean(),
});

const wording = z.strictObject({ zh: text, en: text });
const warning = z.strictObject({
  code,
  status: z.literal(200),
  message: wording,
  mend: wording,
  place: text.nullable(),
  details: z.record(text, z.union([text, z.number()])),
});

const fields = z.array(z.strictObject({ indicator: code, fields: z.array(question) }));

const ANSWERS: { readonly [Ask in PlanAsk]: z.ZodType<PlanAnswers[Ask]> } = {
  fields,
  review: z.strictObject({ fields, warnings: z.array(warning) }),
  check: z.null(),
  sign: factSchema,
  explain: explanationShape,
  hinted: z.strictObject({ explanation: explanationShape, hints: z.array(statusHintShape) }),
  cheapest: z.strictObject({
    target: points,
    from: end,
    to: end,
    reached: z.boolean(),
    changes: z.array(change),
    isCheapest: z.boolean(),
  }),
  full: z.strictObject({
    indicator: code,
    now: end,
    after: end,
    full: points,
    reached: z.boolean(),
    changes: z.array(z.strictObject(candidate)),
    others: codes,
  }),
  compare: z.strictObject({
    a: scoreShapes.score,
    b: scoreShapes.score,
    outcomes: z.strictObject({ a: z.array(outcomeShape), b: z.array(outcomeShape) }),
    items: z.array(compared),
    unreadByA: z.array(text),
    unreadByB: z.array(text),
  }),
};

/** Why an answer is none to its question, `null` where it is one: its size, its form, and what the framework has no place for. */
export function answerProblem(order: PlanOrder, { ask }: PlanQuestion, answer: unknown): string | null {
  const size = sizeProblem(answer);
  if (size !== null) return size;
  const read = ANSWERS[ask].safeParse(answer);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  }
  if (ask !== "explain" && ask !== "hinted") return null;
  const { score } = ask === "explain" ? (read.data as Explanation) : (read.data as HintedExplanation).explanation;
  // A score lists the indicators that make no points too.
  const known = new Set(order.framework.indicators.map((it) => it.code));
  const { items } = score;
  const stranger = items.find((it) => !known.has(it.indicator));
  if (stranger) return `score.items: no indicator ${stranger.indicator} in the framework`;
  return items.length === new Set(items.map(({ indicator }) => indicator)).size ? null : "score.items: one twice";
}

/** What of an answer is larger than anything a profile makes; walked without recursion, before anything else looks at it. */
function sizeProblem(answer: unknown): string | null {
  let count = 0;
  let level: unknown[] = [answer];
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MOST.depth) return "nested too deep";
    if (count > MOST.values) return "too many values";
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string" && value.length > MOST.text) return "a text too long";
      if (Array.isArray(value) && value.length > MOST.list) return "a list too long";
      // Without spreading, which a long list would be too much for.
      if (typeof value === "object" && value !== null) for (const part of Object.values(value)) next.push(part);
    }
    level = next;
  }
  return null;
}
