import type { Score, TraceNode } from "@faheng/domain";
import type { Headline } from "./headline/headline.ts";

/** A score with the reason for every amount. */
export interface Explanation {
  readonly score: Score;
  readonly trace: TraceNode;
  readonly headline: Headline;
}
