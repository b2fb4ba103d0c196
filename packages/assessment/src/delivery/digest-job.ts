import { listDailyReaders, type Transaction } from "@faheng/database";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { defineJob } from "../job/job-kind.ts";
import { queueForDay, queueOwnJob } from "../job/queue-own-job.ts";
import { letterJob } from "./letter-job.ts";
import { NO_POST } from "./post.ts";

/** The hour at which the letter of a day is written: as the offices open. */
const MORNING = 8;
const AT_ONCE = 100;

/** Queues a letter to everybody who wants one a day. */
export const digestJob = defineJob({
  kind: "notice.digest",
  words: { zh: "准备每日汇总", en: "Preparing the digests" },
  input: z.strictObject({ day: z.string() }),
  isQuiet: true,
  run: async (context, { day }, { progress }) => {
    const db = unseal(context.store);
    let queued = 0;
    let after = "";
    for (;;) {
      const readers = await listDailyReaders(db, after, AT_ONCE);
      const last = readers.at(-1);
      if (last === undefined) return { queued };
      await progress(queued, queued + readers.length + 1, async (trx) => {
        for (const personId of readers) {
          const { kind } = letterJob;
          const key = `${day} ${personId}`;
          const input = { personId, key: day, noticeId: null };
          await queueOwnJob(trx, context, { id: `${kind} ${key}`, kind, key, input });
        }
      });
      queued += readers.length;
      after = last;
    }
  },
});

/** Queues the digests of a day for its morning, where letters can be written at all. */
export async function queueDigest(trx: Transaction, context: Context, day: string): Promise<void> {
  if ((context.post ?? NO_POST).mail === null) return;
  await queueForDay(trx, context, { kind: digestJob.kind, day, hour: MORNING });
}
