import type { AssessmentFacts, Fact, Fraction } from "@faheng/domain";
import { profile } from "../table.ts";
import type { Peer } from "./peer.ts";

type Amount = (params: Record<string, unknown>, fact: Fact) => number;

/** What each kind of rule takes, in thousandths: a function looked up by the clause's kind. */
const AMOUNTS: Readonly<Record<string, Amount>> = {
  flag: ({ points }, fact) => (fact === true ? thousandths(points) : 0),
  states: ({ states }, fact) =>
    thousandths((states as { key: string; points: number }[]).find(({ key }) => key === fact)?.points),
  "per-occurrence": ({ points }, fact) => thousandths(points) * (fact as number),
  shortfall: ({ minimum, points }, fact) => Math.max(0, (minimum as number) - (fact as number)) * thousandths(points),
  checklist: ({ parts, points }, fact) => {
    const missing = (parts as { key: string }[]).filter(({ key }) => !(fact as string[]).includes(key));
    return missing.length * thousandths(points);
  },
  tiers: ({ tiers, otherwise }, fact) => {
    const value = share(fact);
    const tier = (tiers as { atLeast: string; points: string }[]).find((it) => value >= Number.parseFloat(it.atLeast));
    return thousandths(tier?.points ?? otherwise);
  },
  ratio: ({ target, points }, fact) =>
    Math.max(0, Number.parseFloat(String(target)) - share(fact)) * thousandths(points),
};

/**
 * What one writes first: facts, profile and results as objects, a function for each kind of rule, numbers as they come. It
 * gives each indicator's score beside the total, and no reason.
 */
export const plainObjects: Peer = {
  name: "plain objects",
  most: 120_000,
  prepare: (units) => () => units.map((unit) => scoreUnit(unit).total),
};

function scoreUnit({ facts }: AssessmentFacts): { total: number; items: { indicator: string; score: number }[] } {
  const items = profile.items.map(({ indicator, points, clauses }) => {
    const taken = clauses.map(({ id, kind, params }) =>
      AMOUNTS[kind]!(params as Record<string, unknown>, facts[indicator]?.[id] ?? null),
    );
    return {
      indicator,
      score: Math.max(
        0,
        taken.reduce((score, amount) => score - amount, points as number),
      ),
    };
  });
  const total = items.reduce((sum, { score }) => sum + score, 0);
  return { total: Math.round(total / 10) * 10, items };
}

function thousandths(points: unknown): number {
  return Number(points) * 1000;
}

function share(fact: Fact): number {
  const { numerator, denominator } = fact as unknown as Fraction;
  return (100 * numerator) / denominator;
}
