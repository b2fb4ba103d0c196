import { type Db, listDailyReaders, type Transaction } from "@faheng/database";
import { isWorkingDay, type WorkCalendar } from "@faheng/domain";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import { calendarToPin } from "../calendar/pinned-calendar.ts";
import type { Context } from "../context.ts";
import { defineJob } from "../job/job-kind.ts";
import { queueForDay, queueOwnJob } from "../job/queue-own-job.ts";
import { letterJob } from "./letter-job.ts";
import { NO_POST } from "./post.ts";

/** The hour at which the letter of a day is written: as the offices open. */
const MORNING = 8;
const AT_ONCE = 100;

/**
 * Queues a letter to everybody who wants one a day. Nobody is at work on a day off: what comes meanwhile stands in the letter of the
 * next working day, since each tells of all that is unread and not told yet.
 */
export const digestJob = defineJob({
  kind: "notice.digest",
  words: { zh: "准备每日汇总", en: "Preparing the digests" },
  input: z.strictObject({ day: z.string() }),
  isQuiet: true,
  run: async (context, { day }, { progress }) => {
    const db = unseal(context.store);
    let queued = 0;
    if (!isWorkingDay(day, await workCalendar(db, day))) return { queued };
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

/** The city's calendar as it stands, around a day. */
async function workCalendar(db: Db, day: string): Promise<WorkCalendar> {
  const { holidays, workdays } = await calendarToPin(db, { from: day, to: day });
  return { holidays: new Set(holidays), workdays: new Set(workdays) };
}

/** Queues the digests of a day for its morning, where letters can be written at all. */
export async function queueDigest(trx: Transaction, context: Context, day: string): Promise<void> {
  if ((context.post ?? NO_POST).mail === null) return;
  await queueForDay(trx, context, { kind: digestJob.kind, day, hour: MORNING });
}
