import type { Points } from "@faheng/domain";
import { add, compare, divide, type Exact, greater, lesser, multiply } from "../exact.ts";
import type { PlanScope } from "../plan.ts";
import { hull, scaleBetween, type Span, total, ZERO } from "../span.ts";
import type { ItemResult } from "./items.ts";

/** How the items that apply stand in for those that do not, inside one scope. */
export interface Rescale {
  /** The factor on each item; two ends while some not applying awaits approval. */
  readonly least: Exact;
  readonly most: Exact;
  /** Full marks of the items that apply (what awaits approval counted among them), and with what they stand in for. */
  readonly applying: Points;
  readonly reachable: Points;
  /** The least of both, should everything that awaits approval be approved. */
  readonly surelyApplying: Points;
  readonly surelyReachable: Points;
}

/** Full marks given ÷ full marks that apply; 1 where nothing is rescaled, or nothing is left to carry it. */
export function rescaleOf(items: readonly ItemResult[]): Rescale {
  let [applying, rescaled, perhaps, perhapsRescaled] = [0, 0, 0, 0];
  let smallest = Number.POSITIVE_INFINITY;
  for (const { item, facts, isExcluded } of items) {
    if (item.full === 0) continue;
    if (isExcluded) {
      if (item.policy === "exclude-and-rescale") rescaled += item.full;
    } else if (facts.applicability === "awaits-approval" && item.policy !== "full") {
      perhaps += item.full;
      if (item.policy === "exclude-and-rescale") perhapsRescaled += item.full;
      smallest = Math.min(smallest, item.full);
    } else applying += item.full;
  }
  const factor = (standsFor: Points, carriers: Points): Exact =>
    standsFor === 0 || carriers === 0 ? 1 : divide(standsFor + carriers, carriers);
  const fewest = applying === 0 && perhaps > 0 ? smallest : applying;
  const most = applying + perhaps;
  return {
    least: factor(rescaled, most),
    most: factor(rescaled + perhapsRescaled, fewest),
    applying: most,
    reachable: most === 0 ? 0 : most + rescaled,
    surelyApplying: applying,
    surelyReachable: applying === 0 ? 0 : applying + rescaled + perhapsRescaled,
  };
}

/**
 * The scope's sum cannot leave what the best and the worst share of an item allow, whatever is approved: narrows the
 * span that factor and items taken apart would give. `null` where nothing awaits approval.
 */
export function narrow(scope: PlanScope, items: readonly ItemResult[], rescale: Rescale, sum: Span): Span | null {
  if (compare(rescale.least, rescale.most) === 0) return null;
  const carriers = items.filter(({ item, isExcluded }) => item.full > 0 && !isExcluded);
  const others = total(
    items.filter(({ item }) => item.full === 0).map(({ amount }) => scaleBetween(amount, rescale.least, rescale.most)),
  );
  const ends = [rescale.reachable, rescale.surelyReachable];
  const open = carriers.filter(
    ({ item, facts }) => facts.applicability === "awaits-approval" && item.policy !== "full",
  );
  const isSteady = open.every(({ item }) => item.policy === "exclude-and-rescale");
  const share = (end: "lo" | "hi", pick: (a: Exact, b: Exact) => Exact): Exact | null => {
    if (isSteady) return extremeSum(carriers, new Set(open), end, rescale.reachable);
    const amounts = carriers.map(({ item, amount }) => (amount[end] === null ? null : divide(amount[end], item.full)));
    if (amounts.length === 0 || amounts.includes(null)) return null;
    const extreme = amounts.filter((it) => it !== null).reduce(pick);
    return ends.map((points) => multiply(extreme, points)).reduce(pick);
  };
  const hasVeto = scope.roots.some((root) => mayBeZeroed(root));
  const lowest = scope.hasCeiling || hasVeto ? null : share("lo", lesser);
  const highest = scope.hasFloor ? null : share("hi", greater);
  // With nothing left that applies, the scope makes nothing.
  const widened = rescale.surelyApplying === 0 ? hull({ lo: lowest, hi: highest }, ZERO) : { lo: lowest, hi: highest };
  return {
    lo: inner(sum.lo, widened.lo, others.lo, greater),
    hi: inner(sum.hi, widened.hi, others.hi, lesser),
  };
}

/**
 * Where whatever is dropped is stood in for, the sum is the mean share of what applies times what can be reached: the
 * highest mean takes in those that may not apply from the best share downwards, as long as they raise it; the lowest from
 * the worst upwards. `null` where an amount is open.
 */
function extremeSum(
  carriers: readonly ItemResult[],
  open: ReadonlySet<ItemResult>,
  end: "lo" | "hi",
  reachable: Points,
): Exact | null {
  const ends = carriers.flatMap((it) => {
    const amount = it.amount[end];
    return amount === null ? [] : [{ it, amount, share: divide(amount, it.item.full) }];
  });
  if (ends.length === 0 || ends.length < carriers.length) return null;
  const sign = end === "hi" ? 1 : -1;
  let [sum, points]: [Exact, Points] = [0, 0];
  const take = ({ it, amount }: (typeof ends)[number]): void => {
    sum = add(sum, amount);
    points += it.item.full;
  };
  for (const own of ends) if (!open.has(own.it)) take(own);
  for (const own of ends.toSorted((a, b) => sign * compare(b.share, a.share))) {
    if (open.has(own.it) && (points === 0 || sign * compare(own.share, divide(sum, points)) > 0)) take(own);
  }
  return multiply(divide(sum, points), reachable);
}

function inner(
  end: Exact | null,
  limit: Exact | null,
  others: Exact | null,
  pick: (a: Exact, b: Exact) => Exact,
): Exact | null {
  if (limit === null || others === null) return end;
  const bound = add(limit, others);
  return end === null ? bound : pick(end, bound);
}

function mayBeZeroed({ vetoes, caps, children }: PlanScope["roots"][number]): boolean {
  return vetoes.length > 0 || caps.length > 0 || children.some(mayBeZeroed);
}
