import { type Cycle, FahengError } from "@faheng/domain";
import type { Explanation, StatusHint } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { outcomeOf, type Stated } from "../manifest/score-digest.ts";
import type { Scorer } from "../manifest/scorer.ts";
import { loadAssessment, statedIn } from "./load.ts";

/** What an assessment comes to, or why that can't be told. */
export interface Explained {
  /** Of what it is the explanation; `null` where it can't be scored. */
  readonly mark: string | null;
  readonly whole: Explanation | null;
  readonly hints: ReadonlyMap<string, StatusHint>;
  /** `null` where there is no profile, or nothing can be compiled of it any more. */
  readonly scorer: Scorer | null;
  readonly fault: FahengError | null;
}

/** An assessment explained, or why it can't be: a pack that is gone or whose rules fail takes down no page. */
export async function explainOrFreeze(stated: Stated, cycle: Pick<Cycle, "status">): Promise<Explained> {
  try {
    const { mark, explanation, hints } = await outcomeOf(stated, cycle);
    return { mark, whole: explanation, hints, scorer: await stated.pinned.scorer(), fault: null };
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return { mark: null, whole: null, hints: new Map(), scorer: await scorerLeft(stated), fault: cause };
  }
}

/** What still knows whose a fact is, where its rules fail on what is stated. */
async function scorerLeft({ pinned }: Stated): Promise<Scorer | null> {
  return (await pinned.fault()) === null ? await pinned.scorer() : null;
}

/**
 * How the score of an assessment came about as it stands now, with its mark; both `null` where the actor is shown none: without the
 * sight of every indicator, and where it can't be scored.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function explainAssessment(
  context: Context,
  actor: Actor,
  id: string,
): Promise<{ readonly mark: string | null; readonly explanation: Explanation | null }> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, id);
  if (!loaded.isWhole) return { mark: null, explanation: null };
  const { mark, whole } = await explainOrFreeze(await statedIn(desk, loaded), loaded.cycle);
  return { mark, explanation: whole };
}
