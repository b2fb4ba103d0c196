import { canonicalJson, findCycle, findOpenJob, queueJob } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { cycleNotFound } from "../cycle/require-cycle.ts";
import { layProfile } from "../profile/rules.ts";
import { type TrialProfile, tryToFind } from "./find-tried.ts";
import { unitsUnder } from "./run-trial.ts";
import { trialErrors as errors } from "./trial-errors.ts";
import { TRIAL_KIND, trialKey } from "./trial-key.ts";

/** A profile to be tried on all agencies of a cycle that are under its framework. */
export interface AskedTrial {
  readonly profile: TrialProfile;
  /** Digest of what whoever asks has before them; `null` for a shipped profile, which never changes. */
  readonly expected: string | null;
  readonly cycleId: string;
}

/**
 * Asks for a profile of the office's, draft or signed, or a shipped one, to be tried on every agency of one of the office's cycles.
 * The machine does it; the same that is under way already is not asked for twice.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_NOT_FOUND, FAHENG_PROFILE_INVALID, FAHENG_CYCLE_NOT_FOUND,
 *   FAHENG_TRIAL_CHANGED, FAHENG_TRIAL_EMPTY
 */
export const askTrial = defineAct({
  action: "profile.trial",
  load: async ({ context, actor }, { profile }: AskedTrial) => await tryToFind(context, actor, profile),
  allows: () => ({ agencyId: null }),
  name: ({ profile: { id, version } }) => `profile:${id}@${version}`,
  // Compiling it takes long, and so does looking at a whole cycle.
  prepare: async ({ desk, input: { profile: name, expected, cycleId }, found: { profile, sha256 } }) => {
    if (expected !== null && expected !== sha256) {
      throw new FahengError(errors.FAHENG_TRIAL_CHANGED, { place: name.id, details: { ...name } });
    }
    const cycle = await findCycle(desk.db, desk.reach, cycleId);
    if (cycle === null || cycle.owner !== null) throw cycleNotFound(cycleId);
    const laid = await layProfile(desk, profile, { period: { from: cycle.startsOn, to: cycle.endsOn } });
    await laid.ask({
      ask: "fields",
    });
    if ((await unitsUnder(desk, cycleId, profile.framework.id)).length > 0) return;
    throw new FahengError(errors.FAHENG_TRIAL_EMPTY, { place: `cycle:${cycleId}` });
  },
  agencies: () => [],
  guard: async (trx, { input: { profile, cycleId } }) =>
    await findOpenJob(trx, { agencyId: null, kind: TRIAL_KIND, key: trialKey(profile, cycleId) }),
  apply: async (trx, { desk, input: { profile, cycleId }, found: { sha256 }, held: open }) => {
    if (open !== null) return { answer: { id: open.id }, trace: null };
    const id = desk.context.ids.next();
    const { now } = desk;
    const input = canonicalJson({ profile, sha256, cycleId });
    const key = trialKey(profile, cycleId);
    const asked = { askedBy: desk.actor.personId, runAt: now, createdAt: now };
    await queueJob(trx, { id, agencyId: null, kind: TRIAL_KIND, key, input, ...asked });
    return { answer: { id }, trace: { agencyId: null, after: { cycleId, sha256 } } };
  },
  emits: [],
});
