import { toExact } from "../amount.ts";
import { toFactor } from "../factor.ts";
import { compare, type Exact, greater, lesser, subtract } from "../exact.ts";
import type { PlanClause, PlanItem } from "../plan.ts";
import {
  addSpans,
  atLeast,
  atMost,
  difference,
  exactly,
  hull,
  largerOf,
  multiplied,
  negateSpan,
  type Span,
  total,
  ZERO,
} from "../span.ts";
import { cappedBy, type Strike } from "./strike.ts";
import { placedFault } from "./placed-fault.ts";
import { type ItemFacts, PENDING } from "./read-facts.ts";

/** One clause of one unit. */
export interface ClauseResult {
  readonly clause: PlanClause;
  /** The fact as the rule reads it, or {@link PENDING}. */
  readonly value: unknown;
  /** What the rule makes, never negative, before and under the clause's limit. */
  readonly made: Span;
  /** What it counts with: nothing where a heavier clause counts in its place, or where it takes from an award. */
  readonly amount: Span;
  /** How many times the rule's amount counts; `null` where nothing multiplies it. */
  readonly factor: Span | null;
  /** How other clauses bear on it; left out where none do. */
  readonly beside?: Beside;
}

/** How a clause stands to others: what of it another takes, and where it counts instead. */
export interface Beside {
  /** What deductions take from this award. */
  readonly taken: Span | null;
  /** What this deduction takes from an award. */
  readonly takes: Span | null;
  /** Whether a heavier clause on the same matter counts in its place. */
  readonly isReplaced: "yes" | "maybe" | "no";
}

/** One item as one source sees it (or all of them, where the profile names none). */
export interface ItemResult {
  readonly item: PlanItem;
  readonly facts: ItemFacts;
  readonly clauses: readonly ClauseResult[];
  /** Start and clauses, with what aggravation replaces taken out; before floor and ceiling. */
  readonly raw: Span;
  /** What aggravation replaces. */
  readonly replaced: Span;
  /** What limits over several clauses together take off. */
  readonly jointly: Span;
  /** What clauses that read the same pending fact cannot make together, though each could by itself. */
  readonly joined: Span;
  /** Under floor and ceiling, before effects that cap the item. */
  readonly limited: Span;
  /** Under floor, ceiling and caps. While its not applying awaits approval, everything that may come of that. */
  readonly amount: Span;
  /** Not counted at all: not applicable, approved and excluded (or a bonus or veto item that does not apply). */
  readonly isExcluded: boolean;
}

/** Clause amounts; the same for every source. */
export function readClauses(item: PlanItem, values: readonly unknown[], slack: Exact): ClauseResult[] {
  let asked: PlanClause | undefined;
  try {
    return item.clauses.map((clause) => {
      asked = clause;
      const value = values[clause.index];
      const factor = factorOn(item, clause, values);
      if (value === PENDING) {
        const amount = factor === null ? clause.pending : atMost(multiplied(clause.open, factor), clause.limit);
        return { clause, value, made: amount, amount, factor };
      }
      const once = exactly(toExact(clause.rule.amount(clause.params, value, clause.context), clause.rule));
      const made = factor === null ? once : multiplied(once, factor);
      const amount = atMost(made, clause.limit);
      const isLoose = slack !== 0 && clause.rule.matters !== undefined;
      return { clause, value, made, amount: isLoose ? loosen(amount, slack) : amount, factor };
    });
  } catch (cause) {
    throw placedFault(cause, item, asked);
  }
}

/** The factor on a clause, as far as its fact is known; `null` where the clause has none. */
function factorOn(item: PlanItem, { multiplier }: PlanClause, values: readonly unknown[]): Span | null {
  const stating = multiplier === null ? undefined : item.clauses[multiplier.clause];
  if (!multiplier || !stating?.rule.factor) return null;
  const value = values[multiplier.clause];
  if (value === PENDING) return { lo: multiplier.least, hi: multiplier.most };
  return exactly(toFactor(stating.rule.factor.of(stating.params, value, stating.context)));
}

/** What a matter that may come to count elsewhere leaves of an amount. */
function loosen({ lo, hi }: Span, slack: Exact): Span {
  return { lo: lo === null ? null : greater(0, subtract(lo, slack)), hi };
}

