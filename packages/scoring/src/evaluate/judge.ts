import type { Comparison, Line, Look } from "@faheng/domain";
import { compare, fromFraction, multiply } from "../exact.ts";
import type { PlanCondition, PlanCriterion, PlanMeasure } from "../plan.ts";
import { exactly, type Span } from "../span.ts";
import type { Measured } from "./measure.ts";
import type { Strike } from "./strike.ts";

/** Whether a condition strikes: all of what it looks at must be so, or any one of it. */
export function judge({ condition, looks }: PlanCondition, measured: (what: PlanMeasure) => Measured[]): Strike {
  const found = looks.map(({ look, measure: what }) => holds(look, measured(what)));
  const [deciding, other] = condition.joined === "all" ? (["no", "yes"] as const) : (["yes", "no"] as const);
  if (found.includes(deciding)) return deciding;
  return found.includes("maybe") ? "maybe" : other;
}

/** Whether so many of what is measured stand as it is asked. */
export function holds({ is, line, count }: Look, all: readonly Measured[]): Strike {
  const found = all.map((one) => standing(one, is, line));
  const sure = found.filter((it) => it === "yes").length;
  const possible = found.filter((it) => it !== "no").length;
  return sure >= count ? "yes" : possible >= count ? "maybe" : "no";
}

/** Whether an amount stands to a line as it is asked: for something that may yet drop out, never surely. */
export function standing(measured: Measured, is: Comparison, line: Line): Strike {
  const found = compareSpans(measured.amount, is, lineSpan(line, measured.full));
  return found === "yes" && measured.mayVanish ? "maybe" : found;
}

/**
 * Worst and best place on a criterion's ladder, over all that it looks at: the lowest counts. Below all rungs the grade
 * after the last one named is the best there is.
 */
export function placesBy({ is, rungs }: PlanCriterion, all: readonly Measured[]): { worst: number; best: number } {
  const below = (rungs.at(-1)?.grade ?? -1) + 1;
  const placeOf = (measured: Measured, meets: (strike: Strike) => boolean): number =>
    rungs.find(({ line }) => meets(compareSpans(measured.amount, is, lineSpan(line, measured.full))))?.grade ?? below;
  const worst = all.map((one) => placeOf(one, (it) => it === "yes"));
  const best = all.map((one) => (one.mayVanish ? 0 : placeOf(one, (it) => it !== "no")));
  return { worst: Math.max(0, ...worst), best: Math.max(0, ...best) };
}

/** The line in thousandths, from the least to the most that full marks make of it. */
export function lineSpan(line: Line, { lo, hi }: Span): Span {
  if (line.kind === "points") return exactly(line.points);
  const factor = fromFraction(line.factor);
  return { lo: multiply(lo ?? 0, factor), hi: multiply(hi ?? 0, factor) };
}

function compareSpans(amount: Span, is: Comparison, line: Span): Strike {
  switch (is) {
    case "below":
      return lies(amount, line, (order) => order < 0);
    case "at-most":
      return lies(amount, line, (order) => order <= 0);
    case "at-least":
      return opposite(lies(amount, line, (order) => order < 0));
    case "above":
      return opposite(lies(amount, line, (order) => order <= 0));
  }
}

/** Whether an amount lies on the lower side of a line: at both of their far ends, at none, or at some. */
function lies(amount: Span, line: Span, isUnder: (order: number) => boolean): Strike {
  const [least, most] = [line.lo ?? 0, line.hi ?? 0];
  if (amount.hi !== null && isUnder(compare(amount.hi, least))) return "yes";
  if (amount.lo !== null && !isUnder(compare(amount.lo, most))) return "no";
  return "maybe";
}

function opposite(strike: Strike): Strike {
  return strike === "maybe" ? "maybe" : strike === "yes" ? "no" : "yes";
}
