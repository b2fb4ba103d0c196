import { add, compare, type Exact, lesser, subtract } from "../exact.ts";
import type { Evaluation } from "../evaluate/evaluate.ts";
import type { ClauseResult } from "../evaluate/items.ts";
import { placedFault } from "../evaluate/placed-fault.ts";
import type { PlanItem } from "../plan.ts";
import { exactly, type Span } from "../span.ts";
import { aheadOf } from "./ahead.ts";

/** Codes of indicators whose work is still under way. */
export type UnderWay = ReadonlySet<string>;

/**
 * The clauses of an evaluation as if the work that is under way were done: what each costs at least, and brings at most.
 * What happened, what the office states and what is pending stay as they are.
 */
export function mendedClauses({ variant, clauses }: Evaluation, underWay: UnderWay): Evaluation["clauses"] {
  if (underWay.size === 0) return clauses;
  return clauses.map((own, index) => {
    const item = variant.items[index];
    return item ? mendItem(item, own, underWay) : own;
  });
}

function mendItem(item: PlanItem, clauses: readonly ClauseResult[], underWay: UnderWay): readonly ClauseResult[] {
  const best = new Map<number, Span>();
  item.facts.forEach(({ clauses: positions, enteredAt }, fact) => {
    // Work goes on where its fact is stated.
    if (!underWay.has(enteredAt?.indicator ?? item.indicator.code)) return;
    const readers = clauses.filter(({ clause }) => positions.includes(clause.index));
    const [only] = readers;
    if (readers.length > 1) {
      const amounts = bestTogether(item, fact, readers);
      readers.forEach(({ clause }, position) => {
        const amount = amounts?.[position];
        if (amount !== undefined) best.set(clause.index, exactly(amount));
      });
    } else if (only) {
      const ahead = aheadIn(item, only);
      if (ahead !== null) best.set(only.clause.index, favoured(only, ahead));
    }
  });
  if (best.size === 0) return clauses;
  return clauses.map((result) => {
    const amount = best.get(result.clause.index);
    // What is gained on top is nothing that is asked for: it counts once it is there.
    if (!amount || (result.clause.isAward && bringsOnTop(item))) return result;
    return { ...result, made: amount, amount };
  });
}

/** What a clause may still come to; a rule that fails on it is told with its place. */
function aheadIn(item: PlanItem, result: ClauseResult): Span | null {
  try {
    return aheadOf(result);
  } catch (cause) {
    throw placedFault(cause, item, result.clause);
  }
}

/** An amount of which only the end that favours the agency moves. */
function favoured({ clause, amount: { lo, hi } }: ClauseResult, ahead: Span): Span {
  if (clause.isAward) return { lo, hi: ahead.hi };
  return { lo: lo === null || ahead.lo === null ? null : lesser(lo, ahead.lo), hi };
}

/** Of the ways in which a fact that several clauses read can still come out, the one that is best for the item. */
function bestTogether(item: PlanItem, fact: number, readers: readonly ClauseResult[]): readonly Exact[] | null {
  const ways = item.shared.find((it) => it.fact === fact)?.cases() ?? [];
  const open = readers.map(aheadOf);
  const possible = ways.filter((amounts) =>
    amounts.every((amount, position) => {
      const span = open[position];
      return span ? isWithin(amount, span) : false;
    }),
  );
  return possible.reduce<readonly Exact[] | null>(
    (best, amounts) => (best === null || compare(sumOf(readers, amounts), sumOf(readers, best)) > 0 ? amounts : best),
    null,
  );
}

/** Whether all an item awards comes on top of what is asked for. */
export function bringsOnTop({ isBonus, full }: PlanItem): boolean {
  return isBonus || full === 0;
}

function isWithin(amount: Exact, { lo, hi }: Span): boolean {
  return (lo === null || compare(amount, lo) >= 0) && (hi === null || compare(amount, hi) <= 0);
}

function sumOf(readers: readonly ClauseResult[], amounts: readonly Exact[]): Exact {
  return readers.reduce<Exact>((sum, { clause }, position) => {
    const amount = amounts[position] ?? 0;
    return clause.isAward ? add(sum, amount) : subtract(sum, amount);
  }, 0);
}
