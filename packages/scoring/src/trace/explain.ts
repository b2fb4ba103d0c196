import type { AnswerStatus, AssessmentFacts, TraceNode } from "@faheng/domain";
import { joinReadings } from "../compile/readings.ts";
import { scoreOf } from "../compute-score.ts";
import type { BonusResult } from "../evaluate/bonus.ts";
import { type Evaluation, evaluate } from "../evaluate/evaluate.ts";
import type { ItemResult } from "../evaluate/items.ts";
import type { Rescale } from "../evaluate/rescale.ts";
import { zeroed } from "../evaluate/strike.ts";
import type { NodeResult, ScopeResult, WorldResult } from "../evaluate/worlds.ts";
import { headlineOf } from "../headline/headline-of.ts";
import type { UnderWay } from "../open-work/mended.ts";
import { type StatusHint, statusHints } from "../open-work/status-hint.ts";
import { inPercent } from "../rules/ratio-fact.ts";
import type { Plan } from "../plan.ts";
import type { Explanation } from "../score.ts";
import { difference, exactly, hull, scale, type Span } from "../span.ts";
import { capText, struckCaps, traceCaps } from "./caps.ts";
import { conditionText, traceCriterion } from "./conditions.ts";
import { actsOnTotal, effectText, kindOf } from "./effect-words.ts";
import { bonusSentence, groupSentence } from "./group.ts";
import { type ItemTraceSetting, traceItem } from "./item.ts";
import {
  adjustment,
  countedInText,
  inText,
  limitsInText,
  markInText,
  resultInText,
  scoreInText,
  traceNode,
} from "./node.ts";

/**
 * Scores one unit and says why: every amount with its clause, facts, arithmetic and place.
 *
 * @param underWay indicators whose department still works on them; only the headline goes by it.
 * @throws FAHENG_FACTS_INVALID when a fact is unknown, misshapen or out of range.
 */
export function explain(plan: Plan, facts: AssessmentFacts, underWay: UnderWay = new Set()): Explanation {
  return explained(evaluate(plan, facts), facts, underWay);
}

/** What is said of a unit whose departments say of their work how far it is. */
export interface HintedExplanation {
  readonly explanation: Explanation;
  /** Where what they say contradicts the facts, in the profile's order. */
  readonly hints: readonly StatusHint[];
}

/**
 * {@link explain}, and {@link statusHints} out of the same evaluation.
 *
 * @throws FAHENG_FACTS_INVALID when a fact is unknown, misshapen or out of range.
 */
export function explainWithHints(
  plan: Plan,
  facts: AssessmentFacts,
  { underWay, statuses }: { readonly underWay: UnderWay; readonly statuses: ReadonlyMap<string, AnswerStatus> },
): HintedExplanation {
  const evaluation = evaluate(plan, facts);
  return { explanation: explained(evaluation, facts, underWay), hints: statusHints(evaluation, statuses) };
}

function explained(evaluation: Evaluation, facts: AssessmentFacts, underWay: UnderWay): Explanation {
  const found = scoreOf(evaluation);
  return { score: found, trace: traceOf(evaluation, facts), headline: headlineOf(evaluation, found, underWay) };
}

