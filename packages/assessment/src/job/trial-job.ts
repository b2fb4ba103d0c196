import { findCycle, listAgencies } from "@faheng/database";
import { z } from "zod";
import { operator } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { findTried } from "../trial/find-tried.ts";
import { runTrial } from "../trial/run-trial.ts";
import { TRIAL_KIND } from "../trial/trial-key.ts";
import type { TrialResult } from "../trial/trial-result.ts";
import { defineJob } from "./job-kind.ts";

/** Tries a profile on every agency of a cycle. What it is called is said to nobody who may not see drafts. */
export const trialJob = defineJob({
  kind: TRIAL_KIND,
  words: { zh: "试算评分方案", en: "Trying a scoring profile" },
  input: z.strictObject({
    profile: z.strictObject({ id: z.string(), version: z.string() }),
    sha256: z.string(),
    cycleId: z.string(),
  }),
  about: async ({ db, reach }, { cycleId }) => (await findCycle(db, reach, cycleId))?.title ?? null,
  run: async (context, { profile, sha256, cycleId }, { progress }): Promise<TrialResult> => {
    const actor = operator("后台任务");
    const desk = enter(context, actor);
    const tried = await findTried(context, actor, profile);
    if (tried.sha256 !== sha256) return { outcome: "changed" };
    const categories = new Map((await listAgencies(desk.db, desk.scope)).map(({ id, category }) => [id, category]));
    const categoryOf = (agencyId: string): string => categories.get(agencyId) ?? "";
    return await runTrial(desk, { tried, cycleId, categoryOf }, progress);
  },
});
