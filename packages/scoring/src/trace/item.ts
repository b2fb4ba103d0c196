import type { NotApplicable, Points, TraceNode } from "@faheng/domain";
import { compare } from "../exact.ts";
import { type ClauseResult, type ItemResult, strikes } from "../evaluate/items.ts";
import { placedFault } from "../evaluate/placed-fault.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import { factName } from "../fact-name.ts";
import { joinReadings } from "../compile/readings.ts";
import type { Rescale } from "../evaluate/rescale.ts";
import type { PlanItem } from "../plan.ts";
import { inDecimals } from "../rules/ratio-fact.ts";
import { difference, exactly, isExact, negateSpan, type Span, ZERO } from "../span.ts";
import { capsInText, type StruckCap, traceCaps, underCaps } from "./caps.ts";
import {
  adjustment,
  countedInText,
  inText,
  isAdjusted,
  limitsInText,
  markInText,
  resultInText,
  spanInText,
  traceNode,
} from "./node.ts";

/** What an item's trace needs beside its result. */
export interface ItemTraceSetting {
  readonly notApplicable: NotApplicable | null;
  /** Matters that count elsewhere, and the place that says so. */
  readonly dropped: readonly string[];
  /** Whether a matter that it counts may still come to count elsewhere. */
  readonly mayLose: boolean;
  /** How it stands in for items of its part that do not apply; `null` for a bonus. */
  readonly rescale: Rescale | null;
  /** What a veto that empties it leaves, and whether that is sure; `null` where none strikes. */
  readonly veto: { readonly amount: Span; readonly isSure: boolean; readonly text: string } | null;
  /** Caps that effects lay on it. */
  readonly caps: readonly StruckCap[];
  /** Our reading of what becomes of items that do not apply, where this one follows the profile's policy. */
  readonly policyReading: string | null;
}

/** An item with its start, clauses and limits; `amount` is what it makes after rescaling and vetoes. */
export function traceItem(result: ItemResult, amount: Span, setting: ItemTraceSetting): TraceNode {
  const { item, facts } = result;
  const { code, title, place } = item.indicator;
  const own = { indicator: code, place, reading: item.reading };
  if (facts.applicability === "not-applicable") {
    const text = `不涉及${setting.notApplicable ? `（${setting.notApplicable.reason}）` : ""}，${policyText(result, setting.rescale?.applying === 0)}`;
    const children = adjustment(amount, result.amount, "不涉及项折算");
    const rescaled = withComma(rescaleText(amount, result.amount, setting.rescale));
    const start = children.length > 0 ? [traceNode("base", "按满分计", result.amount)] : [];
    const reading = joinReadings([item.reading, setting.policyReading].filter((note) => note !== null));
    return traceNode("item", title, amount, {
      ...own,
      reading,
      arithmetic: `${text}${rescaled}`,
      children: [...start, ...children],
    });
  }
  const { limited } = result;
  const apart = difference(result.raw, result.joined);
  const counted = difference(apart, result.jointly);
  const steps = stepsOf(result);
  const children = [
    ...(item.start === 0 ? [] : [traceNode("base", "满分", exactly(item.start), { indicator: code })]),
    ...result.clauses.map((clause) => traceClause(clause, result, steps)),
    ...adjustment(counted, difference(counted, result.replaced), () => replacedLabel(item)),
    ...adjustment(apart, counted, () => jointLabel(item)),
    ...adjustment(result.raw, apart, "几款依据同一事实，不会同时发生"),
    ...adjustment(limited, result.raw, () => limitLabel(result)),
    ...traceCaps(setting.caps, limited),
    ...adjustment(result.amount, underCaps(setting.caps, limited), "不涉及待批准", { isPending: true }),
    ...adjustment(amount, result.amount, "不涉及项折算"),
  ];
  return traceNode("item", title, amount, {
    ...own,
    arithmetic: `${itemArithmetic(result, steps, setting)}${withComma(rescaleText(amount, result.amount, setting.rescale))}`,
    facts: item.facts.map((fact, position) => ({ key: factName(fact), value: facts.stated[position] ?? null })),
    isPending: facts.applicability === "awaits-approval" || result.clauses.some(({ value }) => value === PENDING),
    children,
  });
}

