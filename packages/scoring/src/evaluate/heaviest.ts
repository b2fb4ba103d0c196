import { compare, greater } from "../exact.ts";
import type { PlanHeaviest, PlanVariant } from "../plan.ts";
import { atLeast, type Span, ZERO } from "../span.ts";
import type { Beside, ClauseResult } from "./items.ts";
import type { ItemFacts } from "./read-facts.ts";

/** By item: its clauses. */
export type Clauses = readonly (readonly ClauseResult[])[];

/** Clauses with what they count with, and every way in which that can turn out where clauses vary together. */
export interface SettledClauses {
  /** Each by itself: everything that it may come to. */
  readonly clauses: Clauses;
  /** The ways; none where every clause varies by itself. */
  readonly ways: readonly Clauses[];
}

/** Most ways, over all lists, that are gone through; beyond them each clause varies by itself. */
const MOST_WAYS = 64;

/** One clause of a list, with what it may come to. */
interface Rival {
  readonly item: number;
  readonly clause: number;
  readonly span: Span;
}

/**
 * Leaves of every list the heaviest clause alone. While facts are pending, each clause that may turn out the heaviest is
 * one way: there it counts with at least what the others surely make, and they count with nothing.
 */
export function chooseHeaviest(variant: PlanVariant, read: Clauses, facts: readonly ItemFacts[]): SettledClauses {
  let clauses = read;
  let ways: readonly Clauses[] = [read];
  for (const list of variant.heaviest) {
    const rivals = rivalsOf(list, read, facts);
    const able = rivals.filter((rival, position) => mayWin(rival, position, rivals));
    const least = rivals.map(({ span }) => span.lo ?? 0).reduce(greater, 0);
    const asWinner = ({ span }: Rival): Span => atLeast(span, least);
    clauses = change(clauses, rivals, (rival) => {
      if (!able.includes(rival)) return [ZERO, rival.span.hi === 0 ? "no" : "yes"];
      return able.length === 1 ? [asWinner(rival), "no"] : [{ lo: 0, hi: rival.span.hi }, "maybe"];
    });
    const wonBy = (winner: Rival, way: Clauses): Clauses =>
      change(way, rivals, (rival) => (rival === winner ? [asWinner(rival), "no"] : [ZERO, "no"]));
    const before = ways;
    if (able.length === 0) continue;
    const isTooMany = before.length * able.length > MOST_WAYS;
    ways = isTooMany ? [] : before.flatMap((way) => able.map((winner) => wonBy(winner, way)));
  }
  return { clauses, ways: ways.length > 1 ? ways : [] };
}

/** The clauses of a list that apply; one whose not applying awaits approval may come to nothing. */
function rivalsOf({ clauses }: PlanHeaviest, read: Clauses, facts: readonly ItemFacts[]): Rival[] {
  return clauses.flatMap(({ item, clause }) => {
    const result = read[item]?.[clause];
    const applicability = facts[item]?.applicability;
    if (!result || applicability === "not-applicable") return [];
    const { lo, hi } = result.amount;
    return [{ item, clause, span: { lo: applicability === "awaits-approval" ? 0 : lo, hi } }];
  });
}

/** Whether no other is surely heavier, or as heavy and before it. */
function mayWin({ span: { hi } }: Rival, position: number, rivals: readonly Rival[]): boolean {
  if (hi === null) return true;
  return rivals.every(({ span }, other) => {
    if (other === position) return true;
    const order = compare(span.lo ?? 0, hi);
    return order < 0 || (order === 0 && other > position);
  });
}

function change(
  all: Clauses,
  rivals: readonly Rival[],
  to: (rival: Rival) => readonly [amount: Span, isReplaced: Beside["isReplaced"]],
): Clauses {
  const touched = new Set(rivals.map(({ item }) => item));
  return all.map((own, item) => {
    if (!touched.has(item)) return own;
    return own.map((result): ClauseResult => {
      const rival = rivals.find((it) => it.item === item && it.clause === result.clause.index);
      if (!rival) return result;
      const [amount, isReplaced] = to(rival);
      return { ...result, amount, beside: { taken: null, takes: null, ...result.beside, isReplaced } };
    });
  });
}
