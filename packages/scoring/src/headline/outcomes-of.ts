import type { Outcome, Profile, ScoreEffect } from "@faheng/domain";
import type { Evaluation } from "../evaluate/evaluate.ts";
import { isVeto, strikesOut } from "../trace/effect-words.ts";

/** What strikes or may strike a score beside the vetoes that strike it out, in the profile's order. */
export function outcomesOf({ variant, struck }: Evaluation): Outcome[] {
  return variant.effects.flatMap((own, position): Outcome[] => {
    const strike = struck[position];
    const { effect, condition } = own;
    if (strike === "no" || strike === undefined || isVeto(own)) return [];
    const item = variant.items[variant.vetoes[position]?.item ?? -1];
    const wording = condition?.wording ?? item?.indicator.title ?? "";
    return [
      { kind: effect.kind, words: wordsOf(effect), amount: amountOf(effect), wording, isPending: strike === "maybe" },
    ];
  });
}

/** Whether a profile has anything that {@link outcomesOf} may tell of. */
export function hasOutcomes({ conditions, vetoes }: Pick<Profile, "conditions" | "vetoes">): boolean {
  return conditions.length > 0 || vetoes.some(({ effect }) => !strikesOut(effect));
}

function wordsOf(effect: ScoreEffect): string | null {
  if (effect.kind === "verdict") return effect.words;
  return effect.kind === "cap-grade" ? effect.grade : null;
}

function amountOf(effect: ScoreEffect): number | null {
  if (effect.kind === "cap-total") return effect.points;
  return effect.kind === "lower-grade" ? effect.by : null;
}
