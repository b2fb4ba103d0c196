import type { Tinypool } from "tinypool";
import { errorOf } from "../refusal.ts";
import { threadOf } from "../thread-of.ts";
import { write, type WriteJob } from "./write.ts";
import type { WriteAnswer } from "./write-thread.ts";

/** How long the thread waits for another document before it gives its memory back, in milliseconds. */
const WAITS = 10 * 60_000;
/** What one document may take of memory, in megabytes: a report of 100,000 rows takes 750. */
const MOST = 1536;

const hand: { pool: Tinypool | null } = { pool: null };

/**
 * From now on documents are written in a thread of their own, one after the other, so that nobody else waits for them: for what answers
 * many, as a server does. The thread starts with the first document, and ends after ten minutes without any.
 *
 * @returns ends the thread, and the keeping
 */
export function keepWriterAtHand(): () => Promise<void> {
  hand.pool ??= threadOf(new URL("write-thread", import.meta.url), { megabytes: MOST, waits: WAITS });
  return async () => {
    const { pool } = hand;
    hand.pool = null;
    await pool?.destroy();
  };
}

/**
 * Writes a document, in the thread where one is kept.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export async function writeAtHand(job: WriteJob): Promise<Uint8Array> {
  if (hand.pool === null) return await write(job);
  const answer = (await hand.pool.run(job, { name: "answerTo" })) as WriteAnswer;
  if (!answer.ok) throw errorOf(answer);
  return answer.bytes;
}
