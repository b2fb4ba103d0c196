import { toExact } from "../amount.ts";
import { toFactor } from "../factor.ts";
import { compare, type Exact, greater, subtract } from "../exact.ts";
import type { PlanClause, PlanItem } from "../plan.ts";
import {
  addSpans,
  atLeast,
  atMost,
  exactly,
  hull,
  largerOf,
  multiplied,
  negateSpan,
  type Span,
  ZERO,
} from "../span.ts";
import { placedFault } from "./placed-fault.ts";
import { type ItemFacts, PENDING } from "./read-facts.ts";

/** One clause of one unit. */
export interface ClauseResult {
  readonly clause: PlanClause;
  /** The fact as the rule reads it, or {@link PENDING}. */
  readonly value: unknown;
  /** What the rule makes, never negative, before and under the clause's limit. */
  readonly made: Span;
  readonly amount: Span;
  /** How many times the rule's amount counts; `null` where nothing multiplies it. */
  readonly factor: Span | null;
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
  /** What clauses that read the same pending fact cannot make together, though each could by itself. */
  readonly joined: Span;
  /** Under floor and ceiling. While its not applying awaits approval, everything that may come of that. */
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
  const { made, raw: apart } = sumClauses(item, clauses);
  const replaced = { lo: endGap(apart.lo, made.lo), hi: endGap(apart.hi, made.hi) };
  const raw = sumTogether(item, clauses) ?? apart;
  const joined = { lo: endGap(raw.lo, apart.lo), hi: endGap(raw.hi, apart.hi) };
  const own = atMost(atLeast(raw, item.floor), item.ceiling);
  const amount =
    facts.applicability === "awaits-approval"
      ? hull(own, exactly(item.policy === "full" && item.full > 0 ? item.points : 0))
      : own;
  return { item, facts, clauses, raw, replaced, joined, amount, isExcluded: false };
}

/** Start and clauses: every amount as it is (`made`), and what aggravation replaces taken out (`raw`). */
function sumClauses(item: PlanItem, clauses: readonly ClauseResult[]): { readonly made: Span; readonly raw: Span } {
  const counted = countAggravation(item, clauses);
  const sum = (amounts: (it: ClauseResult) => Span): Span =>
    clauses.reduce((span, it) => {
      const amount = amounts(it);
      return addSpans(span, it.clause.isAward ? amount : negateSpan(amount));
    }, exactly(item.start));
  const made = sum(({ amount }) => amount);
  return { made, raw: counted === null ? made : sum((it) => counted.get(it) ?? it.amount) };
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

function endGap(whole: Exact | null, part: Exact | null): Exact | null {
  return whole === null || part === null ? null : subtract(whole, part);
}

/** A bonus or veto item that does not apply gives nothing; any other follows the policy. */
function whenNotApplicable(item: PlanItem, facts: ItemFacts, clauses: readonly ClauseResult[]): ItemResult {
  const isFull = item.indicator.kind === "item" && item.policy === "full";
  const amount = isFull ? exactly(item.points) : ZERO;
  return { item, facts, clauses, raw: amount, replaced: ZERO, joined: ZERO, amount, isExcluded: !isFull };
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