/** The trace out of an evaluation. */
export function traceOf(evaluation: Evaluation, stated: AssessmentFacts): TraceNode {
  const { plan, worlds, bonus, withBonus, limited, vetoed, rounded } = evaluation;
  const item: TraceItem = (result, amount, { rescale = null, veto = null } = {}) =>
    traceItem(result, amount, {
      rescale,
      veto,
      caps: struckCaps(result.item.caps, evaluation),
      notApplicable: stated.notApplicable[result.item.indicator.code] ?? null,
      dropped: evaluation.dropped.get(result.item.index) ?? [],
      mayLose: evaluation.losable.has(result.item.index),
      policyReading: result.item.item.notApplicable === null ? plan.readings.notApplicable : null,
    });
  const { fullMarks, totalFloor, totalCeiling } = plan.profile.settings;
  const [only] = worlds;
  const isSingle = worlds.length === 1 && only?.world.key === null;
  const bonusNodes = bonus.items.length + bonus.children.length === 0 ? [] : [traceBonus(bonus, evaluation, item)];
  const children = [
    ...(isSingle && only ? traceWorld(only, evaluation, item) : traceSources(evaluation, item)),
    ...bonusNodes,
    ...adjustment(withBonus, evaluation.apartSum, "同一事项取重者，不会同时计", { isPending: true }),
    ...adjustment(limited, withBonus, `总分${limitsInText(withBonus, totalFloor, totalCeiling)}`, {
      reading: joined(plan.readings.totalFloor, plan.readings.totalCeiling),
    }),
    ...traceEffects(evaluation),
    ...adjustment(rounded, vetoed, roundingText(plan), { kind: "rounding", reading: plan.readings.rounding }),
    ...evaluation.variant.criteria.map((criterion) => traceCriterion(criterion, evaluation)),
  ];
  return traceNode("total", "总分", rounded, {
    arithmetic:
      fullMarks === null
        ? resultInText(evaluation.decisive, mayAward(evaluation))
        : markInText(evaluation.decisive, fullMarks),
    reading: joined(plan.readings.fullMarks, plan.readings.grades),
    isPending: children.some(({ isPending }) => isPending),
    children,
  });
}

type TraceItem = (
  result: ItemResult,
  amount: Span,
  beside?: Partial<Pick<ItemTraceSetting, "rescale" | "veto">>,
) => TraceNode;

function traceWorld({ scopes, world }: WorldResult, evaluation: Evaluation, item: TraceItem): TraceNode[] {
  const { plan, variant } = evaluation;
  const position = variant.worlds.indexOf(world);
  const { base } = plan.profile.settings;
  const start = base === 0 ? [] : [traceNode("base", "基础分", exactly(base), { reading: plan.readings.base })];
  return [
    ...start,
    ...scopes.flatMap((scope) => {
      const { rescale } = scope;
      const nodes = scope.nodes.map((node) =>
        traceGroup(node, { evaluation, position, rescale }, (result, own) => item(result, own, { rescale })),
      );
      const waiting = adjustment(scope.narrowed, scope.sum, "不涉及待批准", { isPending: true });
      return scope.scope.key === null ? [...nodes, ...waiting] : [tracePart(scope, [...nodes, ...waiting], plan)];
    }),
  ];
}

interface GroupSetting {
  readonly evaluation: Evaluation;
  /** Position of the source. */
  readonly position: number;
  readonly rescale: Rescale;
}

function traceGroup(result: NodeResult, setting: GroupSetting, item: TraceItem): TraceNode {
  const { node, floor, ceiling, items, children, sum, limited, amount } = result;
  const { struck, variant } = setting.evaluation;
  const isStruck = node.vetoes.some((veto) => struck[veto] === "yes");
  const left = zeroed(limited, node.vetoes, struck);
  const zeroing = variant.effects[node.vetoes.find((veto) => struck[veto] !== "no") ?? -1];
  const caps = struckCaps(
    node.caps.map(({ effect, byWorld }) => ({ effect, cap: byWorld[setting.position] ?? 0 })),
    setting.evaluation,
  );
  const inner = [
    ...items.map((own) => item(own.result, own.amount)),
    ...children.map((child) => traceGroup(child, setting, item)),
    ...adjustment(limited, sum, limitsInText(sum, floor, ceiling), { reading: node.reading }),
    ...(zeroing ? adjustment(left, limited, effectText(zeroing), { kind: kindOf(zeroing), isPending: !isStruck }) : []),
    ...traceCaps(caps, left),
  ];
  return traceNode("group", node.group.title, amount, {
    arithmetic: groupSentence(result, { struck, rescale: setting.rescale, caps }),
    isPending: inner.some(({ isPending }) => isPending),
    children: inner,
  });
}

