import { type BulkForm, type PlanItem, toNumber } from "@faheng/scoring/engine";
import { clauseAmount, highEnd, lowEnd } from "./amounts.ts";

/** Most places an item of several clauses may have in a joint table. */
const MOST_PLACES = 4096;

/**
 * An item of several clauses, reduced to what can matter: for each clause the different signed amounts it can make, cut
 * off where floor or ceiling is reached whatever the others make.
 */
export interface JointItem {
  /** By clause: the different values, and the value's position for each slot and for pending at both ends. */
  readonly clauses: readonly {
    readonly values: readonly number[];
    readonly bySlot: readonly number[];
    readonly pendingWorst: number;
    readonly pendingBest: number;
  }[];
  /** Places of the item, its not applying aside. */
  readonly places: number;
}

/** Reduces an item; `isCounted` says which of its clauses the world counts. */
export function reduceJoint(
  item: PlanItem,
  forms: readonly (BulkForm<unknown> | null)[],
  isCounted: (clause: number) => boolean,
): JointItem {
  const signed = item.clauses.map((clause, position) => {
    const sign = isCounted(position) ? (clause.isAward ? 1 : -1) : 0;
    const times = (amount: number): number => (sign === 0 || amount === 0 ? 0 : sign * amount);
    const slots = (forms[position]?.amounts ?? []).map((amount) => times(toNumber(clauseAmount(clause, amount))));
    const [lo, hi] = [times(lowEnd(clause.pending.lo)), times(highEnd(clause.pending.hi))];
    return { slots, pendingWorst: Math.min(lo, hi), pendingBest: Math.max(lo, hi) };
  });
  const all = signed.map(({ slots, pendingWorst, pendingBest }) => [...slots, pendingWorst, pendingBest]);
  const others = (own: number, end: (...values: number[]) => number): number =>
    all.reduce((sum, values, position) => (position === own ? sum : sum + end(...values)), item.start);
  const clauses = signed.map(({ slots }, position) => {
    // Down to here an amount reaches the floor, and up to here the ceiling, whatever stands beside it. Nothing is cut
    // past what the clause makes at its mildest, which the others reckon with.
    const own = all[position] ?? [];
    const down = Math.min(Math.max(...own), lowEnd(item.floor) - others(position, Math.max));
    const up = Math.max(Math.min(...own), highEnd(item.ceiling) - others(position, Math.min));
    const cuts = own.map((value) => Math.min(Math.max(value, down), up));
    const values = [...new Set(cuts)];
    const positions = cuts.map((value) => values.indexOf(value));
    return {
      values,
      bySlot: positions.slice(0, slots.length),
      pendingWorst: positions[slots.length] ?? 0,
      pendingBest: positions[slots.length + 1] ?? 0,
    };
  });
  return { clauses, places: clauses.reduce((product, { values }) => product * values.length, 1) };
}

/** Whether an item's joint table stays small in every world. */
export function isSmallJoint(item: PlanItem, forms: readonly (BulkForm<unknown> | null)[]): boolean {
  return reduceJoint(item, forms, () => true).places <= MOST_PLACES;
}

/** What each place makes: the item's score under floor and ceiling. */
export function jointScores(item: PlanItem, { clauses, places }: JointItem): Float64Array {
  const [floor, ceiling] = [lowEnd(item.floor), highEnd(item.ceiling)];
  return Float64Array.from({ length: places }, (_, place) => {
    let rest = place;
    let score = item.start;
    for (const { values } of clauses) {
      score += values[rest % values.length] ?? 0;
      rest = Math.floor(rest / values.length);
    }
    return Math.min(Math.max(score, floor), ceiling);
  });
}
