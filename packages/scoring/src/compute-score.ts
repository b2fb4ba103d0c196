import type { AssessmentFacts, GroupScore, Interval, ItemScore, ItemState, Points, Score } from "@faheng/domain";
import { add, type Exact, formatExact, multiply, round } from "./exact.ts";
import { amongWorlds } from "./evaluate/among-worlds.ts";
import { type BonusResult, underLimit } from "./evaluate/bonus.ts";
import { type Evaluation, evaluate } from "./evaluate/evaluate.ts";
import type { ItemResult } from "./evaluate/items.ts";
import { PENDING } from "./evaluate/read-facts.ts";
import { blend, type NodeResult } from "./evaluate/worlds.ts";
import { factName } from "./fact-name.ts";
import type { Plan, PlanItem } from "./plan.ts";
import { addSpans, type Span, total, ZERO } from "./span.ts";

/**
 * Scores one unit's facts.
 *
 * @throws FAHENG_FACTS_INVALID when a fact is unknown, misshapen or out of range.
 * @example score(compile(framework, profile), facts).total // 96000
 */
export function score(plan: Plan, facts: AssessmentFacts): Score {
  return scoreOf(evaluate(plan, facts));
}

/** The score out of an evaluation. */
export function scoreOf(evaluation: Evaluation): Score {
  const { plan, variant, struck, rounded, decisive } = evaluation;
  const { settings } = plan.profile;
  const isOpen = rounded.lo === null || rounded.hi === null;
  const unweighted = plan.profile.sources.filter(({ weight }) => weight === null).map(({ key }) => key);
  const items = plan.framework.indicators.map((indicator): ItemScore => {
    const item = variant.byIndicator.get(indicator.code);
    return item ? itemScore(item, evaluation.apart ?? evaluation) : unscored(indicator.code);
  });
  const isPending = items.some(({ state }) => state === "pending") || unweighted.length > 0;
  const codesOf = (strike: string): string[] => [
    ...new Set(
      variant.vetoes.flatMap(({ item }, position) =>
        struck[position] === strike ? (variant.items[item]?.indicator.code ?? []) : [],
      ),
    ),
  ];
  return {
    total: isPending ? null : rounded.lo,
    interval: { worst: rounded.lo, best: rounded.hi },
    ...exactEnds(decisive),
    isOpen,
    full: settings.fullMarks,
    applicable: settings.fullMarks === null ? null : applicableOf(evaluation),
    grade: gradeOf(evaluation),
    disqualified: variant.effects.some(
      ({ effect }, position) => effect.kind === "disqualify" && struck[position] === "yes",
    ),
    vetoes: codesOf("yes"),
    pendingVetoes: codesOf("maybe"),
    ...outcomesOf(evaluation),
    unweighted,
    groups: groupsApart(evaluation),
    items,
  };
}

function exactEnds({ lo, hi }: Span): Pick<Score, "exact"> {
  if (typeof lo !== "object" && typeof hi !== "object") return {};
  const isWhole = (lo === null || typeof lo === "number") && (hi === null || typeof hi === "number");
  const text = (end: Exact | null): string | null => (end === null ? null : formatExact(end));
  return isWhole ? {} : { exact: { worst: text(lo), best: text(hi) } };
}

/** A span to the nearest thousandth, for display. */
export function toInterval({ lo, hi }: Span): Interval {
  return { worst: lo === null ? null : round(lo, "half-up", 1), best: hi === null ? null : round(hi, "half-up", 1) };
}

function unscored(indicator: string): ItemScore {
  return { indicator, state: "unscored", full: 0, interval: { worst: 0, best: 0 }, pending: [], awaitsApproval: false };
}

function itemScore(item: PlanItem, evaluation: Evaluation): ItemScore {
  const facts = evaluation.facts.items[item.index];
  const state = stateOf(facts?.applicability ?? "applies", facts?.values ?? []);
  return {
    indicator: item.indicator.code,
    state,
    full: item.points,
    interval: toInterval(itemAmount(item, evaluation)),
    pending: state === "pending" ? pendingKeys(item, facts?.values ?? []) : [],
    awaitsApproval: facts?.applicability === "awaits-approval",
  };
}

function stateOf(applicability: ItemResult["facts"]["applicability"], values: readonly unknown[]): ItemState {
  if (applicability === "not-applicable") return "not-applicable";
  return applicability === "awaits-approval" || values.includes(PENDING) ? "pending" : "scored";
}

function pendingKeys(item: PlanItem, values: readonly unknown[]): string[] {
  return item.facts.filter(({ clauses }) => clauses.some((clause) => values[clause] === PENDING)).map(factName);
}

/** On its own scale: a bonus item before the common caps, any other as its sources see it together. */
export function itemAmount(item: PlanItem, evaluation: Evaluation): Span {
  if (item.isBonus) return bonusItems(evaluation.bonus).find(({ result }) => result.item === item)?.amount ?? ZERO;
  return amongWorlds(
    evaluation,
    ({ counts }) => counts[item.index] === true,
    (position) => evaluation.worlds[position]?.items[item.index]?.amount ?? ZERO,
  );
}

function bonusItems(bonus: BonusResult): BonusResult["items"] {
  return [...bonus.items, ...bonus.children.flatMap(bonusItems)];
}

/** What a unit reaches that loses nothing and gains nothing on top, without the items that do not apply. */
export function applicableOf({ plan, worlds, variant, unsetWeight }: Evaluation): Points {
  const amounts = worlds.map(({ scopes }) => {
    const sum = scopes.reduce<Exact>(
      (whole, { scope, rescale }) => add(whole, multiply(rescale.reachable, scope.factor)),
      plan.profile.settings.base,
    );
    return { lo: sum, hi: sum };
  });
  return toInterval(blend(variant.worlds, amounts, unsetWeight)).best ?? 0;
}

