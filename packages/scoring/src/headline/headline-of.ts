import type { AssessmentFacts } from "@faheng/domain";
import { applicableOf, scoreOf, toInterval } from "../compute-score.ts";
import { type Evaluation, evaluate } from "../evaluate/evaluate.ts";
import { compare } from "../exact.ts";
import type { Plan } from "../plan.ts";
import type { Score } from "../score.ts";
import type { Headline, NamedItem } from "./headline.ts";
import { asIfDone } from "./hopeful.ts";

/**
 * The figures that stand above a score.
 *
 * @throws FAHENG_FACTS_INVALID when a fact is unknown, misshapen or out of range.
 * @example headline(plan, facts).ifDone // 95500
 */
export function headline(plan: Plan, facts: AssessmentFacts): Headline {
  const evaluation = evaluate(plan, facts);
  return headlineOf(evaluation, scoreOf(evaluation));
}

/** The headline out of an evaluation and its score. */
export function headlineOf(evaluation: Evaluation, { interval, items, vetoes, pendingVetoes }: Score): Headline {
  const { plan, facts } = evaluation;
  const done = asIfDone(evaluation, "certain");
  const bare = asIfDone(evaluation, "none");
  const reachable = applicableOf(done);
  // One number is rounded from another, so that the figures add up.
  const [withAwards, without] = [best(done), best(bare)];
  const ifDone = done.rounded.hi ?? withAwards;
  const titles = new Map(plan.framework.indicators.map(({ code, title }) => [code, title]));
  const named = (codes: readonly string[]): NamedItem[] =>
    codes.map((indicator) => ({ indicator, title: titles.get(indicator) ?? indicator }));
  const where = (is: (item: Score["items"][number]) => boolean): NamedItem[] =>
    named(items.filter(is).map(({ indicator }) => indicator));
  return {
    isStarted: facts.items.some(
      ({ applicability, stated }) => applicability !== "applies" || stated.some((fact) => fact !== null),
    ),
    reachable,
    lost: reachable - without,
    awarded: withAwards - without,
    ifDone,
    isHeld: compare(done.withBonus.hi ?? 0, done.vetoed.hi ?? 0) !== 0,
    range: interval,
    pending: items.filter(({ state }) => state === "pending").length,
    noLowerEnd: where((item) => item.interval.worst === null),
    noUpperEnd: where((item) => item.interval.best === null),
    awaitingApproval: where(({ awaitsApproval }) => awaitsApproval),
    vetoes: named(vetoes),
    pendingVetoes: named(pendingVetoes),
  };
}

/** What an assessment comes to before limits over the total, at its upper end. */
function best({ withBonus }: Evaluation): number {
  return toInterval(withBonus).best ?? 0;
}
