import { type ActOf, decide, type FahengError, type Process, type Situation, type Transition } from "@faheng/domain";

/**
 * Lets an act pass by the table of its process, or refuses it.
 *
 * @param instead what is said in place of the table's words, by their code, where the act knows more of what it found.
 * @returns the row by which it passes.
 * @throws FAHENG_PROCESS_*, or what stands in place of it
 */
export function requireDecision<P extends Process, Act extends ActOf<P>>(
  process: P,
  act: Act,
  situation: Situation<P, Act>,
  instead: Readonly<Record<string, () => FahengError>> = {},
): Transition {
  const decision = decide(process, act, situation);
  if (decision.ok) return decision.transition;
  throw instead[decision.error.code]?.() ?? decision.error;
}
