import type { TrialProfile } from "./find-tried.ts";

/** The kind of job that tries a profile. */
export const TRIAL_KIND = "profile.trial";

/** One open trial of a version on a cycle. */
export function trialKey({ id, version }: TrialProfile, cycleId: string): string {
  return `${id}@${version} ${cycleId}`;
}
