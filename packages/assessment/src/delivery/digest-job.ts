import { canonicalJson, listDailyReaders, queueJob, type Transaction } from "@faheng/database";
import { startOfCityDay } from "@faheng/domain";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { defineJob } from "../job/job-kind.ts";
import { letterJob } from "./letter-job.ts";
import { NO_POST } from "./post.ts";

/** When the letter of a day is written, milliseconds after its beginning: as the offices open. */
const MORNING = 8 * 3_600_000;
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
          const at = context.clock.now().toISOString();
          const key = `${day} ${personId}`;
          const input = canonicalJson({ personId, key: day, noticeId: null });
          const asked = { agencyId: null, askedBy: null, runAt: at, createdAt: at };
          await queueJob(trx, { id: `${letterJob.kind} ${key}`, kind: letterJob.kind, key, input, ...asked });
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
  const at = context.clock.now().toISOString();
  const runAt = new Date(Date.parse(startOfCityDay(day, context.timeZone)) + MORNING).toISOString();
  const asked = { agencyId: null, askedBy: null, runAt, createdAt: at };
  const once = { id: `${digestJob.kind} ${day}`, kind: digestJob.kind, key: day };
  await queueJob(trx, { ...once, input: canonicalJson({ day }), ...asked });
}