/** One clause: what was stated, the arithmetic, the limit. */
function traceClause(result: ClauseResult, { item, facts }: ItemResult, steps: Steps): TraceNode {
  const { clause, value, amount, factor } = result;
  const { id, wording, place } = clause.clause;
  const fact = item.facts[clause.fact];
  const key = fact ? factName(fact) : id;
  return traceNode("clause", wording, clause.isAward ? amount : negateSpan(amount), {
    arithmetic: clauseArithmetic(result, steps, (facts.stated[clause.fact] ?? null) !== null),
    indicator: item.indicator.code,
    clause: id,
    place,
    facts: [{ key, value: facts.stated[clause.fact] ?? null }],
    isPending: value === PENDING || (factor !== null && !isExact(factor)),
    reading: clause.reading,
  });
}

/** What each clause says of its reckoning, asked of its rule once: the clause's own line and the item's read it. */
type Steps = ReadonlyMap<ClauseResult, Step>;

interface Step {
  /** What was stated: `应不少于4次，实2次`; while a factor is pending, what it may be. */
  readonly stated: string;
  /** `少2次×1分`; empty where nothing is made. */
  readonly step: string;
}

const UNSAID: Step = { stated: "", step: "" };

/** The steps of an item; a rule that fails on its words is told with its place. */
function stepsOf({ item, clauses }: ItemResult): Steps {
  let asked: ClauseResult | undefined;
  try {
    const steps = new Map<ClauseResult, Step>();
    for (const result of clauses) {
      asked = result;
      const { rule, params, context } = result.clause;
      if (result.value === PENDING)
        steps.set(result, { stated: rule.factor ? rule.read(params, context) : "", step: "" });
      else steps.set(result, { stated: rule.stated?.(params, result.value, context) ?? "", step: stepOf(result) });
    }
    return steps;
  } catch (cause) {
    throw placedFault(cause, item, asked?.clause);
  }
}

/** What is missing: the fact, here or where another item states it, or a target that is not known yet. */
function pendingWhy({ clause: { awaits, enteredAt, statedBy } }: ClauseResult, isStated: boolean): string {
  const targets = awaits.map((title) => `“${title}”`).join("、");
  if (isStated) return `${targets}尚未公布`;
  const where = enteredAt === null ? "" : `“${enteredAt.title}”的数据`;
  const missing = `${where}${statedBy === "office" ? "尚未评定" : "尚未填报"}`;
  return targets === "" ? missing : `${missing}，${targets}尚未公布`;
}

function clauseArithmetic(result: ClauseResult, steps: Steps, isStated: boolean): string {
  const { clause, value, made, amount, beside } = result;
  const { rule } = clause;
  const { stated, step } = steps.get(result) ?? UNSAID;
  if (value === PENDING) {
    const may = rule.factor ? stated : rule.strikes ? "可能予以否决" : amountInText(amount, clause.isAward);
    return joined(
      `${pendingWhy(result, isStated)}（${may}）`,
      ...(beside?.isReplaced === "no" ? [] : besideInText(beside)),
    );
  }
  if (rule.factor) return stated;
  if (rule.strikes) return joined(stated, step || "未触发否决");
  const limit = isLimited(made, clause.limit) ? limitedTo(clause.limit) : "";
  // What it comes to stands at the end, once: `少2次×1分，扣2分`, and not `扣2分，扣2分`.
  const outcome = amountInText(amount, clause.isAward);
  const reckoned = withVerb(step, clause.isAward);
  const isSaid = reckoned === outcome || reckoned.endsWith(`，${outcome}`);
  return joined(stated, reckoned, ...besideInText(beside), limit, isSaid ? "" : outcome);
}

/** How other clauses bear on one: `其中扣去1分`, `从得分条款中扣1分`, `同一事项取重者，计在他处`. */
function besideInText(beside: ClauseResult["beside"]): string[] {
  if (!beside) return [];
  const { taken, takes, isReplaced } = beside;
  return [
    taken === null || taken.hi === 0 ? "" : `其中扣去${spanInText(taken)}`,
    takes === null || takes.hi === 0 ? "" : `从得分条款中扣${spanInText(takes)}，不另扣`,
    isReplaced === "yes" ? "同一事项取重者，计在他处" : isReplaced === "maybe" ? "同一事项取重者，计在何处待定" : "",
  ];
}

