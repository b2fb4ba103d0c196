import { type JsonChange, outcomeShape, scoreShapes } from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import { z } from "zod";

export {
  explanationShape as explanation,
  headlineShape as headline,
  statusHintShape as statusHint,
} from "@faheng/scoring";

export const interval = scoreShapes.interval;
export const outcome = outcomeShape;

/**
 * A whole explanation as the engine or the checked answer of a pack's thread gives it. It is the larger part of what is
 * answered and has been checked where it came in: what is computed here is not read anew on its way out.
 */
export const computedExplanation = z.custom<Explanation>((value) => typeof value === "object" && value !== null);

/** What a save changed of an explanation, computed here: RFC 6902. */
export const explanationChanges = z.custom<readonly JsonChange[]>((value) => Array.isArray(value));
