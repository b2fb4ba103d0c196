import type { Transaction } from "@faheng/database";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { defineJob } from "../job/job-kind.ts";
import { queueForDay } from "../job/queue-own-job.ts";
import { sweepOrphans } from "./sweep-orphans.ts";

const KIND = "evidence.sweep";
/** Hours after midnight: nobody uploads then. */
const HOUR = 3;

/** Throws away what was sent as evidence and not given in the end. */
export const sweepJob = defineJob({
  kind: KIND,
  words: { zh: "清理未提交的材料文件", en: "Sweeping files that were not given" },
  input: z.strictObject({ day: z.string() }),
  about: async (_, { day }) => day,
  isQuiet: true,
  run: async ({ store, evidence, clock }, _, { progress }) => {
    if (evidence === null) return { files: 0, bytes: 0 };
    return await sweepOrphans(unseal(store), evidence.store, clock.now(), async () => await progress(0, 1));
  },
});

/** Once a day, where there is a store. */
export async function queueSweep(trx: Transaction, context: Context, day: string): Promise<void> {
  if (context.evidence !== null) await queueForDay(trx, context, { kind: KIND, day, hour: HOUR });
}
