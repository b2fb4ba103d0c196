import { type Job, listJobs, listNamesOfIds } from "@faheng/database";
import { allowedActs, type ErrorReport, jobProcess, type JobState, type Wording } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { keptFailure } from "./kept-failure.ts";
import { exportedFile } from "../export/exported-file.ts";
import { jobKind, jobWords, QUIET_KINDS } from "./kinds.ts";
import { partiesTo } from "./parties-to.ts";
import { MOST_ATTEMPTS } from "./run-next-job.ts";

/** How long jobs that are over stay in the list, milliseconds. */
const WEEK = 604_800_000;

/** What may be done with a job by hand. */
export type JobAct = "cancel" | "retry" | "discard";

/** A file that a job made: all see that there is one, who asked for it takes it. */
export interface JobFile {
  readonly fileName: string;
  /** A table with so many rows, a folder with so many files, or a document. */
  readonly form: "table" | "folder" | "document";
  readonly rows: number;
  readonly bytes: number;
  /** The moment from which on it is not given out any more. */
  readonly until: string;
  readonly isOwn: boolean;
}

/** A job as those see it who see to it. */
export interface JobListing {
  readonly id: string;
  readonly kind: Wording;
  /** What it works on: a cycle's title, a day. */
  readonly about: string | null;
  readonly state: JobState;
  readonly stateWords: Wording;
  /** How often it was taken up, and after how many failures it is given up. */
  readonly attempts: number;
  readonly mostAttempts: number;
  /** Thousandths done. */
  readonly progress: number;
  /** What it failed of last, `null` where it never did. */
  readonly failure: ErrorReport | null;
  /** When it is next taken up, `null` where it is not waiting. */
  readonly runAt: string | null;
  /** Name of who asked for it, `null` where it follows from an act or from the calendar. */
  readonly askedBy: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** The file that it made, as long as it is kept. */
  readonly file: JobFile | null;
  /** What the actor may do with it now. */
  readonly acts: readonly JobAct[];
}

/**
 * The work of the machine that is not done with, and that of the last week: of an agency's own cycles, or (`null`) of all that
 * stands above agencies.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function readJobs(
  context: Context,
  actor: Actor,
  { agencyId }: { readonly agencyId: string | null },
): Promise<JobListing[]> {
  const desk = enter(context, actor);
  await permit(desk, "job.read", { agencyId, owner: agencyId }, `job:${agencyId ?? ""}`);
  return await listingsOf(desk, await listJobs(desk.db, { agencyId, since: sinceWhen(context), quiet: QUIET_KINDS }));
}

/** Since when a job has to have ended to stay in a list. */
export function sinceWhen({ clock }: Context): string {
  return new Date(clock.now().getTime() - WEEK).toISOString();
}

/** Jobs as the actor sees them. */
export async function listingsOf(desk: Desk, jobs: readonly Job[]): Promise<JobListing[]> {
  const askers = await listNamesOfIds(desk.db, [...new Set(jobs.flatMap(({ askedBy }) => askedBy ?? []))]);
  return await Promise.all(jobs.map((job) => listingOf(desk, job, askers)));
}

async function listingOf(desk: Desk, job: Job, askers: ReadonlyMap<string, string>): Promise<JobListing> {
  const kind = jobKind(job.kind);
  const acts = allowedActs(jobProcess, job.state, partiesTo(desk, job)).map(({ act }) => act.slice("job.".length));
  return {
    id: job.id,
    kind: jobWords(job.kind),
    about: (await kind?.about(desk, JSON.parse(job.input))) ?? null,
    state: job.state,
    stateWords: jobProcess.states[job.state],
    attempts: job.attempts,
    mostAttempts: MOST_ATTEMPTS,
    progress: job.progress,
    failure: job.failure === null ? null : keptFailure(job.failure),
    runAt: job.state === "queued" ? job.runAt : null,
    askedBy: job.askedBy === null ? null : (askers.get(job.askedBy) ?? null),
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
    file: fileOf(desk, job),
    acts: (["cancel", "retry", "discard"] as const).filter((act) => acts.includes(act)),
  };
}

function fileOf({ now, actor }: Desk, job: Job): JobFile | null {
  const file = exportedFile(job, now);
  if (file === null) return null;
  const { fileName, form, rows, bytes, until } = file;
  return { fileName, form, rows, bytes, until, isOwn: job.askedBy === actor.personId };
}
