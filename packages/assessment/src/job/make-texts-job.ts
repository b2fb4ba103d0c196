import { listStaleTexts, lockAssessment, outdateTexts, type SearchPlace } from "@faheng/database";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { makeText, MAKING } from "../search/keep-texts.ts";
import { defineJob } from "./job-kind.ts";
import { queueOwnJob } from "./queue-own-job.ts";

/** Texts between two words of progress. */
const AT_ONCE = 100;
/** Why a text waits for somebody: acts look after what they outran themselves, but for what a restoration brought. */
const WHY = ["waiting", "outrun"] as const;

/** Makes every text by which something is found that nobody has made yet, or another version made. */
export const makeTextsJob = defineJob({
  kind: "search.make",
  words: { zh: "重建检索索引", en: "Making what is searched anew" },
  input: z.strictObject({ making: z.int() }),
  run: async ({ store }, _, { progress }) => {
    const db = unseal(store);
    let made = 0;
    for (const why of WHY) {
      for (;;) {
        const some = await listStaleTexts(db, { agencyId: null, why }, AT_ONCE);
        if (some.length === 0) break;
        await progress(made, made + some.length);
        for (const place of some) await db.transaction().execute(async (trx) => await make(trx, place));
        made += some.length;
      }
    }
    return { texts: made };
  },
});

async function make(trx: Parameters<typeof makeText>[0], place: SearchPlace): Promise<void> {
  await lockAssessment(trx, { agencyId: place.agencyId, id: place.assessmentId });
  await makeText(trx, place);
}

/** Asks for it where there is something to do; once, however many servers start. */
export async function queueMaking(context: Context): Promise<void> {
  const db = unseal(context.store);
  await db.transaction().execute(async (trx) => {
    await outdateTexts(trx, MAKING);
    const found = await Promise.all(WHY.map((why) => listStaleTexts(trx, { agencyId: null, why }, 1)));
    if (found.flat().length === 0) return;
    const work = { kind: makeTextsJob.kind, key: String(MAKING), input: { making: MAKING } };
    await queueOwnJob(trx, context, work);
  });
}
