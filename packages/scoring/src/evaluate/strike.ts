import type { Exact } from "../exact.ts";
import { atMost, hull, type Span } from "../span.ts";

/** Whether an effect strikes: surely, possibly, or not. */
export type Strike = "yes" | "maybe" | "no";

/** An amount under a cap that holds where an effect strikes; an amount below it stays, since no effect ever helps. */
export function cappedBy(span: Span, cap: Exact, strike: Strike | undefined): Span {
  if (strike === "yes") return atMost(span, cap);
  return strike === "maybe" ? hull(span, atMost(span, cap)) : span;
}

/** Nothing is left of an amount that effects zero. */
export function zeroed(span: Span, effects: readonly number[], struck: readonly Strike[]): Span {
  if (effects.some((effect) => struck[effect] === "yes")) return cappedBy(span, 0, "yes");
  return effects.some((effect) => struck[effect] === "maybe") ? cappedBy(span, 0, "maybe") : span;
}
