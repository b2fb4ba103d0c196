import { filesSince, type RectificationSaid } from "@faheng/domain";
import { defineMove } from "./define-move.ts";
import type { SeenRectification } from "./load-rectification.ts";

/** That a problem is cured. */
export interface RectificationClaim extends SeenRectification {
  /** What was done. */
  readonly text: string;
  /** Number and keeper of what is proved on paper alone, `null` where files were given. */
  readonly kept: string | null;
}

/**
 * Claims that a problem is cured (申请销号). It rests on the files given since it was raised, sent back or reopened, or on a paper
 * named by its number and keeper.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, PROOF), FAHENG_RECTIFICATION_*
 *   (NOT_FOUND, CONFLICT)
 */
export const claimRectification = defineMove<RectificationClaim>({
  act: "rectification.claim",
  holds: ({ before, input }) => ({
    "proof-given": filesSince(before).length > 0 || (input.kept ?? "").trim() !== "" || {},
  }),
  next: () => ({}),
  says: ({ before, input: { text, kept } }): RectificationSaid => ({
    kind: "proof",
    text,
    files: filesSince(before),
    kept,
  }),
});
