import { type HandFacts, type Loop } from "./limit.ts";

/** Changes one byte of one unit and answers the unit's new rank among all. */
export type ChangeByHand = (unit: number, column: number, value: number) => number;

/** L of a single change: the row is scored by the hand-written loop, and totals kept in order are moved along. */
export function rankByHand(hand: HandFacts, loop: Loop): ChangeByHand {
  const totals = new Float64Array(hand.units);
  loop(hand, 0, hand.units, totals);
  const ascending = totals.toSorted();
  const upTo = (value: number): number => {
    let [from, to] = [0, ascending.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (ascending[middle]! <= value) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return (unit, column, value) => {
    hand.slots[unit * hand.slotCount + column] = value;
    const before = totals[unit]!;
    loop(hand, unit, unit + 1, totals);
    const after = totals[unit]!;
    const from = upTo(before) - 1;
    const to = upTo(after);
    if (before < after) {
      ascending.copyWithin(from, from + 1, to);
      ascending[to - 1] = after;
    } else if (before > after) {
      ascending.copyWithin(to + 1, to, from);
      ascending[to] = after;
    }
    return ascending.length - upTo(after) + 1;
  };
}