/** The rule's arithmetic, with the factor on it: `2次×1分×1.5`, `（低2个百分点，计1档×1分）×1.5`. */
function stepOf({ clause: { rule, params, context }, value, factor }: ClauseResult): string {
  const step = rule.arithmetic(params, value, context);
  if (step === "" || factor === null) return step;
  const times = isExact(factor) ? inDecimals(factor.lo ?? 1, 3) : "系数（待定）";
  return `${/[，＋＝≈÷]/.test(step) ? `（${step}）` : step}×${times}`;
}

function limitedTo(limit: Points | null): string {
  return `以${inText(limit ?? 0)}分为限`;
}

function isLimited(made: Span, limit: number | null): boolean {
  return limit !== null && (made.hi === null || compare(made.hi, limit) > 0);
}

/** `少2次×1分，扣完为止，本项得0分（满分2分）`. */
function itemArithmetic(result: ItemResult, steps: Steps, { dropped, mayLose, veto, caps }: ItemTraceSetting): string {
  const { item, clauses, facts } = result;
  const known = clauses.filter(({ value }) => value !== PENDING);
  const pending = clauses.filter(({ value }) => value === PENDING);
  const outcome = resultText(veto === null ? result : { ...result, amount: veto.amount });
  const made = stepsText(known, steps);
  return joined(
    withoutOutcome(made, outcome),
    isSurelyReplaced(result.replaced) ? replacedLabel(item) : "",
    isSurelyReplaced(result.jointly) ? jointLabel(item) : "",
    clauses.some(({ beside }) => beside?.isReplaced === "yes") ? "同一事项取重者，计在他处" : "",
    clauses.some(({ beside }) => beside?.isReplaced === "maybe") ? "同一事项取重者，计在何处待定" : "",
    ...dropped.map((matter) => `“${matter}”已在他项计，不重复计`),
    mayLose ? "同一事项可能在他项计" : "",
    pending.length === 0 && isLimitReached(result) ? limitLabel(result) : "",
    facts.applicability === "awaits-approval" ? "不涉及待批准" : pendingText(pending, facts),
    capsInText(caps, result.limited),
    veto === null ? "" : veto.isSure ? veto.text : `是否${veto.text}待定`,
    outcome,
  );
}

/** What the clauses make, the awards before the deductions; each with the limit that holds it. */
function stepsText(known: readonly ClauseResult[], steps: Steps): string {
  const [awards, deductions] = [true, false]
    .map((isAward) =>
      known.flatMap((result) => {
        const { clause, made, beside } = result;
        if (clause.isAward !== isAward || clause.rule.strikes) return [];
        // What counts in another place, or takes from an award, is no step of the item's own.
        if (beside && (beside.takes !== null || beside.isReplaced === "yes")) return [];
        const { limit } = clause;
        const step = steps.get(result)?.step ?? "";
        if (step === "") return [];
        const taken = beside?.taken ?? ZERO;
        const less = taken.hi === 0 ? "" : `扣去${spanInText(taken)}`;
        const limited = isLimited(made, limit) && known.length > 1 ? limitedTo(limit) : "";
        const asides = joined(less, limited);
        return [asides === "" ? step : `${step}（${asides}）`];
      }),
    )
    .map(joinSteps);
  const made =
    awards && deductions ? `得：${awards}；扣：${deductions}` : withVerb(awards || (deductions ?? ""), Boolean(awards));
  const vetoes = known.filter((clause) => clause.clause.rule.strikes && strikes(clause) === "yes");
  return joined(made, vetoes.length === 0 ? "" : "予以否决");
}

/** A bare amount does not say by itself whether it is taken or given: `扣2分`, `得1分＋2分`; `2次×1分` stays. */
function withVerb(steps: string, isAward: boolean): string {
  return /^约?[\d.]+分(?![×÷])/.test(steps) ? `${isAward ? "得" : "扣"}${steps}` : steps;
}

/** `扣2分，本项扣2分` says one thing twice. */
function withoutOutcome(steps: string, outcome: string): string {
  const amount = outcome.replace(/^本项/, "");
  if (steps === amount) return "";
  return steps.endsWith(`，${amount}`) ? steps.slice(0, -amount.length - 1) : steps;
}

