import { ceiling, divide, type Exact, floor, greater, subtract } from "../exact.ts";

/** What becomes of a part of a step: in proportion, as a whole step once started, or nothing. */
export const PARTIALS = ["linear", "started", "whole"] as const;
export type Partial = (typeof PARTIALS)[number];

/** How far what was reached lies from a goal on the side that counts; zero on the other. */
export function gapOn(side: "below" | "above", reached: Exact, goal: Exact): Exact {
  return greater(0, side === "below" ? subtract(goal, reached) : subtract(reached, goal));
}

/** How many steps a gap makes. */
export function stepsIn(gap: Exact, step: Exact, partial: Partial): Exact {
  const count = divide(gap, step);
  if (partial === "linear") return count;
  return Number(partial === "started" ? ceiling(count) : floor(count));
}

/** How a part of a step is read. */
export const PARTIAL_WORDS: Readonly<Record<Partial, string>> = {
  linear: "按比例计算",
  started: "不足一档按一档",
  whole: "不足一档不计",
};
