import { type BulkForm, type PlanClause, type PlanItem, toNumber } from "@faheng/scoring/engine";
import { clauseAmount, highEnd, lowEnd } from "./amounts.ts";

/**
 * A clause's slots, those of one consequence as one: amounts beyond the clause's limit, and amounts that take the item to
 * its floor (or ceiling) whatever its other clauses make, in every source's world. Fewer slots let more items share a byte.
 *
 * @param reach how far the clause can move its item, in thousandths; {@link reachOf}.
 */
export function mergeSlots(clause: PlanClause, form: BulkForm<unknown>, reach: number): BulkForm<unknown> {
  const { amounts, strikes } = form;
  const firsts = new Map<string, number>();
  const kept: number[] = [];
  const merged = amounts.map((amount, slot) => {
    const effect = Math.min(toNumber(clauseAmount(clause, amount)), Math.max(0, reach));
    const consequence = `${effect} ${strikes ? strikes[slot] === true : amount > 0}`;
    const first = firsts.get(consequence) ?? kept.push(slot) - 1;
    firsts.set(consequence, first);
    return first;
  });
  return {
    amounts: kept.map((slot) => amounts[slot] ?? 0),
    ...(strikes && { strikes: kept.map((slot) => strikes[slot] === true) }),
    slot: (fact) => merged[form.slot(fact)] ?? -1,
  };
}

/**
 * How far a clause can move its item before floor or ceiling stops it, however far the item's other clauses move it the
 * other way; infinite where nothing stops it.
 */
export function reachOf(item: PlanItem, own: PlanClause): number {
  const against = item.clauses.reduce((sum, { isAward, pending }) => {
    return isAward === own.isAward ? sum : sum + highEnd(pending.hi);
  }, 0);
  return own.isAward ? highEnd(item.ceiling) - (item.start - against) : item.start + against - lowEnd(item.floor);
}
