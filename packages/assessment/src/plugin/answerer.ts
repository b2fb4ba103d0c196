import { FahengError } from "@faheng/domain";
import { OrderDesk, type PackRelease, type PlanOrder, type PlanQuestion } from "@faheng/plugin-api";
import { packErrors as errors } from "../pack-errors.ts";
import { answerProblem } from "./answer-schema.ts";
import { askOnce } from "./ask-once.ts";

/** Puts a question to a plan. */
export type Answerer = (question: PlanQuestion) => Promise<unknown>;

/**
 * The one way in which anything is computed with a profile: by the engine's rules in this process; by the pack's own
 * wherever its code runs, whole, and what comes back is held to the form and the bounds of such an answer. Within an act each
 * question is put once, and none while the act holds what others wait for.
 *
 * @param pack `null` where the profile needs none.
 * @throws FAHENG_PROFILE_INVALID at once where the engine's rules score it, and at the first question where a pack's do.
 */
export function answererOf(order: PlanOrder, pack: PackRelease | null): Answerer {
  if (pack === null) {
    const desk = new OrderDesk([]);
    return async (question) => desk.ask(order, question);
  }
  const ask: Answerer = async (question) => {
    const answer = await pack.code.ask(order, question);
    // What runs here was written with the same types and goes through no wire.
    if (pack.code.here !== null) return answer;
    const reason = answerProblem(order, question, answer);
    if (reason === null) return answer;
    const details = { plugin: pack.id, reason: reason.slice(0, 300) };
    throw new FahengError(errors.FAHENG_PACK_ANSWER, { place: pack.id, details });
  };
  return async (question) => await askOnce(pack, order, question, async () => await ask(question));
}
