import type { NotApplicable } from "@faheng/domain";
import { compare, type Exact } from "../exact.ts";
import type { ClauseResult, ItemResult } from "../evaluate/items.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import type { PlanItem } from "../plan.ts";
import type { TraceNode } from "../score.ts";
import { atLeast, atMost, difference, exactly, isExact, negateSpan, type Span } from "../span.ts";
import { adjustment, inText, spanInText, traceNode } from "./node.ts";

/** What an item's trace needs beside its result. */
export interface ItemTraceSetting {
  readonly notApplicable: NotApplicable | null;
  /** Matters that count elsewhere, and the place that says so. */
  readonly dropped: readonly string[];
}

/** An item with its start, clauses and limits; `amount` is what it makes after rescaling and vetoes. */
export function traceItem(result: ItemResult, amount: Span, setting: ItemTraceSetting): TraceNode {
  const { item, facts } = result;
  const { code, title, place } = item.indicator;
  const own = { indicator: code, place, reading: item.reading };
  if (facts.applicability === "not-applicable") {
    const text = `不涉及${setting.notApplicable ? `（${setting.notApplicable.reason}）` : ""}，${policyText(result)}`;
    const children = adjustment(amount, result.amount, "不涉及项折算");
    const start = children.length > 0 ? [traceNode("base", "按满分计", result.amount)] : [];
    return traceNode("item", title, amount, { ...own, arithmetic: text, children: [...start, ...children] });
  }
  const limited = limitedSpan(result);
  const children = [
    ...(item.start === 0 ? [] : [traceNode("base", "满分", exactly(item.start), { indicator: code })]),
    ...result.clauses.map((clause) => traceClause(clause, result)),
    ...adjustment(result.raw, difference(result.raw, result.replaced), "同一事项取重者"),
    ...adjustment(limited, result.raw, limitLabel(result)),
    ...adjustment(result.amount, limited, "不涉及待批准", { isPending: true }),
    ...adjustment(amount, result.amount, "不涉及项折算"),
  ];
  return traceNode("item", title, amount, {
    ...own,
    arithmetic: itemArithmetic(result, setting),
    facts: item.facts.map(({ key }, position) => ({ key, value: facts.stated[position] ?? null })),
    isPending: facts.applicability === "awaits-approval" || result.clauses.some(({ value }) => value === PENDING),
    children,
  });
}

/** One clause: what was stated, the arithmetic, the limit. */
export function traceClause({ clause, value, made, amount }: ClauseResult, { item, facts }: ItemResult): TraceNode {
  const { id, wording, place } = clause.clause;
  const key = item.facts[clause.fact]?.key ?? id;
  return traceNode("clause", wording, clause.isAward ? amount : negateSpan(amount), {
    arithmetic: clauseArithmetic({ clause, value, made, amount }),
    indicator: item.indicator.code,
    clause: id,
    place,
    facts: [{ key, value: facts.stated[clause.fact] ?? null }],
    isPending: value === PENDING,
    reading: clause.reading,
  });
}

function clauseArithmetic({ clause, value, made, amount }: ClauseResult): string {
  if (value === PENDING) return `尚未填报（${clause.isAward ? "得" : "扣"}${spanInText(amount)}）`;
  const { rule, params, context } = clause;
  const stated = rule.stated?.(params, value, context) ?? "";
  const arithmetic = rule.arithmetic(params, value, context) || (clause.isAward ? "不得分" : "不扣分");
  const limit = isLimited(made, clause.limit) ? `，以${inText(clause.limit ?? 0)}分为限` : "";
  return `${stated === "" ? "" : `${stated}，`}${arithmetic}${limit}`;
}

function isLimited(made: Span, limit: number | null): boolean {
  return limit !== null && (made.hi === null || compare(made.hi, limit) > 0);
}

/** `少2次×1分，扣完为止，本项得0分（满分2分）`. */
function itemArithmetic(result: ItemResult, { dropped }: ItemTraceSetting): string {
  const { item, clauses, facts } = result;
  const steps = clauses
    .filter(({ value }) => value !== PENDING)
    .map(({ clause, value }) => clause.rule.arithmetic(clause.params, value, clause.context))
    .filter((text) => text !== "");
  const pending = clauses.filter(({ value }) => value === PENDING).length;
  const limit = pending === 0 && isLimitReached(result) ? [limitLabel(result)] : [];
  const once = dropped.map((matter) => `“${matter}”已在他项计，不重复计`);
  const waits =
    facts.applicability === "awaits-approval" ? ["不涉及待批准"] : pending > 0 ? [`尚有${pending}款未填报`] : [];
  return [...steps, ...once, ...limit, ...waits, resultText(item, result.amount)].join("，");
}

function resultText(item: PlanItem, amount: Span): string {
  if (item.points > 0) return `本项得${spanInText(amount)}（满分${inText(item.points)}分）`;
  if (!isExact(amount)) return `本项${spanInText(amount)}`;
  const points: Exact = amount.lo ?? 0;
  if (points === 0) return item.clauses.every(({ isAward }) => isAward) ? "本项不得分" : "本项不扣分";
  return compare(points, 0) < 0 ? `本项扣${inText(negateSpan(amount).lo ?? 0)}分` : `本项得${inText(points)}分`;
}

/** Under floor and ceiling, before what awaits approval is added. */
function limitedSpan({ item, raw }: ItemResult): Span {
  return atMost(atLeast(raw, item.floor), item.ceiling);
}

function isLimitReached(result: ItemResult): boolean {
  return adjustment(limitedSpan(result), result.raw, "").length > 0;
}

function limitLabel({ item, raw }: ItemResult): string {
  const isBelow = item.floor !== null && (raw.lo === null || compare(raw.lo, item.floor) < 0);
  const isAbove = item.ceiling !== null && (raw.hi === null || compare(raw.hi, item.ceiling) > 0);
  const below = isBelow ? (item.floor === 0 ? "扣完为止" : `不低于${inText(item.floor ?? 0)}分`) : "";
  const above = isAbove ? `不超过${inText(item.ceiling ?? 0)}分` : "";
  return [below, above].filter((text) => text !== "").join("，") || "限额";
}

function policyText({ item, isExcluded }: ItemResult): string {
  if (!isExcluded) return `按满分${inText(item.points)}分计`;
  if (item.indicator.kind !== "item") return "不计分";
  return item.policy === "exclude" ? "不计入" : "不计入，由其余项折算";
}