function tracePart({ scope, narrowed, amount }: ScopeResult, nodes: readonly TraceNode[], plan: Plan): TraceNode {
  const converted = scale(narrowed, scope.conversion);
  const conversion = plan.profile.parts.find(({ key }) => key === scope.key)?.conversion;
  const steps = [
    scoreInText(narrowed),
    ...(conversion ? [`按${inText(conversion.from)}分折算为${inText(conversion.to)}分`] : []),
    ...(scope.weight === 1 ? [] : [`权重${inPercent(scope.weight)}`]),
  ];
  return traceNode("part", scope.title, amount, {
    arithmetic: steps.length === 1 ? "" : `${steps.join("，")}，${countedInText(amount)}`,
    isPending: nodes.some(({ isPending }) => isPending),
    reading: scope.reading,
    children: [
      ...nodes,
      ...adjustment(converted, narrowed, "折算"),
      ...adjustment(amount, converted, `权重${inPercent(scope.weight)}`),
    ],
  });
}

function traceSources(evaluation: Evaluation, item: TraceItem): TraceNode[] {
  const { plan, worlds, unsetWeight } = evaluation;
  const reading = plan.readings.sources;
  const known = worlds.filter(({ world }) => world.weight !== null);
  const open = worlds.filter(({ world }) => world.weight === null);
  const nodes = known.map((result) => {
    const weight = result.world.weight ?? 0;
    const inner = traceWorld(result, evaluation, item);
    const weighted = scale(result.amount, weight);
    return traceNode("source", result.world.title, weighted, {
      arithmetic: `${scoreInText(result.amount)}，权重${inPercent(weight)}，${countedInText(weighted)}`,
      reading,
      isPending: inner.some(({ isPending }) => isPending),
      children: [...inner, ...adjustment(weighted, result.amount, `权重${inPercent(weight)}`)],
    });
  });
  if (open.length === 0) return nodes;
  const shared = scale(open.map(({ amount }) => amount).reduce(hull), unsetWeight);
  const names = open.map(({ world }) => world.title).join("、");
  const each = open.map(({ world, amount }) => `${world.title}${scoreInText(amount)}`).join("，");
  const text = `${each}，权重未定，${open.length > 1 ? "合计" : ""}占${inPercent(unsetWeight)}，${countedInText(shared)}`;
  return [...nodes, traceNode("source", names, shared, { arithmetic: text, isPending: true, reading })];
}

function traceBonus(bonus: BonusResult, evaluation: Evaluation, item: TraceItem): TraceNode {
  const { plan, struck, variant } = evaluation;
  const { limit } = bonus;
  const inner = [
    ...bonus.items.map(({ result, amount }) => {
      const { zeroedBy } = result.item;
      const left = zeroed(result.amount, zeroedBy, struck);
      const isSure = zeroedBy.some((veto) => struck[veto] === "yes");
      const wanted = isSure ? "yes" : "maybe";
      const own = variant.effects[zeroedBy.find((veto) => struck[veto] === wanted) ?? -1];
      const text = own?.condition === null && own.effect.kind === "zero-group" ? "一票否决" : "不加分";
      const label = `${isSure ? "" : "待定："}${text}，计0分`;
      const kind = own ? kindOf(own) : "veto";
      const vetoes = adjustment(left, result.amount, label, { kind, isPending: !isSure });
      const node = item(result, result.amount, { veto: vetoes.length === 0 ? null : { amount: left, isSure, text } });
      return vetoes.length === 0
        ? node
        : traceNode("item", node.label, amount, { ...node, children: [...node.children, ...vetoes] });
    }),
    ...bonus.children.map((child) => traceBonus(child, evaluation, item)),
    ...traceLimit(bonus, evaluation),
  ];
  return traceNode("bonus", limit === null ? looseLabel(bonus) : bonusLabel(limit, evaluation), bonus.amount, {
    arithmetic: bonusSentence(bonus),
    reading: limit === null ? plan.readings.onceOnly : limit.reading,
    isPending: inner.some(({ isPending }) => isPending),
    children: inner,
  });
}

