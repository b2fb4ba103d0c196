import { listUnpacked, lockAssessment } from "@faheng/database";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { putPacked } from "../packed/keep-packed.ts";
import { PACKING } from "../packed/packed-unit.ts";
import { defineJob } from "./job-kind.ts";
import { queueOwnJob } from "./queue-own-job.ts";

/** Packs every row anew that another version packed, or that nobody has packed yet. */
export const packUnitsJob = defineJob({
  kind: "unit.pack",
  words: { zh: "重建汇总行", en: "Packing rows of units anew" },
  input: z.strictObject({ packing: z.int() }),
  run: async ({ store, plugins }, _, { progress }) => {
    const db = unseal(store);
    const units = await listUnpacked(db, PACKING);
    for (const [index, unit] of units.entries()) {
      await progress(index, units.length);
      await db.transaction().execute(async (trx) => {
        await lockAssessment(trx, unit);
        await putPacked(trx, plugins, unit.id);
      });
    }
    return { units: units.length };
  },
});

/** Asks for it where there is something to do; once, however many servers start. */
export async function queuePacking(context: Context): Promise<void> {
  const db = unseal(context.store);
  if ((await listUnpacked(db, PACKING)).length === 0) return;
  const work = { kind: packUnitsJob.kind, key: String(PACKING), input: { packing: PACKING } };
  await db.transaction().execute(async (trx) => await queueOwnJob(trx, context, work));
}