/** `尚有1款未填报、1款未评定、1款目标未公布`: what the department has yet to give, what the office, and what it makes known. */
function pendingText(pending: readonly ClauseResult[], { stated }: ItemResult["facts"]): string {
  const missing = pending.filter(({ clause }) => (stated[clause.fact] ?? null) === null);
  const ofOffice = missing.filter(({ clause }) => clause.statedBy === "office").length;
  const parts = [
    [missing.length - ofOffice, "未填报"],
    [ofOffice, "未评定"],
    [pending.length - missing.length, "目标未公布"],
  ] as const;
  const said = parts.flatMap(([n, word]) => (n === 0 ? [] : [`${n}款${word}`]));
  return said.length === 0 ? "" : `尚有${said.join("、")}`;
}

/** What a clause makes: `扣2分`, `得0至2分`, `不扣分`, `扣分未定` where nothing limits it. */
function amountInText(amount: Span, isAward: boolean): string {
  return resultInText(isAward ? amount : negateSpan(amount), isAward);
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("，");
}

/** `5件×2分＋1件×5分`; steps that hold more than a product stand apart. */
function joinSteps(steps: readonly string[]): string {
  return steps.join(steps.some((step) => /[，＝≈]/.test(step)) ? "；" : "＋");
}

function resultText({ item, amount, clauses }: ItemResult): string {
  if (item.clauses.length > 0 && item.clauses.every(({ rule }) => rule.strikes)) {
    const struck = clauses.map((clause) => strikes(clause));
    return struck.includes("yes") ? "" : struck.includes("maybe") ? "是否否决待定" : "未触发否决";
  }
  const making = item.clauses.filter(({ rule }) => !rule.strikes && !rule.factor);
  const isAward = making.some((clause) => clause.isAward);
  const isMarked = item.points > 0 && !item.isBonus && (item.start !== 0 || isAward);
  return `本项${isMarked ? markInText(amount, item.points) : resultInText(amount, isAward)}`;
}

/** `不涉及项折算：9分×100÷90，计10分`; empty where nothing is rescaled. */
function rescaleText(amount: Span, before: Span, rescale: Rescale | null): string {
  if (rescale === null || !isAdjusted(amount, before)) return "";
  const isSettled = compare(rescale.least, rescale.most) === 0;
  if (!isSettled) return `不涉及项折算待定，${countedInText(amount)}`;
  const factor = `${inText(rescale.reachable)}÷${inText(rescale.applying)}`;
  return `不涉及项折算：${isExact(before) ? spanInText(before) : `（${spanInText(before)}）`}×${factor}，${countedInText(amount)}`;
}

function withComma(text: string): string {
  return text === "" ? "" : `，${text}`;
}

/** Of awards for one matter the highest counts, of deductions the gravest. */
function replacedLabel({ clauses }: PlanItem): string {
  const replacing = clauses.filter(({ root, index }) => root !== index);
  if (replacing.every(({ isAward }) => isAward)) return "同一事项取高者";
  return replacing.some(({ isAward }) => isAward) ? "同一事项得分取高者、扣分取重者" : "同一事项取重者";
}

/** `几款合计不超过20分`. */
function jointLabel({ jointCaps }: PlanItem): string {
  return jointCaps.map(({ cap }) => `几款合计以${inText(cap)}分为限`).join("，");
}

function isLimitReached(result: ItemResult): boolean {
  return isAdjusted(result.limited, result.raw);
}

function limitLabel({ item, raw }: ItemResult): string {
  const text = limitsInText(raw, item.floor, item.ceiling);
  return item.floor === 0 ? text.replace("不低于0分", "扣完为止") : text;
}

function policyText({ item, isExcluded }: ItemResult, isAlone: boolean): string {
  if (!isExcluded) return `按满分${inText(item.points)}分计`;
  if (item.indicator.kind !== "item") return "不计分";
  if (item.policy === "exclude") return "不计入";
  return isAlone ? "不计入，没有其余项可折算" : "不计入，由其余项折算";
}

/** Whatever is still pending: aggravation replaces something. With an open end nothing is known of that. */
function isSurelyReplaced({ lo, hi }: Span): boolean {
  return lo !== 0 && hi !== 0 && lo !== null && hi !== null;
}
