import { findCycle } from "@faheng/database";
import { z } from "zod";
import { operator } from "../access/actor.ts";
import { keepHeadlinesOf } from "../cycle/refresh-scores.ts";
import { replayCycle } from "../cycle/replay-cycle.ts";
import type { Subscription } from "./deliver-events.ts";
import { defineJob } from "./job-kind.ts";

/** Computes a closed cycle anew and keeps what differs: whoever asks later whether its scores stand need not wait. */
export const replayCycleJob = defineJob({
  kind: "cycle.replay",
  words: { zh: "复算周期", en: "Computing a cycle anew" },
  input: z.strictObject({ cycleId: z.string() }),
  about: async ({ db, reach }, { cycleId }) => (await findCycle(db, reach, cycleId))?.title ?? null,
  run: async (context, { cycleId }, { progress }) => {
    const actor = operator("后台任务");
    await keepHeadlinesOf(context, actor, cycleId);
    const replayed = await replayCycle(context, actor, cycleId, progress);
    const different = replayed.filter((it) => !it.isSame).map((it) => it.assessmentId);
    return { assessments: replayed.length, different };
  },
});

/** A cycle that was closed is computed anew once. */
export const replayOnClose: Subscription = {
  act: "cycle.close",
  kind: replayCycleJob.kind,
  job: ({ object }) => ({ key: object, input: { cycleId: object.slice("cycle:".length) } }),
};
