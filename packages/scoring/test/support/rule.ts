import { FahengError, type Fact, faultsOf } from "@faheng/domain";
import { toExact } from "../../src/amount.ts";
import { formatExact } from "../../src/exact.ts";
import type { RuleContext, RuleKind } from "../../src/rule-kind.ts";
import { PLAIN_WEEKS } from "@faheng/domain";

const CONTEXT: RuleContext = {
  effect: "deduct",
  aggravation: "adds",
  calendar: PLAIN_WEEKS,
  restDays: "stay",
  window: null,
  period: null,
};

/** One rule with its parameters, asked as the engine asks it. */
export function ruleWith(rule: RuleKind, input: unknown, more: Partial<RuleContext> = {}) {
  const context = { ...CONTEXT, ...more };
  const params = rule.params.parse(input);
  const read = (fact: Fact): unknown => rule.fact(params, context).parse(fact);
  const bulk = rule.bulk?.(params, context) ?? null;
  return {
    /** Points that a fact makes, as text. */
    points: (fact: Fact): string => formatExact(toExact(rule.amount(params, read(fact), context), rule)),
    says: (fact: Fact): string => {
      const value = read(fact);
      return [rule.stated?.(params, value, context), rule.arithmetic(params, value, context)]
        .filter(Boolean)
        .join("，");
    },
    accepts: (fact: Fact): boolean => rule.fact(params, context).safeParse(fact).success,
    bounds: () => inText(rule.bounds(params, context), rule),
    /** What is said of a fact that is refused, in Chinese; empty where it is taken. */
    refusal: (fact: Fact): string => {
      const schema = rule.fact(params, context);
      const { error } = schema.safeParse(fact);
      return error ? (faultsOf(error, fact, 1, schema)[0]?.wording.zh ?? "") : "";
    },
    /** What a fact may still come to while work goes on; nothing where the rule does not say. */
    ahead: (fact: Fact) => {
      const ahead = rule.ahead?.(params, read(fact), context);
      return ahead && inText(ahead, rule);
    },
    /** For many units at once: amounts in thousandths, and which of them a fact makes. */
    bulk: bulk && { amounts: bulk.amounts, slot: (fact: Fact): number => bulk.slot(read(fact)) },
    strikes: (fact: Fact): boolean => rule.strikes?.(params, read(fact), context) ?? false,
    settledFrom: rule.settledFrom?.(params, context) ?? null,
    samples: rule.samples?.(params, context) ?? [],
    read: () => rule.read(params, context),
    field: () => rule.field(params, context),
  };
}

function inText({ least, most }: ReturnType<RuleKind["bounds"]>, rule: RuleKind): [string, string | null] {
  return [formatExact(toExact(least, rule)), most === null ? null : formatExact(toExact(most, rule))];
}

/** Whether parameters are refused. */
export function refuses(rule: RuleKind, input: unknown): boolean {
  return !rule.params.safeParse(input).success;
}

/** Codes and places of the problems that an error lists. */
export function problemsOf(run: () => unknown): string[] {
  return problemsIn(run).map(({ code, place }) => `${code} ${place}`);
}

/** What is said in Chinese of the problems that an error lists. */
export function wordsOf(run: () => unknown): string[] {
  return problemsIn(run).map((problem) => problem.report().message.zh);
}

function problemsIn(run: () => unknown): readonly FahengError[] {
  try {
    run();
  } catch (error) {
    if (error instanceof FahengError) return error.problems;
    throw error;
  }
  return [];
}
