import { type JsonChange, withJsonChanges } from "@faheng/domain";
import type { Assessment, Explanation, Saved } from "./outputs.ts";

type Explained = Pick<Assessment, "explanation" | "explanationMark">;

/**
 * An explanation with what a save has changed of it; `null` where that is told of another than the one at hand (somebody else
 * saved in between) or not told at all: then it has to be read anew.
 */
export function explainedSince(held: Explained, { since, mark, changes }: Saved["explained"]): Explained | null {
  // Somebody who is shown none is shown none.
  if (held.explanationMark === null || held.explanationMark === mark) return held;
  if (changes === null || held.explanationMark !== since) return null;
  // The changes are the server's own, of this very explanation.
  return {
    explanationMark: mark,
    explanation: withJsonChanges(held.explanation, changes as readonly JsonChange[]) as Explanation | null,
  };
}
