import type { ScoreEffect } from "@faheng/domain";
import type { PlanEffect } from "../plan.ts";
import { inText, lineText } from "./node.ts";

/** What vetoes have always done; what they do beside is no 一票否决. */
const VETOES: ReadonlySet<ScoreEffect["kind"]> = new Set([
  "zero-total",
  "zero-group",
  "cap-total",
  "cap-grade",
  "disqualify",
]);

/** What acts, and stands, inside the total. */
const ACTS_INSIDE: ReadonlySet<ScoreEffect["kind"]> = new Set([
  "zero-group",
  "cap-item",
  "cap-group",
  "no-bonus",
  "cap-bonus",
]);

/** What an effect does, in Chinese: `一票否决，总分计0分`, `降低1个等次`. */
export function effectText(own: PlanEffect): string {
  const text = phraseOf(own.effect);
  return isVeto(own) ? `一票否决，${text}` : text;
}

/** Whether a stated fact strikes the score out, as 一票否决 says. */
export function isVeto({ effect, condition }: PlanEffect): boolean {
  return condition === null && strikesOut(effect);
}

/** Whether a veto of this effect is what 一票否决 means. */
export function strikesOut({ kind }: ScoreEffect): boolean {
  return VETOES.has(kind);
}

function phraseOf(effect: ScoreEffect): string {
  switch (effect.kind) {
    case "zero-total":
      return "总分计0分";
    case "zero-group":
      return "本组计0分";
    case "cap-total":
      return `总分不超过${inText(effect.points)}分`;
    case "cap-item":
      return `该项最高得${lineText(effect.at)}`;
    case "cap-group":
      return `本组最高得${lineText(effect.at)}`;
    case "no-bonus":
      return "不加分";
    case "cap-bonus":
      return `加分不超过${inText(effect.points)}分`;
    case "cap-grade":
      return `等次不高于“${effect.grade}”`;
    case "lower-grade":
      return `降低${effect.by}个等次`;
    case "disqualify":
      return "取消评定资格";
    case "verdict":
      return `以“${effect.words}”代替得分`;
  }
}

/** Whether it acts on the total itself or on what is made of it; the others act, and stand, inside. */
export function actsOnTotal({ kind }: ScoreEffect): boolean {
  return !ACTS_INSIDE.has(kind);
}

/** Whose doing it is: a stated fact's or a measured amount's. */
export function kindOf({ condition }: PlanEffect): "veto" | "condition" {
  return condition === null ? "veto" : "condition";
}
