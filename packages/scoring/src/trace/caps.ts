import type { TraceNode } from "@faheng/domain";
import type { Evaluation } from "../evaluate/evaluate.ts";
import { cappedBy, type Strike } from "../evaluate/strike.ts";
import type { Exact } from "../exact.ts";
import type { PlanCap, PlanEffect } from "../plan.ts";
import type { Span } from "../span.ts";
import { effectText, kindOf } from "./effect-words.ts";
import { adjustment, isAdjusted } from "./node.ts";

/** A cap that an effect lays, where it strikes or may. */
export interface StruckCap {
  readonly cap: Exact;
  readonly strike: Strike;
  readonly own: PlanEffect;
}

/** The caps that strike or may. */
export function struckCaps(caps: readonly PlanCap[], { variant, struck }: Evaluation): StruckCap[] {
  return caps.flatMap(({ effect, cap }) => {
    const [own, strike] = [variant.effects[effect], struck[effect] ?? "no"];
    return own && strike !== "no" ? [{ cap, strike, own }] : [];
  });
}

/** What the caps leave of an amount. */
export function underCaps(caps: readonly StruckCap[], amount: Span): Span {
  return caps.reduce((span, { cap, strike }) => cappedBy(span, cap, strike), amount);
}

/** One node for each cap that takes something off. */
export function traceCaps(caps: readonly StruckCap[], amount: Span): TraceNode[] {
  let before = amount;
  return caps.flatMap((it) => {
    const after = cappedBy(before, it.cap, it.strike);
    const nodes = adjustment(after, before, capText(it), { kind: kindOf(it.own), isPending: it.strike === "maybe" });
    before = after;
    return nodes;
  });
}

/** `该项最高得6分`, `待定：本组最高得12分`. */
export function capText({ strike, own }: StruckCap): string {
  return `${strike === "maybe" ? "待定：" : ""}${effectText(own)}`;
}

/** What is said of the caps that take something off. */
export function capsInText(caps: readonly StruckCap[], amount: Span): string {
  return caps
    .filter((it) => isAdjusted(cappedBy(amount, it.cap, it.strike), amount))
    .map(capText)
    .join("，");
}
