import { deepFreeze, FahengError, type FactField, type Fraction } from "@faheng/domain";
import { z } from "zod";
import { scoringErrors as errors } from "../errors.ts";
import { compare, type Exact, formatExact } from "../exact.ts";
import { toFactor } from "../factor.ts";
import type { RuleContext, RuleFactor, RuleKind, RuleMatters } from "../rule-kind.ts";
import { Asked } from "./asked.ts";
import { factFieldSchema } from "./fact-field-schema.ts";
import { ownContexts } from "./own-context.ts";

/**
 * A pack's rule kind held to its contract whenever it is asked: an amount is exact and inside the rule's own bounds, a
 * field is one that a form can draw, a sentence is text; what it is given, it cannot change. Whatever it throws or answers
 * otherwise is an error that names pack, kind and question. The engine's own kinds need no guard and get none.
 */
export function guardRule(rule: RuleKind, owner: string): RuleKind {
  const asked = new Asked(rule, owner);
  const own = ownContexts();
  const boundsOf: RuleKind["bounds"] = (params, context) =>
    asked.range("bounds", () => rule.bounds(deepFreeze(params), own(context)));
  const guarded: RuleKind = {
    kind: rule.kind,
    title: deepFreeze(rule.title),
    params: asked.schema("params", () => rule.params),
    fact: (params, context) => asked.schema("fact", () => rule.fact(deepFreeze(params), own(context))),
    field: (params, context) => {
      const answer = factFieldSchema.safeParse(asked.anything("field", () => rule.field(params, own(context))));
      if (answer.success) return answer.data satisfies FactField;
      const [issue] = answer.error.issues;
      throw asked.fault("field", `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
    },
    read: (params, context) => asked.text("read", 1, () => rule.read(params, own(context))),
    amount: (params, fact, context) => {
      const made = asked.exact("amount", () => rule.amount(params, deepFreeze(fact), own(context)));
      return inside(made, { rule, owner }, boundsOf(params, context) as Range);
    },
    bounds: boundsOf,
    arithmetic: (params, fact, context) =>
      asked.text("arithmetic", 0, () => rule.arithmetic(params, fact, own(context))),
  };
  return Object.freeze(Object.assign(guarded, guardedExtras(rule, asked, own)));
}

interface Range {
  readonly least: Exact;
  readonly most: Exact | null;
}

/** @throws FAHENG_RULE_OUT_OF_BOUNDS */
function inside(
  amount: Exact,
  { rule, owner }: { readonly rule: RuleKind; readonly owner: string },
  { least, most }: Range,
): Exact {
  if (compare(amount, least) >= 0 && (most === null || compare(amount, most) <= 0)) return amount;
  throw new FahengError(errors.FAHENG_RULE_OUT_OF_BOUNDS, {
    place: rule.kind,
    details: {
      plugin: owner,
      kind: rule.kind,
      amount: formatExact(amount),
      least: formatExact(least),
      most: most === null ? "—" : formatExact(most),
    },
  });
}

/** What a kind says of parameters that never act. */
const idleAnswer = z
  .array(z.strictObject({ field: z.string().max(200), reason: z.strictObject({ zh: z.string(), en: z.string() }) }))
  .max(100);

type Extras = { -readonly [Key in keyof RuleKind]?: RuleKind[Key] };

/** The questions that a kind may leave out. */
function guardedExtras(rule: RuleKind, asked: Asked, own: (context: RuleContext) => RuleContext): Extras {
  const { names, statedBy, within, signed, countsWorkingDays, stated, refuses, ahead, strikes, samples } = rule;
  const { settledFrom, idle, matters, bulk, factor, benchmarks } = rule;
  const extras: Extras = {};
  if (names) extras.names = deepFreeze(names);
  if (statedBy) extras.statedBy = statedBy;
  if (within) extras.within = (params, most) => asked.anything("within", () => within(params, most));
  if (signed) extras.signed = (fact, by, reason) => asked.anything("signed", () => signed(fact, by, reason));
  if (countsWorkingDays) {
    extras.countsWorkingDays = (params) => asked.truth("countsWorkingDays", () => countsWorkingDays(params));
  }
  if (stated) {
    extras.stated = (params, fact, context) => asked.text("stated", 0, () => stated(params, fact, own(context)));
  }
  if (refuses) {
    extras.refuses = (params, context) => asked.anything("refuses", () => refuses(params, own(context)));
  }
  if (idle)
    extras.idle = (params, context) => asked.anything("idle", () => idleAnswer.parse(idle(params, own(context))));
  if (ahead) {
    extras.ahead = (params, fact, context) => asked.range("ahead", () => ahead(params, fact, own(context)));
  }
  if (strikes) {
    extras.strikes = (params, fact, context) => asked.truth("strikes", () => strikes(params, fact, own(context)));
  }
  if (samples) extras.samples = (params, context) => asked.list("samples", () => samples(params, own(context)));
  if (settledFrom) {
    extras.settledFrom = (params, context) => asked.count("settledFrom", () => settledFrom(params, own(context)));
  }
  if (benchmarks) extras.benchmarks = (params) => asked.list("benchmarks", () => benchmarks(params));
  if (factor) extras.factor = guardedFactor(factor, asked, own);
  if (matters) extras.matters = guardedMatters(matters, asked, own);
  if (bulk) extras.bulk = (params, context) => asked.anything("bulk", () => bulk(params, own(context)));
  return extras;
}

function guardedFactor(
  factor: RuleFactor<unknown, unknown>,
  asked: Asked,
  own: (context: RuleContext) => RuleContext,
): RuleFactor<unknown, unknown> {
  const times = (question: string, ask: () => Fraction | Exact): Exact =>
    asked.anything(question, () => toFactor(ask()));
  return {
    of: (params, fact, context) => times("factor.of", () => factor.of(params, fact, own(context))),
    bounds: (params, context) => {
      const answer = asked.anything("factor.bounds", () => factor.bounds(params, own(context)));
      const least = times("factor.bounds", () => answer.least);
      return { least, most: times("factor.bounds", () => answer.most) };
    },
  };
}

function guardedMatters(
  matters: RuleMatters<unknown, unknown>,
  asked: Asked,
  own: (context: RuleContext) => RuleContext,
): RuleMatters<unknown, unknown> {
  const { largest, standTogether } = matters;
  const guarded: RuleMatters<unknown, unknown> = {
    list: (params, fact, context) =>
      asked
        .list("matters.list", () => matters.list(params, fact, own(context)))
        .map((entry) => ({
          matter: asked.text("matters.list", 0, () => entry.matter),
          amount: asked.exact("matters.list", () => entry.amount),
        })),
    without: (params, fact, positions) =>
      asked.anything("matters.without", () => matters.without(params, fact, positions)),
    jointCap: (params) => {
      const cap = asked.anything("matters.jointCap", () => matters.jointCap(params));
      return cap === null ? null : asked.count("matters.jointCap", () => cap);
    },
  };
  if (standTogether) {
    Object.assign(guarded, {
      standTogether: (params: unknown) => asked.truth("matters.standTogether", () => standTogether(params)),
    });
  }
  if (!largest) return guarded;
  return Object.assign(guarded, {
    largest: (params: unknown, context: RuleContext) =>
      asked.count("matters.largest", () => largest(params, own(context))),
  });
}
