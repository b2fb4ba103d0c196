import type { Points, Score } from "@faheng/domain";
import { applicableOf, itemAmount, toInterval } from "../compute-score.ts";
import type { Evaluation } from "../evaluate/evaluate.ts";
import { compare } from "../exact.ts";
import type { UnderWay } from "../open-work/mended.ts";
import type { PlanItem } from "../plan.ts";
import type { Headline, ItemLoss, NamedItem } from "./headline.ts";
import { asIfDone } from "./hopeful.ts";
import { outcomesOf } from "./outcomes-of.ts";

const NOTHING: UnderWay = new Set();

/**
 * The figures that stand above a score, out of its evaluation.
 *
 * @param underWay indicators whose department still works on them: what their facts cost may be won back, save what has
 *   happened.
 */
export function headlineOf(
  evaluation: Evaluation,
  { interval, items, vetoes, pendingVetoes }: Score,
  underWay: UnderWay,
): Headline {
  const { plan, facts } = evaluation;
  const done = asIfDone(evaluation, "certain", underWay);
  const bare = asIfDone(evaluation, "none", underWay);
  const standing = underWay.size === 0 ? bare : asIfDone(evaluation, "none", NOTHING);
  const reachable = applicableOf(done);
  // One number is rounded from another, so that the figures add up.
  const [withAwards, without] = [best(done), best(bare)];
  const ifDone = done.rounded.hi ?? withAwards;
  const most = underWay.size === 0 ? interval.best : higher(interval.best, asIfDone(evaluation, "possible", underWay));
  const titles = new Map(plan.framework.indicators.map(({ code, title }) => [code, title]));
  const named = (codes: readonly string[]): NamedItem[] =>
    codes.map((indicator) => ({ indicator, title: titles.get(indicator) ?? indicator }));
  const where = (is: (item: Score["items"][number]) => boolean): NamedItem[] =>
    named(items.filter(is).map(({ indicator }) => indicator));
  const outcomes = outcomesOf(evaluation);
  return {
    isStarted: facts.items.some(
      ({ applicability, stated }) => applicability !== "applies" || stated.some((fact) => fact !== null),
    ),
    reachable,
    lost: reachable - without,
    mendable: without - best(standing),
    losses: lossesOf(bare, standing),
    awarded: withAwards - without,
    ifDone,
    isHeld: compare(done.withBonus.hi ?? 0, done.vetoed.hi ?? 0) !== 0,
    range: { worst: interval.worst, best: most },
    pending: items.filter(({ state }) => state === "pending").length,
    noLowerEnd: where((item) => item.interval.worst === null),
    noUpperEnd: where((item) => item.interval.best === null),
    awaitingApproval: where(({ awaitsApproval }) => awaitsApproval),
    vetoes: named(vetoes),
    pendingVetoes: named(pendingVetoes),
    ...(outcomes.length > 0 && { outcomes }),
  };
}

/** What an assessment comes to before limits over the total, at its upper end. */
function best({ withBonus }: Evaluation): number {
  return toInterval(withBonus).best ?? 0;
}

/** The higher of a total's best end and what another evaluation comes to; `null` where nothing limits one of them. */
function higher(known: Points | null, { rounded }: Evaluation): Points | null {
  return known === null || rounded.hi === null ? null : Math.max(known, rounded.hi);
}

/** What each item lacks of its full marks (or takes off, where it has none), dearest first. */
function lossesOf(mended: Evaluation, standing: Evaluation): ItemLoss[] {
  const losses = standing.variant.items.flatMap((item): ItemLoss[] => {
    const now = lackIn(item, standing);
    if (now === 0 || standing.facts.items[item.index]?.applicability === "not-applicable") return [];
    const lost = mended === standing ? now : lackIn(item, mended);
    return [{ indicator: item.indicator.code, lost, mendable: now - lost }];
  });
  return losses.toSorted((a, b) => b.lost - a.lost || b.mendable - a.mendable);
}

function lackIn(item: PlanItem, evaluation: Evaluation): Points {
  const { best: reached } = toInterval(itemAmount(item, evaluation));
  return reached === null ? 0 : Math.max(0, item.full - reached);
}
