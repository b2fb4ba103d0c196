import { formatPoints, type Points } from "@faheng/domain";
import { add, compare, type Exact, formatExact, greater, subtract } from "../exact.ts";
import type { Problems } from "../compile/problems.ts";
import type { PlanClause, PlanItem } from "../plan.ts";
import { makesNothing } from "./clause-warnings.ts";
import { type Possible, rangeOf } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** What an item's start, bounds and clauses say against each other. */
export function warnOfItem(item: PlanItem, possible: Possible, problems: Problems): void {
  const range = rangeOf(item, possible);
  if (range === null) return;
  const place = `items.${item.indicator.code}`;
  warnOfStart(item, range.amount, place, problems);
  warnOfAwards(item, place, problems);
  warnOfShares(item, place, problems);
  warnOfFloor(item, range.raw, place, problems);
  warnOfJointCaps(item, place, problems);
}

type Ends = { readonly lo: Exact | null; readonly hi: Exact | null };

/** An item that starts from nothing and has nothing that gives. */
function warnOfStart(item: PlanItem, { lo, hi }: Ends, place: string, problems: Problems): void {
  const { points, start, floor, indicator } = item;
  if (start > 0 || hi === null || compare(hi, 0) > 0) return;
  const takes = item.clauses.some((it) => !it.isAward && it.rule.strikes === undefined && !makesNothing(it));
  const worth = { points: formatPoints(points), best: formatExact(hi) };
  if (indicator.kind === "item" && points > 0) {
    const definition = takes ? warnings.FAHENG_WARN_ONLY_LOSES : warnings.FAHENG_WARN_EARNS_NOTHING;
    problems.report(definition, `${place}.start`, worth);
  } else if (takes && floor !== null && lo !== null && compare(lo, 0) >= 0) {
    problems.report(warnings.FAHENG_WARN_LOSS_IDLE, `${place}.floor`, { floor: formatExact(floor) });
  }
}

/** An award in an item that starts at its ceiling. */
function warnOfAwards(item: PlanItem, place: string, problems: Problems): void {
  const { start, ceiling } = item;
  if (start === 0 || ceiling === null || compare(start, ceiling) < 0) return;
  const takes = item.clauses.some((it) => !it.isAward && !makesNothing(it));
  const details = { start: formatPoints(start), ceiling: formatExact(ceiling) };
  for (const it of item.clauses) {
    if (!it.isAward || makesNothing(it)) continue;
    const definition = takes ? warnings.FAHENG_WARN_AWARD_OFFSETS : warnings.FAHENG_WARN_AWARD_IDLE;
    problems.report(definition, `${place}.clauses.${it.clause.id}.effect`, details);
  }
}

/** Shares that come to more than the item; of clauses that replace each other the largest counts. */
function warnOfShares({ points, clauses }: PlanItem, place: string, problems: Problems): void {
  if (points === 0) return;
  for (const isAward of [false, true]) {
    const shares = new Map<number, Points>();
    for (const { root, clause } of clauses.filter((it) => it.isAward === isAward)) {
      shares.set(root, Math.max(shares.get(root) ?? 0, clause.share ?? 0));
    }
    const sum = [...shares.values()].reduce((whole, share) => whole + share, 0);
    if (sum <= points) continue;
    const [which, whichEn] = isAward ? ["（得分的）", "award"] : ["（扣分的）", "deduct"];
    const details = { which, whichEn, sum: formatPoints(sum), points: formatPoints(points) };
    problems.report(warnings.FAHENG_WARN_SHARE_ABOVE, place, details);
  }
}

/** A floor that nothing comes down to (nought aside, which says 扣完为止), or one above everything. */
function warnOfFloor({ floor, clauses }: PlanItem, { lo, hi }: Ends, place: string, problems: Problems): void {
  if (floor === null || clauses.length === 0) return;
  if (hi !== null && compare(hi, floor) < 0) {
    const details = { best: formatExact(hi), floor: formatExact(floor) };
    problems.report(warnings.FAHENG_WARN_FLOOR_ABOVE, `${place}.floor`, details);
  } else if (lo !== null && floor !== 0 && compare(lo, floor) > 0) {
    const details = { worst: formatExact(lo), floor: formatExact(floor) };
    problems.report(warnings.FAHENG_WARN_FLOOR_IDLE, `${place}.floor`, details);
  }
}

/** Caps over several clauses that are above what these make together, or that the item's own limits come before. */
function warnOfJointCaps(
  { clauses, jointCaps, start, floor, ceiling }: PlanItem,
  place: string,
  problems: Problems,
): void {
  jointCaps.forEach(({ clauses: positions, isAward, cap }, position) => {
    const members = clauses.filter(({ index }) => positions.includes(index));
    const most = mostTogether(members);
    const idle = (reason: string, reasonEn: string): void => {
      const details = { cap: formatExact(cap), reason, reasonEn };
      problems.report(warnings.FAHENG_WARN_JOINT_CAP_IDLE, `${place}.jointCaps.${position}.at`, details);
    };
    if (most !== null && compare(cap, most) > 0) {
      const sum = formatExact(most);
      idle(`各款合计最多${sum}分`, `its clauses make ${sum} together at most`);
      return;
    }
    // What the other side makes at most may stand above the limit, and can be used up before the limit is reached.
    const others = mostTogether(clauses.filter((it) => it.isAward !== isAward && it.reduces === null));
    const [limit, room] = isAward
      ? [ceiling, ceiling === null ? null : subtract(ceiling, start)]
      : [floor, floor === null ? null : subtract(start, floor)];
    if (limit === null || room === null || others === null || compare(cap, add(room, others)) <= 0) return;
    const at = formatExact(limit);
    if (isAward) idle(`本项先以上限${at}分为限`, `the item’s ceiling of ${at} binds before it`);
    else idle(`本项先以下限${at}分为限`, `the item’s floor of ${at} binds before it`);
  });
}

/** The most that clauses make together, of those that replace each other the largest; `null` where nothing limits it. */
function mostTogether(clauses: readonly PlanClause[]): Exact | null {
  const chains = Map.groupBy(clauses, ({ root }) => root);
  return [...chains.values()]
    .map((chain) =>
      chain.map(({ pending }) => pending.hi).reduce((a, b) => (a === null || b === null ? null : greater(a, b))),
    )
    .reduce<Exact | null>((sum, most) => (sum === null || most === null ? null : add(sum, most)), 0);
}
