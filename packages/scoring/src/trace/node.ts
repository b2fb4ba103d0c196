import { formatPoints, type Line, type TraceNode } from "@faheng/domain";
import { compare, divide, type Exact, formatExact, fromFraction, round } from "../exact.ts";
import { inDecimals, inPercent } from "../rules/ratio-fact.ts";
import { difference, negateSpan, type Span } from "../span.ts";

/** What a node says beside its amount; everything else is empty. */
export type NodeParts = Partial<Omit<TraceNode, "kind" | "label" | "amount" | "exact">>;

/** A node with its amount in thousandths and, where that is no whole number of them, exact beside it. */
export function traceNode(kind: TraceNode["kind"], label: string, span: Span, parts: NodeParts = {}): TraceNode {
  const { lo, hi } = span;
  const isWhole = typeof lo !== "object" && typeof hi !== "object";
  return {
    kind,
    label,
    amount: { worst: toPoints(lo), best: toPoints(hi) },
    exact: isWhole || (lo === null && hi === null) ? null : { worst: toText(lo), best: toText(hi) },
    arithmetic: parts.arithmetic ?? "",
    indicator: parts.indicator ?? null,
    clause: parts.clause ?? null,
    place: parts.place ?? null,
    facts: parts.facts ?? [],
    isPending: parts.isPending ?? false,
    reading: parts.reading ?? null,
    children: parts.children ?? [],
  };
}

/** What an adjustment says beside its amount, and its kind where a reader should tell it from others. */
export type AdjustmentParts = NodeParts & { readonly kind?: "veto" | "condition" | "rounding" };

/**
 * An adjustment that takes what stands before it to `whole`; none where nothing changes.
 *
 * @param label asked for only where something does.
 */
export function adjustment(
  whole: Span,
  before: Span,
  label: string | (() => string),
  parts: AdjustmentParts = {},
): TraceNode[] {
  if (!isAdjusted(whole, before)) return [];
  const text = typeof label === "string" ? label : label();
  return [traceNode(parts.kind ?? "adjustment", text, difference(whole, before), parts)];
}

/** Whether anything must stand beside `before` to make `whole`. */
export function isAdjusted(whole: Span, before: Span): boolean {
  if (whole.lo === before.lo && whole.hi === before.hi) return false;
  const change = difference(whole, before);
  return !(isZero(change.lo) && isZero(change.hi) && sameOpenness(whole, before));
}

/** `2`, `0.125`, `约1.33`, `−1` with the sign that print uses. */
export function inText(value: Exact): string {
  const text = typeof value === "number" ? formatPoints(value) : inDecimals(divide(value, 1000));
  return text.replace("-", "−");
}

/** `6分`, `60%`. */
export function lineText(line: Line): string {
  return line.kind === "points" ? `${inText(line.points)}分` : inPercent(fromFraction(line.factor));
}

/** `2分`, `0至2分`, `2分以下`, `0分以上`, and `未定` with no end at all: whoever may meet that says what is undecided. */
export function spanInText({ lo, hi }: Span): string {
  if (lo !== null && hi !== null) return compare(lo, hi) === 0 ? `${inText(lo)}分` : `${inText(lo)}至${inText(hi)}分`;
  if (hi !== null) return `${inText(hi)}分以下`;
  if (lo === null) return "未定";
  return `${inText(lo)}分以上`;
}

/** `计2分`, and `计分未定` with no end at all. */
export function countedInText(span: Span): string {
  return `计${isOpen(span) ? "分未定" : spanInText(span)}`;
}

/** `2分`, and `得分未定` with no end at all. */
export function scoreInText(span: Span): string {
  return isOpen(span) ? "得分未定" : spanInText(span);
}

/** What is made or lost: `得2分`, `扣0至3分`, `不扣分`, `扣分未定`. An amount that is no gain is said as a loss. */
export function resultInText(span: Span, isAward: boolean): string {
  const { lo, hi } = span;
  // From nothing to without end is undecided: `扣0分以上` would say that something is taken.
  if (isOpen(span) || (lo === null && hi === 0)) return isAward && hi !== 0 ? "得分未定" : "扣分未定";
  if (lo === 0 && hi === null) return "得分未定";
  if (lo === 0 && hi === 0) return isAward ? "不得分" : "不扣分";
  return isLoss(span) ? `扣${spanInText(negateSpan(span))}` : `得${spanInText(span)}`;
}

/** A result beside full marks: `得0分（满分2分）`, `倒扣1分（满分2分）`, `得分未定（满分2分）`. */
export function markInText(span: Span, fullMarks: Exact): string {
  const full = `（满分${inText(fullMarks)}分）`;
  if (isOpen(span) || (span.lo === 0 && span.hi === null)) return `得分未定${full}`;
  const isBelow = span.hi !== null && compare(span.hi, 0) < 0;
  return isBelow ? `倒扣${spanInText(negateSpan(span))}${full}` : `得${spanInText(span)}${full}`;
}

/** Whether nothing can be gained and something may be lost. */
function isLoss({ lo, hi }: Span): boolean {
  return hi !== null && compare(hi, 0) <= 0 && lo !== 0;
}

function isOpen({ lo, hi }: Span): boolean {
  return lo === null && hi === null;
}

/** The limits that hold an amount: `不低于−5分`, `不超过65分`; empty where neither does. */
export function limitsInText({ lo, hi }: Span, floor: Exact | null, ceiling: Exact | null): string {
  const isBelow = floor !== null && (lo === null || compare(lo, floor) < 0);
  const isAbove = ceiling !== null && (hi === null || compare(hi, ceiling) > 0);
  const below = isBelow ? `不低于${inText(floor)}分` : "";
  const above = isAbove ? `不超过${inText(ceiling)}分` : "";
  return [below, above].filter((text) => text !== "").join("，");
}

function toPoints(end: Exact | null): number | null {
  return typeof end === "object" && end !== null ? round(end, "half-up", 1) : end;
}

function toText(end: Exact | null): string | null {
  return end === null ? null : formatExact(end);
}

function isZero(end: Exact | null): boolean {
  return end === null || end === 0;
}

function sameOpenness(a: Span, b: Span): boolean {
  return (a.lo === null) === (b.lo === null) && (a.hi === null) === (b.hi === null);
}
