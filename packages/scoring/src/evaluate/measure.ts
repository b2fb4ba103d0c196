import { type Exact, multiply } from "../exact.ts";
import type { Plan, PlanMeasure, PlanVariant } from "../plan.ts";
import { addSpans, exactly, hull, scaleBetween, type Span, total, ZERO } from "../span.ts";
import { amongWorlds } from "./among-worlds.ts";
import type { BonusResult } from "./bonus.ts";
import { deductedIn, type ItemResult } from "./items.ts";
import { blend, type NodeResult, type WorldResult } from "./worlds.ts";

/** One amount that a condition looks at. */
export interface Measured {
  /** Code or key; `null` where there is only one. */
  readonly key: string | null;
  readonly amount: Span;
  /** Full marks of what applies. */
  readonly full: Span;
  /** Whether it may turn out not to apply, and then is not looked at. */
  readonly mayVanish: boolean;
}

/** What has been worked out so far; a measure asks for nothing later than its own step. */
export interface Amounts {
  readonly plan: Plan;
  readonly variant: PlanVariant;
  readonly unsetWeight: Exact;
  readonly worldItems: readonly (readonly ItemResult[])[];
  readonly bonusItems: ReadonlyMap<number, ItemResult>;
  readonly worlds: readonly WorldResult[];
  readonly blended: Span;
  readonly bonus: Pick<BonusResult, "amount">;
  readonly decisive: Span;
}

/** Everything that a measure looks at; what surely does not apply is left out. */
export function measure(what: PlanMeasure, amounts: Amounts): Measured[] {
  switch (what.of) {
    case "deductions":
      return [deductions(what.items, amounts)];
    case "items":
      return what.items.flatMap((index) => itemMeasured(index, amounts));
    case "groups":
      return what.groups.flatMap((code) => groupMeasured(code, amounts));
    case "parts":
      return what.parts.flatMap((key) => partMeasured(key, amounts));
    case "base":
      return [whole(amounts.blended, fullOf(amounts))];
    case "bonus":
      return [whole(amounts.bonus.amount, ZERO)];
    case "total":
      return [whole(amounts.decisive, fullOf(amounts))];
  }
}

function whole(amount: Span, full: Span): Measured {
  return { key: null, amount, full, mayVanish: false };
}

/** An item as each of its sources sees it, blended; a bonus item by itself. */
function blendItem(index: number, amounts: Amounts, amountOf: (result: ItemResult) => Span): Span {
  const { bonusItems, worldItems } = amounts;
  const bonus = bonusItems.get(index);
  if (bonus) return amountOf(bonus);
  return amongWorlds(
    amounts,
    ({ counts }) => counts[index] === true,
    (position) => {
      const result = worldItems[position]?.[index];
      return result ? amountOf(result) : ZERO;
    },
  );
}

function itemMeasured(index: number, amounts: Amounts): Measured[] {
  const { variant, worldItems, bonusItems } = amounts;
  const item = variant.items[index];
  const facts = (bonusItems.get(index) ?? worldItems[0]?.[index])?.facts;
  if (!item || !facts || facts.applicability === "not-applicable") return [];
  return [
    {
      key: item.indicator.code,
      amount: blendItem(index, amounts, ({ amount }) => amount),
      full: exactly(item.points),
      mayVanish: facts.applicability === "awaits-approval",
    },
  ];
}

function deductions(items: readonly number[], amounts: Amounts): Measured {
  const { variant } = amounts;
  return whole(
    total(items.map((index) => blendItem(index, amounts, deductedIn))),
    exactly(items.reduce((sum, index) => sum + (variant.items[index]?.points ?? 0), 0)),
  );
}

/** Of one source's world, a group's amount with the full marks of what of it applies. */
interface Found {
  readonly amount: Span;
  readonly full: Span;
}

function groupMeasured(code: string, amounts: Amounts): Measured[] {
  const found = amounts.worlds.map(({ scopes }) => {
    const own = scopes.flatMap(({ nodes, rescale }) =>
      nodesOf(code, nodes).map((node): Found => ({
        amount: node.amount,
        full: scaleBetween(fullOfNode(node), rescale.least, rescale.most),
      })),
    );
    return own.reduce<Found | null>((sum, it) => (sum === null ? it : addFound(sum, it)), null);
  });
  return blendFound(code, found, amounts);
}

function partMeasured(key: string, amounts: Amounts): Measured[] {
  const found = amounts.worlds.map(({ scopes }): Found | null => {
    const own = scopes.find(({ scope }) => scope.key === key);
    if (!own) return null;
    return {
      amount: own.narrowed,
      full: hull(exactly(own.rescale.reachable), exactly(own.rescale.surelyReachable)),
    };
  });
  return blendFound(key, found, amounts);
}

/** One amount over the sources; none where nothing of it applies. */
function blendFound(key: string, found: readonly (Found | null)[], amounts: Amounts): Measured[] {
  const { variant } = amounts;
  // A source for which nothing of it counts has no say.
  const heard = found.filter((own): own is Found => own !== null && own.full.hi !== 0);
  if (heard.length === 0) return [];
  // One that may come to have none leaves the others' weights larger: what they blend to then lies among their own amounts.
  const isSure = heard.every(({ full }) => full.lo !== 0);
  const over = (pick: (found: Found) => Span): Span =>
    isSure || heard.length === 1 ? blended(pick) : heard.map(pick).reduce(hull);
  const blended = (pick: (found: Found) => Span): Span =>
    amongWorlds(
      amounts,
      (world) => (found[variant.worlds.indexOf(world)]?.full.hi ?? 0) !== 0,
      (position) => {
        const own = found[position];
        return own ? pick(own) : ZERO;
      },
    );
  return [
    {
      key,
      amount: over((it) => it.amount),
      full: over((it) => it.full),
      mayVanish: heard.every(({ full }) => full.lo === 0),
    },
  ];
}

function addFound(a: Found, b: Found): Found {
  return { amount: addSpans(a.amount, b.amount), full: addSpans(a.full, b.full) };
}

function nodesOf(code: string, nodes: readonly NodeResult[]): NodeResult[] {
  return nodes.flatMap((result) => (result.node.group.code === code ? [result] : nodesOf(code, result.children)));
}

/** Full marks of a group's items: of those that surely apply, and with those whose not applying awaits approval. */
function fullOfNode({ items, children }: NodeResult): Span {
  const own = items.flatMap(({ result: { item, facts, isExcluded } }): Span[] => {
    if (isExcluded) return [];
    const mayDrop = facts.applicability === "awaits-approval" && item.policy !== "full";
    return [{ lo: mayDrop ? 0 : item.full, hi: item.full }];
  });
  return total([...own, ...children.map(fullOfNode)]);
}

/** What a unit could reach without what does not apply. */
function fullOf({ plan, variant, worlds, unsetWeight }: Amounts): Span {
  const { base } = plan.profile.settings;
  const amounts = worlds.map(({ scopes }) =>
    scopes.reduce<Span>(
      (sum, { scope, rescale }) =>
        addSpans(sum, {
          lo: multiply(Math.min(rescale.reachable, rescale.surelyReachable), scope.factor),
          hi: multiply(Math.max(rescale.reachable, rescale.surelyReachable), scope.factor),
        }),
      exactly(base),
    ),
  );
  return blend(variant.worlds, amounts, unsetWeight);
}