/** The grade that worst and best share. */
function gradeOf({ plan, grade: { worst, best } }: Evaluation): string | null {
  return worst === best ? (plan.profile.settings.grades[worst]?.name ?? null) : null;
}

/** What conditions and verdicts come to; neither is named by a profile that has none. */
function outcomesOf({ variant, struck }: Evaluation): Pick<Score, "conditions" | "verdicts"> {
  const open = variant.effects.flatMap(({ effect, condition }, position) =>
    struck[position] === "no" ? [] : [{ effect, condition, isPending: struck[position] === "maybe" }],
  );
  const conditions = open.flatMap(({ condition, isPending }) =>
    condition === null ? [] : [{ id: condition.id, wording: condition.wording, isPending }],
  );
  const verdicts = open.flatMap(({ effect, isPending }) =>
    effect.kind === "verdict" ? [{ words: effect.words, isPending }] : [],
  );
  const hasVerdicts = variant.effects.some(({ effect }) => effect.kind === "verdict");
  const outcomes: Pick<Score, "conditions" | "verdicts"> = {};
  return Object.assign(outcomes, variant.conditions.length > 0 && { conditions }, hasVerdicts && { verdicts });
}

/** Groups, those over part of the items among which a matter may still move apart from the rest. */
function groupsApart(evaluation: Evaluation): GroupScore[] {
  const groups = groupScores(evaluation);
  if (evaluation.apart === null) return groups;
  const byCode = new Map(groupScores(evaluation.apart).map((group) => [group.group, group]));
  return groups.map((group) => (holdsWhole(evaluation, group.group) ? group : (byCode.get(group.group) ?? group)));
}

/** Whether a group holds all items of a once-only list, or none. */
function holdsWhole({ plan, variant }: Evaluation, code: string): boolean {
  const parents = new Map(plan.framework.groups.map((group) => [group.code, group.parent]));
  const isInside = (index: number): boolean => {
    let group: string | null | undefined = variant.items[index]?.indicator.group;
    while (group && group !== code) group = parents.get(group);
    return group === code;
  };
  return variant.onceOnly.every(({ items }) => new Set(items.map(isInside)).size === 1);
}

function groupScores(evaluation: Evaluation): GroupScore[] {
  const { plan, variant, worlds } = evaluation;
  const perWorld = worlds.map(({ scopes }) => {
    const sums = new Map<string, { amount: Span; full: number; applicable: Exact }>();
    for (const { nodes, rescale } of scopes) for (const node of nodes) collect(node, rescale.least, sums);
    return sums;
  });
  const bonusOf = bonusByGroup(evaluation);
  return plan.framework.groups.flatMap((group) => {
    const here = perWorld.map((sums) => sums.get(group.code));
    const bonus = bonusOf.get(group.code);
    if (!bonus && here.every((it) => !it)) return [];
    const regular = amongWorlds(
      evaluation,
      (world) => here[variant.worlds.indexOf(world)] !== undefined,
      (position) => here[position]?.amount ?? ZERO,
    );
    // Where sources weigh a group differently, it is shown as large as the largest, by the first that has it so.
    const full = Math.max(0, ...here.map((it) => it?.full ?? 0));
    const largest = here.find((it) => it?.full === full);
    return [
      {
        group: group.code,
        full,
        applicable: round(largest?.applicable ?? 0, "half-up", 1),
        interval: toInterval(bonus ? addSpans(regular, bonus) : regular),
      },
    ];
  });
}

function collect(
  { node, items, children, amount }: NodeResult,
  factor: Exact,
  sums: Map<string, { amount: Span; full: number; applicable: Exact }>,
): { full: number; applicable: Exact } {
  let full = 0;
  let applicable: Exact = 0;
  for (const { result } of items) {
    full += result.item.full;
    if (!result.isExcluded) applicable = add(applicable, multiply(result.item.full, factor));
  }
  for (const child of children) {
    const below = collect(child, factor, sums);
    full += below.full;
    applicable = add(applicable, below.applicable);
  }
  const held = sums.get(node.group.code);
  sums.set(node.group.code, {
    amount: held ? addSpans(held.amount, amount) : amount,
    full: full + (held?.full ?? 0),
    applicable: add(applicable, held?.applicable ?? 0),
  });
  return { full, applicable };
}

/** What a group's bonus items make under the limits that lie wholly inside the group. */
function bonusByGroup({ plan, bonus, variant, struck }: Evaluation): Map<string, Span> {
  const parents = new Map(plan.framework.groups.map(({ code, parent }) => [code, parent]));
  const members = new Map<string, Set<number>>();
  for (const index of variant.bonus.items) {
    let code: string | null | undefined = variant.items[index]?.indicator.group;
    while (code) {
      const set = members.get(code) ?? new Set<number>();
      members.set(code, set.add(index));
      code = parents.get(code);
    }
  }
  const within = (node: BonusResult, set: ReadonlySet<number>): Span => {
    const items = node.items.filter(({ result }) => set.has(result.item.index));
    const sum = total([...items.map(({ amount }) => amount), ...node.children.map((child) => within(child, set))]);
    const isInside = node.limit?.items.every((index) => set.has(index)) === true;
    return isInside ? underLimit(sum, node.limit, struck) : sum;
  };
  return new Map([...members].map(([code, set]) => [code, within(bonus, set)]));
}
