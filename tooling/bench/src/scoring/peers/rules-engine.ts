import type { AssessmentFacts, Fact, Fraction } from "@faheng/domain";
import { BLOCKS, range } from "../table.ts";
import type { LoadPeer } from "./install-peers.ts";
import type { Peer } from "./peer.ts";

/** As much of json-rules-engine as is used here. */
interface Library {
  readonly Engine: new (rules: readonly Rule[]) => {
    addOperator(name: string, decide: (fact: Fact, value: unknown) => boolean): void;
    run(facts: Readonly<Record<string, Fact>>): Promise<{ readonly events: readonly { readonly params: Finding }[] }>;
  };
}

interface Rule {
  readonly conditions: { readonly any: readonly Condition[] };
  readonly event: { readonly type: "finding"; readonly params: Finding };
}

interface Condition {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** What a rule that fires says: which clause of which indicator takes something. */
interface Finding {
  readonly indicator: string;
  readonly fact: string;
  readonly kind: string;
}

const WHEN: Readonly<Record<string, (fact: string) => Condition[]>> = {
  flag: (fact) => [{ fact, operator: "equal", value: true }],
  states: (fact) => [{ fact, operator: "notEqual", value: "s0" }],
  "per-occurrence": (fact) => [{ fact, operator: "greaterThan", value: 0 }],
  shortfall: (fact) => [{ fact, operator: "lessThan", value: 4 }],
  checklist: (fact) => ["p0", "p1", "p2"].map((value) => ({ fact, operator: "doesNotContain", value })),
  tiers: (fact) => [{ fact, operator: "shareBelow", value: 90 }],
  ratio: (fact) => [{ fact, operator: "shareBelow", value: 100 }],
};

/** What a finding takes, in thousandths: a rule of the library decides that something is taken, and not how much. */
const TAKEN: Readonly<Record<string, (fact: Fact) => number>> = {
  flag: () => 1000,
  states: (fact) => Number((fact as string).slice(1)) * 500,
  "per-occurrence": (fact) => (fact as number) * 500,
  shortfall: (fact) => (4 - (fact as number)) * 500,
  checklist: (fact) => (3 - (fact as string[]).length) * 500,
  tiers: (fact) => (share(fact) >= 60 ? 1000 : share(fact) >= 40 ? 2000 : 3000),
  ratio: (fact) => (100 - share(fact)) * 100,
};

/** One rule for each clause; the events of a run are summed by indicator. */
export function rulesEngine(load: LoadPeer): Peer {
  const { Engine } = load("json-rules-engine") as Library;
  const clauses = BLOCKS.flatMap(({ prefix, count, clauses: own }) =>
    range(count).flatMap((index) =>
      own.map(([kind], position): Finding => {
        const indicator = `${prefix}-${index}`;
        return { indicator, fact: `${indicator}.${position === 0 ? "a" : "b"}`, kind };
      }),
    ),
  );
  const engine = new Engine(
    clauses.map((params) => ({
      conditions: { any: WHEN[params.kind]!(params.fact) },
      event: { type: "finding", params },
    })),
  );
  engine.addOperator("shareBelow", (fact, value) => share(fact) < (value as number));
  const full = new Map<string, number>(
    BLOCKS.flatMap(({ prefix, count, points }) =>
      range(count).map((index) => [`${prefix}-${index}`, Number(points) * 1000] as const),
    ),
  );
  const scoreUnit = async (facts: Readonly<Record<string, Fact>>): Promise<number> => {
    const { events } = await engine.run(facts);
    const scores = new Map(full);
    for (const { params } of events) {
      const { indicator, fact, kind } = params;
      scores.set(indicator, (scores.get(indicator) ?? 0) - TAKEN[kind]!(facts[fact] ?? null));
    }
    let total = 0;
    for (const score of scores.values()) total += Math.max(0, score);
    return Math.round(total / 10) * 10;
  };
  return {
    name: "json-rules-engine",
    most: 4000,
    prepare(units) {
      const flat = units.map(flatten);
      return async () => {
        const totals: number[] = [];
        for (const facts of flat) totals.push(await scoreUnit(facts));
        return totals;
      };
    },
  };
}

function flatten({ facts }: AssessmentFacts): Record<string, Fact> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([indicator, own]) =>
      Object.entries(own).map(([key, fact]) => [`${indicator}.${key}`, fact]),
    ),
  );
}

function share(fact: Fact): number {
  const { numerator, denominator } = fact as unknown as Fraction;
  return (100 * numerator) / denominator;
}
