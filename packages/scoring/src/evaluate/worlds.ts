import { compare, type Exact } from "../exact.ts";
import type { PlanNode, PlanScope, PlanVariant, PlanWorld } from "../plan.ts";
import { addSpans, atLeast, atMost, exactly, hull, scale, scaleBetween, type Span, total, ZERO } from "../span.ts";
import { type ClauseResult, type ItemResult, scoreItem } from "./items.ts";
import type { ItemFacts } from "./read-facts.ts";
import { cappedBy, type Strike, zeroed } from "./strike.ts";
import { narrow, type Rescale, rescaleOf } from "./rescale.ts";

/** A group inside a scope. */
export interface NodeResult {
  readonly node: PlanNode;
  readonly floor: Exact | null;
  readonly ceiling: Exact | null;
  /** Items with what they make after rescaling. */
  readonly items: readonly { readonly result: ItemResult; readonly amount: Span }[];
  readonly children: readonly NodeResult[];
  readonly sum: Span;
  /** Under the group's limits. */
  readonly limited: Span;
  /** After effects that zero or cap the group. */
  readonly amount: Span;
}

export interface ScopeResult {
  readonly scope: PlanScope;
  readonly rescale: Rescale;
  readonly nodes: readonly NodeResult[];
  readonly sum: Span;
  /** `sum` as far as not applying that awaits approval can take it; the same where nothing awaits. */
  readonly narrowed: Span;
  /** Converted and weighted. */
  readonly amount: Span;
}

/** The assessment as one source sees it, before the bonus. */
export interface WorldResult {
  readonly world: PlanWorld;
  readonly items: readonly ItemResult[];
  readonly scopes: readonly ScopeResult[];
  readonly amount: Span;
}

/** Items as one source sees them. */
interface View {
  readonly world: PlanWorld;
  /** Of the source in the profile. */
  readonly position: number;
  readonly items: readonly ItemResult[];
  readonly struck: readonly Strike[];
}

/** What one source's world is summed from. */
interface WorldSetting {
  readonly variant: PlanVariant;
  readonly position: number;
  /** Its items, as {@link scoreItems} makes them. */
  readonly items: readonly ItemResult[];
  readonly struck: readonly Strike[];
  readonly base: Exact;
}

/** The items as one source sees them, before any effect. */
export function scoreItems(
  variant: PlanVariant,
  position: number,
  clauses: readonly (readonly ClauseResult[])[],
  facts: readonly ItemFacts[],
): ItemResult[] {
  const source = (variant.worlds[position]?.key ?? null) === null ? null : position;
  return variant.items.map((item, index) => {
    const own = facts[index];
    if (!own) throw new RangeError(`no facts for item ${index}`);
    return scoreItem(item, own, clauses[index] ?? [], source);
  });
}

/** Sums one source's world: items, groups under their limits, parts, conversion, weights. */
export function scoreWorld({ variant, position, items, struck, base }: WorldSetting): WorldResult {
  const world = variant.worlds[position];
  if (!world) throw new RangeError(`no world ${position}`);
  const scopes = variant.scopes.map((scope) => scoreScope(scope, { world, position, items, struck }));
  const amount = scopes.reduce((sum, scope) => addSpans(sum, scope.amount), exactly(base));
  return { world, items, scopes, amount };
}

function scoreScope(scope: PlanScope, view: View): ScopeResult {
  const { world, items } = view;
  const counted = scope.items.flatMap((index) => (world.counts[index] && items[index] ? [items[index]] : []));
  const rescale = rescaleOf(counted);
  const nodes = scope.roots.map((root) => scoreNode(root, view, rescale));
  const sum = total(nodes.map(({ amount }) => amount));
  const narrowed = narrow(scope, counted, rescale, sum) ?? sum;
  return { scope, rescale, nodes, sum, narrowed, amount: scale(narrowed, scope.factor) };
}

function scoreNode(node: PlanNode, view: View, rescale: Rescale): NodeResult {
  const { world, position, items, struck } = view;
  const own = node.items.flatMap((index) => {
    const result = items[index];
    if (!result || !world.counts[index]) return [];
    return [{ result, amount: scaleBetween(result.amount, rescale.least, rescale.most) }];
  });
  const children = node.children.map((child) => scoreNode(child, view, rescale));
  const sum = addSpans(total(own.map(({ amount }) => amount)), total(children.map(({ amount }) => amount)));
  const { floor, ceiling } = node.limits?.[position] ?? { floor: null, ceiling: null };
  const limited = atMost(atLeast(sum, floor), ceiling);
  const amount = node.caps.reduce(
    (span, { effect, byWorld }) => cappedBy(span, byWorld[position] ?? 0, struck[effect]),
    zeroed(limited, node.vetoes, struck),
  );
  return { node, floor, ceiling, items: own, children, sum, limited, amount };
}

/**
 * What the sources make together. Weights the office has not set share what the others leave, so that the result lies
 * between the lowest and the highest of their worlds.
 */
export function blend(worlds: readonly PlanWorld[], amounts: readonly Span[], unset: Exact): Span {
  const [only] = amounts;
  if (amounts.length === 1 && only && worlds[0]?.weight === 1) return only;
  const known = worlds.map(({ weight }, index) => (weight === null ? ZERO : scale(amounts[index] ?? ZERO, weight)));
  const open = amounts.filter((_, index) => worlds[index]?.weight === null);
  if (open.length === 0 || compare(unset, 0) === 0) return total(known);
  return addSpans(total(known), scale(open.reduce(hull), unset));
}