/** An item's score from the clauses that a source brings. `source` null: those of every source. */
export function scoreItem(
  item: PlanItem,
  facts: ItemFacts,
  all: readonly ClauseResult[],
  source: number | null,
): ItemResult {
  const clauses =
    source === null ? all : all.filter(({ clause }) => clause.source === null || clause.source === source);
  if (facts.applicability === "not-applicable") return whenNotApplicable(item, facts, clauses);
  const { made, counted, raw: apart } = sumClauses(item, clauses);
  const raw = sumTogether(item, clauses) ?? apart;
  const limited = atMost(atLeast(raw, item.floor), item.ceiling);
  return {
    item,
    facts,
    clauses,
    raw,
    replaced: difference(counted, made),
    jointly: difference(apart, counted),
    joined: difference(raw, apart),
    limited,
    amount: withApproval(item, facts, limited),
    isExcluded: false,
  };
}

/** What an item makes; while its not applying awaits approval, everything that may come of that. */
function withApproval(item: PlanItem, { applicability }: ItemFacts, own: Span): Span {
  if (applicability !== "awaits-approval") return own;
  return hull(own, exactly(item.policy === "full" && item.full > 0 ? item.points : 0));
}

/** The item under the effects that cap it. */
export function capItem(result: ItemResult, struck: readonly Strike[]): ItemResult {
  const { item, facts, limited } = result;
  if (item.caps.length === 0 || facts.applicability === "not-applicable") return result;
  const capped = item.caps.reduce((span, { effect, cap }) => cappedBy(span, cap, struck[effect]), limited);
  return { ...result, amount: withApproval(item, facts, capped) };
}

interface Sums {
  /** Every amount as it is. */
  readonly made: Span;
  /** What aggravation replaces taken out. */
  readonly counted: Span;
  /** Under the limits over several clauses too. */
  readonly raw: Span;
}

/** Start and clauses. */
function sumClauses(item: PlanItem, clauses: readonly ClauseResult[]): Sums {
  const chained = countAggravation(item, clauses);
  const countedOf = (it: ClauseResult): Span => chained?.get(it) ?? it.amount;
  const signed = (it: ClauseResult, amount: Span): Span => (it.clause.isAward ? amount : negateSpan(amount));
  const start = exactly(item.start);
  const made = clauses.reduce((span, it) => addSpans(span, signed(it, it.amount)), start);
  const counted =
    chained === null ? made : clauses.reduce((span, it) => addSpans(span, signed(it, countedOf(it))), start);
  if (item.jointCaps.length === 0) return { made, counted, raw: counted };
  const { before, deductions } = sumSides(item, clauses, countedOf);
  return { made, counted, raw: addSpans(before, negateSpan(deductions)) };
}

/** Start with the awards, and the deductions, under the limits over several clauses. */
function sumSides(
  item: PlanItem,
  clauses: readonly ClauseResult[],
  countedOf: (it: ClauseResult) => Span,
): { readonly before: Span; readonly deductions: Span } {
  const awards = sumUnderCaps(item, clauses, true, countedOf);
  return { before: addSpans(exactly(item.start), awards), deductions: sumUnderCaps(item, clauses, false, countedOf) };
}

/** What an item's clauses deduct, as far as its floor lets them; worked out for a condition that asks, and for nobody else. */
export function deductedIn({ item, facts, clauses }: ItemResult): Span {
  if (facts.applicability === "not-applicable") return ZERO;
  const chained = countAggravation(item, clauses);
  const { before, deductions } = sumSides(item, clauses, (it) => chained?.get(it) ?? it.amount);
  const deducted = heldByFloor(item, before, deductions);
  return facts.applicability === "awaits-approval" ? hull(deducted, ZERO) : deducted;
}

