import { findCycle } from "@faheng/database";
import { setImmediate } from "node:timers/promises";
import { operator } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { finishOpening } from "../cycle/finish-opening.ts";
import { beginningsOf } from "../cycle/open-assessment.ts";
import { type NotOpened, openPart } from "../cycle/open-part.ts";
import { AT_ONCE, entriesOf, OPENING_KIND, openingInput } from "../cycle/opening.ts";
import { defineJob } from "./job-kind.ts";

/**
 * Opens a cycle for many agencies, part after part. Taken up again after its server died, it finds who is in the cycle and goes on
 * with the others. Cancelled, it leaves whoever is in the cycle in it: their people may have begun to answer by then.
 */
export const openCycleJob = defineJob({
  kind: OPENING_KIND,
  words: { zh: "开启考评周期", en: "Opening a cycle" },
  input: openingInput,
  hopeless: ["FAHENG_CYCLE_CLOSED", "FAHENG_CYCLE_NOT_FOUND"],
  about: async ({ db, reach }, { cycleId }) => (await findCycle(db, reach, cycleId))?.title ?? null,
  run: async (context, input, { job, progress }) => {
    const { cycleId, isRest, by, pinned } = input;
    const actor = operator(by);
    const entries = entriesOf(input);
    const beginnings = beginningsOf(enter(context, actor), pinned);
    const notOpened: NotOpened[] = [];
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      await progress(at, entries.length);
      const part = entries.slice(at, at + AT_ONCE);
      notOpened.push(...(await openPart(context, actor, { cycleId, entries: part, beginnings, isRest })));
      // On SQLite everything of a part happens in one turn of the loop: who asked for something meanwhile is answered first.
      await setImmediate();
    }
    await progress(entries.length, entries.length);
    if (!isRest) {
      const keyed = Object.assign({}, context, { requestKey: `${OPENING_KIND} ${job.id}` });
      const told = { cycleId, entries: entries.length, notOpened: notOpened.length };
      await finishOpening(keyed, actor, told);
    }
    return { notOpened };
  },
});
