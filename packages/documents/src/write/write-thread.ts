import { FahengError } from "@faheng/domain";
import { type Refusal, refusalOf } from "../refusal.ts";
import { write, type WriteJob } from "./write.ts";

/** What comes back from the thread. */
export type WriteAnswer = { readonly ok: true; readonly bytes: Uint8Array } | Refusal;

/**
 * The thread of `keepWriterAtHand`, which calls this by its name: one document after the other.
 *
 * @public
 */
export async function answerTo(job: WriteJob): Promise<WriteAnswer> {
  try {
    return { ok: true, bytes: await write(job) };
  } catch (cause) {
    if (cause instanceof FahengError) return refusalOf(cause);
    throw cause;
  }
}
