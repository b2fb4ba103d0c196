import { type DraftDecision, FahengError } from "@faheng/domain";
import pLimit from "p-limit";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { documentErrors as errors } from "../errors.ts";
import { PARSE_LIMITS, type ParseLimits } from "../read/parse-apart.ts";
import type { SourceDocument } from "../read/source-document.ts";
import { errorOf, stopped } from "../refusal.ts";
import type { DraftAnswer } from "./draft-thread.ts";
import { type DecidedDraft, draftWith } from "./draft-with.ts";

/** What a draft is made of; see `draftWith`. */
export interface DraftOrder {
  readonly source: SourceDocument;
  readonly id: string;
  readonly decisions: readonly DraftDecision[];
}

/** How long a thread waits for another draft before it gives its memory back, in milliseconds. */
const WAITS = 10 * 60_000;
/** Time in all, a thread's own not being told: as long as a parser may wait for a processor and work. */
const DRAFT_LIMITS: ParseLimits = { ...PARSE_LIMITS, seconds: 60 };
/** Drafts that are made at once; whoever comes later waits. */
const AT_ONCE = 2;

interface Hand {
  readonly pool: Tinypool;
  readonly limits: ParseLimits;
  readonly inTurn: ReturnType<typeof pLimit>;
}

const hand: { kept: Hand | null } = { kept: null };

/**
 * From now on drafts are made in threads of their own, so that nobody else waits for them: a table of 5,000 rows takes more than a
 * second. The threads start with the first draft, and end after ten minutes without any. A draft that takes more than its time or memory
 * ends with its thread; the next one has another.
 *
 * @returns ends the threads, and the keeping
 */
export function keepDrafterAtHand(limits: ParseLimits = DRAFT_LIMITS): () => Promise<void> {
  hand.kept ??= { pool: startPool(limits), limits, inTurn: pLimit(AT_ONCE) };
  return async () => {
    const { kept } = hand;
    hand.kept = null;
    await kept?.pool.destroy();
  };
}

/**
 * The same draft as `draftWith` makes, in a thread where threads are kept.
 *
 * @param gone whoever asked does not wait any more: the draft is given up
 * @throws as `draftWith`; FAHENG_DOCUMENT_LIMIT over the limits, FAHENG_DOCUMENT_STOPPED where it was given up or its thread died
 */
export async function draftAtHand(order: DraftOrder, gone?: AbortSignal): Promise<DecidedDraft> {
  const { kept } = hand;
  if (kept === null) return draftWith(order.source, order.id, order.decisions);
  const answer = await kept.inTurn(async () => await answerOf(kept, order, gone));
  if (!answer.ok) throw errorOf(answer);
  return answer.draft;
}

async function answerOf({ pool, limits }: Hand, order: DraftOrder, gone?: AbortSignal): Promise<DraftAnswer> {
  if (gone?.aborted === true) throw stopped("gone");
  const { seconds, megabytes } = limits;
  const isOver = AbortSignal.timeout(seconds * 1000);
  const signal = gone === undefined ? isOver : AbortSignal.any([gone, isOver]);
  try {
    return (await pool.run(order, { name: "answerTo", signal })) as DraftAnswer;
  } catch (cause) {
    if (isOver.aborted || isOutOfMemory(cause)) {
      throw new FahengError(errors.FAHENG_DOCUMENT_LIMIT, { details: { seconds, megabytes } });
    }
    throw stopped(signal.aborted ? "gone" : "thread", cause);
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function startPool({ megabytes }: ParseLimits): Tinypool {
  // From source the thread is TypeScript and finds its packages by the source condition; built, it is plain JavaScript.
  const extension = extname(fileURLToPath(import.meta.url));
  return new Tinypool({
    filename: new URL(`./draft-thread${extension}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: AT_ONCE,
    idleTimeout: WAITS,
    execArgv: extension === ".ts" ? ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"] : [],
    // Nothing of this process's environment: it may hold the database's password.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}
