import { matterKey } from "@faheng/domain";
import { toExact } from "../amount.ts";
import { add, compare, type Exact, lesser, subtract } from "../exact.ts";
import { factName } from "../fact-name.ts";
import type { PlanItem, PlanOnceOnly, PlanVariant } from "../plan.ts";
import { type CheckedFacts, PENDING } from "./read-facts.ts";

/** Facts after every matter has been counted once, and how far pending facts may still move one that is known. */
export interface CountedOnce {
  readonly values: readonly (readonly unknown[])[];
  /** By item: what the sum may lose (or, where it deducts, regain) when a pending fact names the same matter. */
  readonly slack: ReadonlyMap<number, Exact>;
  /** By item: what it may lose by itself to a pending fact that names the same matter, whatever that one gains. */
  readonly losable: ReadonlyMap<number, Exact>;
  /** By item: matters dropped because they count elsewhere, for the trace. */
  readonly dropped: ReadonlyMap<number, readonly string[]>;
}

interface Entry {
  readonly item: PlanItem;
  readonly key: string;
  readonly position: number;
  /** As it was written. */
  readonly matter: string;
  /** What it has in common with other ways to write it. */
  readonly same: string;
  readonly amount: Exact;
}

/**
 * Leaves each matter where it makes the most; of equal places the first by code. Neither the order of entry nor that of
 * the profile can change what counts.
 */
export function countOnce(variant: PlanVariant, facts: CheckedFacts): CountedOnce {
  const values = facts.items.map((item) => item.values);
  const slack = new Map<number, Exact>();
  const losable = new Map<number, Exact>();
  const dropped = new Map<number, string[]>();
  for (const set of variant.onceOnly) {
    const entries = set.items.flatMap((index) => entriesOf(variant.items[index], values[index] ?? []));
    const best = new Map<string, Entry>();
    for (const entry of entries) {
      const held = best.get(entry.same);
      if (!held || goesBefore(entry, held)) best.set(entry.same, entry);
    }
    const lost = entries.filter((entry) => best.get(entry.same) !== entry);
    for (const entry of lost) {
      const list = dropped.get(entry.item.index) ?? [];
      list.push(entry.matter);
      dropped.set(entry.item.index, list);
    }
    for (const index of new Set(lost.map(({ item }) => item.index))) {
      const item = variant.items[index];
      if (item) values[index] = without(item, values[index] ?? [], lost);
    }
    const rivals = pendingItems(set, facts);
    const movable = movableByItem([...best.values()], rivals);
    const atRisk = amountAtRisk(set, rivals, movable);
    for (const [index, amount] of movable) {
      raise(losable, index, amount);
      if (atRisk !== null) raise(slack, index, lesser(atRisk, amount));
    }
  }
  return { values, slack, losable, dropped };
}

/** The entries of every fact that names matters; clauses that read the same fact count an entry together. */
function entriesOf(item: PlanItem | undefined, values: readonly unknown[]): Entry[] {
  if (!item) return [];
  return item.facts.flatMap((fact) => {
    const { clauses } = fact;
    const key = factName(fact);
    const amounts: { matter: string; amount: Exact }[] = [];
    for (const index of clauses) {
      const clause = item.clauses[index];
      const value = values[index];
      if (!clause?.rule.matters || value === PENDING) continue;
      clause.rule.matters.list(clause.params, value, clause.context).forEach(({ matter, amount }, position) => {
        const limited =
          clause.limit === null ? toExact(amount, clause.rule) : lesser(toExact(amount, clause.rule), clause.limit);
        const held = amounts[position];
        amounts[position] = { matter, amount: held ? add(held.amount, limited) : limited };
      });
    }
    // An event without a matter is a matter of its own.
    return amounts.flatMap(({ matter, amount }, position) => {
      const same = matterKey(matter);
      return same === "" ? [] : [{ item, key, position, matter, same, amount }];
    });
  });
}

function goesBefore(a: Entry, b: Entry): boolean {
  const order =
    compare(b.amount, a.amount) ||
    compareText(a.item.indicator.code, b.item.indicator.code) ||
    compareText(a.key, b.key);
  return order < 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function without(item: PlanItem, values: readonly unknown[], lost: readonly Entry[]): unknown[] {
  return values.map((value, index) => {
    const clause = item.clauses[index];
    const fact = item.facts[clause?.fact ?? -1];
    const key = fact && factName(fact);
    const positions = new Set(
      lost.filter((entry) => entry.item === item && entry.key === key).map(({ position }) => position),
    );
    if (!clause?.rule.matters || value === PENDING || positions.size === 0) return value;
    return clause.rule.matters.without(clause.params, value, positions);
  });
}

/** Items of a set whose pending facts may yet name a matter that counts elsewhere. */
function pendingItems({ items }: PlanOnceOnly, facts: CheckedFacts): PlanItem[] {
  return items.flatMap((index) => {
    const item = facts.variant.items[index];
    const state = facts.items[index];
    if (!item || !state || state.applicability === "not-applicable") return [];
    return item.clauses.some(({ rule }, position) => rule.matters && state.values[position] === PENDING) ? [item] : [];
  });
}

/** By item: the amount of those of its matters that a rival may take. */
function movableByItem(kept: readonly Entry[], rivals: readonly PlanItem[]): Map<number, Exact> {
  const movable = new Map<number, Exact>();
  for (const entry of kept) {
    if (rivals.some((rival) => mayOutbid(rival, entry))) raise(movable, entry.item.index, entry.amount);
  }
  return movable;
}

/** How much the sum may lose when rivals take what is movable: what their cap does not let them make; `null` for nothing. */
function amountAtRisk(
  { jointCaps }: PlanOnceOnly,
  rivals: readonly PlanItem[],
  movable: ReadonlyMap<number, Exact>,
): Exact | null {
  const caps = rivals.map(({ index }) => jointCaps.get(index) ?? null).filter((cap) => cap !== null);
  if (caps.length === 0) return null;
  const atRisk = subtract([...movable.values()].reduce<Exact>(add, 0), Math.min(...caps));
  return compare(atRisk, 0) > 0 ? atRisk : null;
}

function raise(amounts: Map<number, Exact>, index: number, by: Exact): void {
  amounts.set(index, add(amounts.get(index) ?? 0, by));
}

/** Whether a matter may come to make more under a pending item, or as much and go before. */
function mayOutbid(rival: PlanItem, { item, amount }: Entry): boolean {
  let most: Exact = 0;
  for (const { rule, params, context, limit } of rival.clauses) {
    if (!rule.matters) continue;
    const largest = rule.matters.largest?.(params, context) ?? null;
    if (largest === null && limit === null) return true;
    most = add(most, largest === null ? (limit ?? 0) : limit === null ? largest : Math.min(largest, limit));
  }
  const order = compare(most, amount);
  return order > 0 || (order === 0 && compareText(rival.indicator.code, item.indicator.code) <= 0);
}
