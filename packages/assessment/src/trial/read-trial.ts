import { findLastJob, type Job, listAgencies, listNamesOfIds } from "@faheng/database";
import { type ErrorReport, jobProcess, type JobState, type Wording } from "@faheng/domain";
import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { keptFailure } from "../job/kept-failure.ts";
import { findTried, type TrialProfile } from "./find-tried.ts";
import { TRIAL_KIND, trialKey } from "./trial-key.ts";
import { type TriedUnit, trialResult } from "./trial-result.ts";

/** What is asked of the input that a trial was queued with. */
const tried = z.object({ sha256: z.string() });

/** Which trial is meant: the last one of a version on a cycle. */
export interface TrialName {
  readonly profile: TrialProfile;
  readonly cycleId: string;
}

/** One agency of a trial, named. */
export interface TrialRow extends TriedUnit {
  readonly agencyName: string;
  readonly category: string;
}

/** A trial as the office sees it. */
export interface Trial {
  readonly id: string;
  readonly state: JobState;
  readonly stateWords: Wording;
  /** Thousandths done. */
  readonly progress: number;
  readonly askedBy: string | null;
  /** Whether whoever looks has asked for it, and so may cancel it. */
  readonly isOwn: boolean;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly failure: ErrorReport | null;
  /** Whether the version still is what was tried. */
  readonly isCurrent: boolean;
  /** `null` until it is done. */
  readonly result:
    | { readonly outcome: "changed" }
    | {
        readonly outcome: "tried";
        /** By category, and in it by the place afterwards. */
        readonly rows: readonly TrialRow[];
        readonly checked: number;
        readonly different: number;
      }
    | null;
}

/**
 * The last trial of a version of a profile on a cycle; `null` where there has been none.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_NOT_FOUND
 */
export async function readTrial(context: Context, actor: Actor, name: TrialName): Promise<Trial | null> {
  const desk = enter(context, actor);
  const { profile, cycleId } = name;
  await permit(desk, "profile.trial", { agencyId: null }, `profile:${profile.id}@${profile.version}`);
  const { sha256 } = await findTried(context, actor, profile);
  const job = await findLastJob(desk.db, { agencyId: null, kind: TRIAL_KIND, key: trialKey(profile, cycleId) });
  if (job === null) return null;
  const askers = await listNamesOfIds(desk.db, job.askedBy === null ? [] : [job.askedBy]);
  return {
    id: job.id,
    state: job.state,
    stateWords: jobProcess.states[job.state],
    progress: job.progress,
    askedBy: job.askedBy === null ? null : (askers.get(job.askedBy) ?? null),
    isOwn: job.askedBy === actor.personId,
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
    failure: job.failure === null || job.state === "done" ? null : keptFailure(job.failure),
    isCurrent: tried.parse(JSON.parse(job.input)).sha256 === sha256,
    result: await resultOf(desk, job),
  };
}

async function resultOf(desk: Desk, { state, result: kept }: Job): Promise<Trial["result"]> {
  if (state !== "done" || kept === null) return null;
  const result = trialResult.parse(JSON.parse(kept));
  if (result.outcome === "changed") return result;
  const agencies = await listAgencies(desk.db, desk.scope);
  const places = new Map(agencies.map(({ id }, place) => [id, place]));
  const named = new Map(agencies.map((agency) => [agency.id, agency]));
  const rows = result.units.map((unit): TrialRow => {
    const agency = named.get(unit.agencyId);
    return Object.assign({ agencyName: agency?.name ?? "", category: agency?.category ?? "" }, unit);
  });
  const placeOf = ({ agencyId }: TrialRow): number => places.get(agencyId) ?? agencies.length;
  const rankOf = ({ after }: TrialRow): number => after?.rank ?? Number.MAX_SAFE_INTEGER;
  const categories = [...new Set(agencies.map(({ category }) => category))];
  const inOrder = rows.toSorted(
    (a, b) =>
      categories.indexOf(a.category) - categories.indexOf(b.category) ||
      rankOf(a) - rankOf(b) ||
      placeOf(a) - placeOf(b),
  );
  return { outcome: "tried", rows: inOrder, checked: result.checked, different: result.different.length };
}
