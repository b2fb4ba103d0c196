import type { FactQuestion, FactsView } from "@faheng/ui";
import type { PreviousAnswer } from "../../api/outputs.ts";
import type { Draft } from "./draft.ts";

/**
 * What somebody begins with who takes over an answer of the cycle before: its words and those of its facts that are asked for
 * now. Nothing is done yet in the new cycle, so that what was done is under way again; what did not apply is proposed anew.
 *
 * @param now what stands in the form; facts that the answer of then does not have stay
 * @param questions what the agency itself states here now
 */
export function takenOver(then: PreviousAnswer, now: Draft, questions: readonly Pick<FactQuestion, "key">[]): Draft {
  const facts: Record<string, FactsView[string]> = { ...now.facts };
  for (const { key } of questions) {
    const fact = then.facts[key];
    if (fact !== undefined) facts[key] = fact;
  }
  const isDone = then.status === "done";
  return { status: isDone ? "in-progress" : then.status, facts, progress: then.progress, reason: then.reason ?? "" };
}
