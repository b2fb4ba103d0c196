import { canonicalJson, sha256, type StoredResponse } from "@faheng/database";
import type { AssessmentFacts } from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import type { Pinned } from "./pinned.ts";
import type { Scorer } from "./scorer.ts";

/** What is kept of a score: its canonical JSON, and the SHA-256 of the canonical explanation for a later replay. */
export interface KeptScore {
  readonly score: string | null;
  readonly scoreSha256: string | null;
}

type StatedResponse = Pick<StoredResponse, "indicator" | "facts" | "notApplicable">;

/** Explains an assessment from its responses; `null` without a profile. */
export function explainResponses({ scorer }: Pinned, responses: readonly StatedResponse[]): Explanation | null {
  return scorer === null ? null : scorer.explain(factsOf(responses));
}

/** What is kept of an explanation. */
export function scoreOf(explanation: Explanation | null): KeptScore {
  if (explanation === null) return { score: null, scoreSha256: null };
  return { score: canonicalJson(explanation.score), scoreSha256: sha256(canonicalJson(explanation)) };
}

/** What is kept of the score that responses lead to. */
export function scoreOfFacts(scorer: Scorer, responses: readonly StatedResponse[]): KeptScore {
  return scoreOf(scorer.explain(factsOf(responses)));
}

/** What responses state, as the engine reads it. */
export function factsOf(responses: readonly StatedResponse[]): Pick<AssessmentFacts, "facts" | "notApplicable"> {
  return {
    facts: Object.fromEntries(responses.map((it) => [it.indicator, it.facts])),
    notApplicable: Object.fromEntries(
      responses.flatMap((it) => (it.notApplicable === null ? [] : [[it.indicator, it.notApplicable]])),
    ),
  };
}
