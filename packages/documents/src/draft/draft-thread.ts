import { FahengError } from "@faheng/domain";
import { type Refusal, refusalOf } from "../refusal.ts";
import type { DraftOrder } from "./drafter-at-hand.ts";
import { type DecidedDraft, draftWith } from "./draft-with.ts";

/** What comes back from the thread. */
export type DraftAnswer = { readonly ok: true; readonly draft: DecidedDraft } | Refusal;

/**
 * The thread of `keepDrafterAtHand`, which calls this by its name: one draft after the other.
 *
 * @public
 */
export function answerTo({ source, id, decisions }: DraftOrder): DraftAnswer {
  try {
    return { ok: true, draft: draftWith(source, id, decisions) };
  } catch (cause) {
    if (cause instanceof FahengError) return refusalOf(cause);
    throw cause;
  }
}