/** Awards or deductions of an item, under the limits over several of them. */
function sumUnderCaps(
  { jointCaps }: PlanItem,
  clauses: readonly ClauseResult[],
  isAward: boolean,
  countedOf: (it: ClauseResult) => Span,
): Span {
  const own = clauses.filter(({ clause }) => clause.isAward === isAward);
  if (jointCaps.length === 0) return total(own.map(countedOf));
  const caps = jointCaps.filter((joint) => joint.isAward === isAward);
  const loose = own.filter(({ clause }) => !caps.some((joint) => joint.clauses.includes(clause.index)));
  const together = caps.map((joint) => {
    const members = own.filter(({ clause }) => joint.clauses.includes(clause.index));
    return atMost(total(members.map(countedOf)), joint.cap);
  });
  return total([...loose.map(countedOf), ...together]);
}

/** Deductions as far as the floor lets them: what stands above it before anything is taken can be lost, and no more. */
function heldByFloor({ floor }: PlanItem, before: Span, deductions: Span): Span {
  if (floor === null) return deductions;
  const losable = atLeast(difference(before, exactly(floor)), 0);
  return {
    lo: deductions.lo === null || losable.lo === null ? 0 : lesser(deductions.lo, losable.lo),
    hi: deductions.hi === null ? losable.hi : losable.hi === null ? deductions.hi : lesser(deductions.hi, losable.hi),
  };
}

/** Most combinations of shared facts, each times the item's clauses, that are gone through. */
const MOST_COMBINED = 8192;

/** `raw` over every way in which pending facts that several clauses read can come out; `null` where there are none. */
function sumTogether(item: PlanItem, clauses: readonly ClauseResult[]): Span | null {
  let combinations: readonly (readonly ClauseResult[])[] | null = null;
  for (const { clauses: positions, cases } of item.shared) {
    const isPending = clauses.some(({ clause, value }) => positions.includes(clause.index) && value === PENDING);
    const before: readonly (readonly ClauseResult[])[] = combinations ?? [clauses];
    const outcomes = isPending ? cases() : [];
    if (outcomes.length === 0 || before.length * outcomes.length * clauses.length > MOST_COMBINED) continue;
    combinations = before.flatMap((list) => outcomes.map((amounts) => withAmounts(list, positions, amounts)));
  }
  return combinations?.map((list) => sumClauses(item, list).raw).reduce(hull) ?? null;
}

function withAmounts(
  clauses: readonly ClauseResult[],
  positions: readonly number[],
  amounts: readonly Exact[],
): ClauseResult[] {
  return clauses.map((it) => {
    const amount = amounts[positions.indexOf(it.clause.index)];
    return amount === undefined ? it : { ...it, amount: exactly(amount) };
  });
}

/** A bonus or veto item that does not apply gives nothing; any other follows the policy. */
function whenNotApplicable(item: PlanItem, facts: ItemFacts, clauses: readonly ClauseResult[]): ItemResult {
  const isFull = item.indicator.kind === "item" && item.policy === "full";
  const amount = isFull ? exactly(item.points) : ZERO;
  return {
    item,
    facts,
    clauses,
    raw: amount,
    replaced: ZERO,
    jointly: ZERO,
    joined: ZERO,
    limited: amount,
    amount,
    isExcluded: !isFull,
  };
}

/** Where aggravation replaces, only the largest of a chain counts; `null` where every amount counts as it is. */
function countAggravation(item: PlanItem, clauses: readonly ClauseResult[]): Map<ClauseResult, Span> | null {
  if (item.clauses.every(({ root, index }) => root === index)) return null;
  const chains = Map.groupBy(clauses, ({ clause }) => clause.root);
  let counted: Map<ClauseResult, Span> | null = null;
  for (const chain of chains.values()) {
    const [root] = chain;
    if (chain.length < 2 || !root) continue;
    counted ??= new Map();
    // The chain's amount stands on its root, the rest makes nothing: only their sum goes on.
    for (const member of chain) counted.set(member, ZERO);
    counted.set(root, chain.map(({ amount }) => amount).reduce(largerOf));
  }
  return counted;
}

/** Whether a veto's clause strikes: surely, possibly, or not. */
export function strikes({ clause, value, made }: ClauseResult): "yes" | "maybe" | "no" {
  const { rule, params, context } = clause;
  if (value === PENDING) return rule.strikes || made.hi !== 0 ? "maybe" : "no";
  const isStruck = rule.strikes ? rule.strikes(params, value, context) : compare(made.hi ?? 1, 0) > 0;
  return isStruck ? "yes" : "no";
}
