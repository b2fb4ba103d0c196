import { FahengError } from "@faheng/domain";
import { errorOf } from "../refusal.ts";
import { threadOf } from "../thread-of.ts";
import type { FilledTemplate, FillJob } from "./fill-template.ts";
import type { FillAnswer } from "./fill-thread.ts";
import { templateErrors as errors } from "./template-errors.ts";

/** What filling in one template may take: a page that is repeated for each of a thousand rows stays within it. */
const SECONDS = 30;
const MEGABYTES = 768;

const hand: { pool: ReturnType<typeof threadOf> | null } = { pool: null };

/**
 * Fills a template in, in a thread of its own within limits of time and memory, one after the other: whoever wrote it decides how often a page
 * stands in a list.
 *
 * @param seconds how long it may take, waiting for its turn included
 * @throws FAHENG_TEMPLATE_* (SHAPE, LIMIT)
 */
export async function fillApart(job: FillJob, seconds = SECONDS): Promise<FilledTemplate> {
  hand.pool ??= threadOf(new URL("fill-thread", import.meta.url), { megabytes: MEGABYTES, waits: 60_000 });
  const answer = await inThread(hand.pool, job, seconds);
  if (!answer.ok) throw errorOf(answer);
  const { bytes, missing } = answer;
  return { bytes, missing };
}

async function inThread(pool: ReturnType<typeof threadOf>, job: FillJob, seconds: number): Promise<FillAnswer> {
  try {
    const signal = AbortSignal.timeout(seconds * 1000);
    return (await pool.run(job, { name: "answerTo", signal })) as FillAnswer;
  } catch (cause) {
    const { name = "", code = "" } = (cause ?? {}) as { readonly name?: string; readonly code?: string };
    if (name !== "AbortError" && code !== "ERR_WORKER_OUT_OF_MEMORY") throw cause;
    const details = { seconds, megabytes: MEGABYTES };
    throw new FahengError(errors.FAHENG_TEMPLATE_LIMIT, { details, cause });
  }
}
