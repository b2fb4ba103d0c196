import { type ScoreOutput, scoreOutputSchema } from "@faheng/scoring";

/** A score as the command printed it, once it has been held to the published form. */
export function printedScore(out: string): ScoreOutput {
  return scoreOutputSchema.encode(scoreOutputSchema.parse(JSON.parse(out)));
}