/** What a limit takes off; one that an effect lays says so. */
function traceLimit({ limit, sum, amount }: BonusResult, { variant, struck }: Evaluation): TraceNode[] {
  const own = variant.effects[limit?.effect ?? -1];
  if (!own) return adjustment(amount, sum, limitsInText(sum, limit?.floor ?? null, limit?.ceiling ?? null));
  const strike = struck[limit?.effect ?? -1] ?? "no";
  return adjustment(amount, sum, capText({ cap: limit?.ceiling ?? 0, strike, own }), {
    kind: kindOf(own),
    isPending: strike === "maybe",
  });
}

/** Items beside the full marks: 加分, 扣分, or both. */
function looseLabel({ items }: BonusResult): string {
  const clauses = items.flatMap(({ result }) => result.item.clauses);
  const hasAward = clauses.some(({ isAward }) => isAward);
  const hasDeduction = clauses.some(({ isAward, rule }) => !isAward && !rule.strikes);
  return hasDeduction ? (hasAward ? "加减分" : "扣分") : "加分";
}

/** Whether anything is gained at all; otherwise the whole profile only deducts. */
function mayAward({ plan, variant }: Evaluation): boolean {
  const gains = variant.items.some((item) => item.start !== 0 || item.clauses.some(({ isAward }) => isAward));
  return plan.profile.settings.base !== 0 || gains;
}

/** The group whose limit it is, or the items that have a common one. */
function bonusLabel(
  { group, effect, items }: NonNullable<BonusResult["limit"]>,
  { plan, variant }: Evaluation,
): string {
  if (group === null && effect !== null) return "加分合计";
  const title = plan.framework.groups.find(({ code }) => code === group)?.title;
  return title ?? `${items.flatMap((index) => variant.items[index]?.indicator.title ?? []).join("、")}合计`;
}

/** One node for each veto and condition that strikes or may, with what it takes from what the ones before it left. */
function traceEffects(evaluation: Evaluation): TraceNode[] {
  const { variant, struck, limited, effectSteps } = evaluation;
  return variant.effects.flatMap((own, position) => {
    const strike = struck[position];
    const { effect, condition } = own;
    // What a stated fact does inside a group or an item stands there, with its own indicator beside.
    if (strike === "no" || (condition === null && !actsOnTotal(effect))) return [];
    const change = difference(effectSteps[position] ?? limited, effectSteps[position - 1] ?? limited);
    const label = `${strike === "maybe" ? "待定：" : ""}${effectText(own)}`;
    if (condition !== null) {
      const compiled = variant.conditions[position - variant.vetoes.length];
      return [
        traceNode("condition", label, change, {
          arithmetic: compiled ? `${conditionText(compiled, evaluation)}，${condition.wording}` : "",
          place: condition.place,
          isPending: strike === "maybe",
          reading: compiled?.reading ?? null,
        }),
      ];
    }
    const veto = variant.vetoes[position];
    const { indicator, clauses: all } = variant.items[veto?.item ?? -1] ?? {};
    return [
      traceNode("veto", label, change, {
        indicator: indicator?.code ?? null,
        place: all?.[veto?.clauses[0] ?? -1]?.clause.place ?? indicator?.place ?? null,
        isPending: strike === "maybe",
        reading: veto?.reading ?? null,
      }),
    ];
  });
}

function roundingText({ profile: { settings } }: Plan): string {
  const { mode, digits } = settings.rounding;
  const name = { "half-up": "四舍五入", "half-even": "四舍六入五成双", down: "舍去尾数", none: "保留" }[mode];
  return `${name}${mode === "none" ? "三位小数" : digits === 0 ? "取整" : `保留${digits}位小数`}`;
}

function joined(...readings: readonly (string | null)[]): string | null {
  return joinReadings(readings.filter((reading) => reading !== null));
}
