import type { Selectable } from "kysely";
import type { JobState } from "@faheng/domain";
import { type AgencyScope, inScope, OFFICE_SCOPE, ofAgency } from "../agency-scope.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { JOB_STATES, type JobTable } from "../tables/job.table.ts";

/** Work of the machine that nobody waits for. */
export interface Job {
  readonly id: string;
  /** The agency whose it is; `null` above agencies. */
  readonly agencyId: string | null;
  readonly kind: string;
  readonly key: string;
  /** Canonical JSON. */
  readonly input: string;
  /** Person who asked for it; `null` where it follows from an act. */
  readonly askedBy: string | null;
  readonly state: JobState;
  /** How often it was taken up. */
  readonly attempts: number;
  /** ISO time before which it is not taken up. */
  readonly runAt: string;
  readonly lease: string | null;
  readonly leaseUntil: string | null;
  /** Thousandths done. */
  readonly progress: number;
  /** Canonical JSON, `null` until it is done. */
  readonly result: string | null;
  /** Canonical JSON of what it failed of last. */
  readonly failure: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** A job as it is asked for. */
export type NewJob = Pick<Job, "id" | "agencyId" | "kind" | "key" | "input" | "askedBy" | "runAt" | "createdAt">;

/**
 * Queues a job in the transaction of what it follows from.
 *
 * @returns `false` where the same one is open already, which will do it.
 */
export async function queueJob(trx: Transaction, job: NewJob): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("job")
    .values({
      id: job.id,
      agency_id: job.agencyId,
      kind: job.kind,
      key: job.key,
      input: job.input,
      asked_by: job.askedBy,
      state: "queued",
      attempts: 0,
      run_at: job.runAt,
      lease: null,
      lease_until: null,
      progress: 0,
      result: null,
      failure: null,
      created_at: job.createdAt,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Takes up the job that has waited longest: queued and due, or left behind by a runner whose lease has run out. Two runners
 * never take up one: the second one's update finds it changed.
 *
 * @param kinds what this runner can do.
 */
export async function leaseJob(
  trx: Transaction,
  { kinds, lease, now, until }: { kinds: readonly string[]; lease: string; now: string; until: string },
): Promise<Job | null> {
  for (;;) {
    const due = await trx
      .selectFrom("job")
      .select(["id", "agency_id", "state", "attempts"])
      .where(inScope(OFFICE_SCOPE, "job.agency_id"))
      .where("kind", "in", [...kinds, ""])
      .where((eb) =>
        eb.or([
          eb.and([eb("state", "=", "queued"), eb("run_at", "<=", now)]),
          eb.and([eb("state", "=", "leased"), eb("lease_until", "<", now)]),
        ]),
      )
      .orderBy("run_at")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (!due) return null;
    const taken = await trx
      .updateTable("job")
      .set({ state: "leased", lease, lease_until: until, attempts: due.attempts + 1, progress: 0 })
      .where(ofAgency(due.agency_id, "job.agency_id"))
      .where("id", "=", due.id)
      .where("state", "=", due.state)
      .where("attempts", "=", due.attempts)
      .returningAll()
      .executeTakeFirst();
    if (taken) return jobFromRow(taken);
  }
}

/** How a runner that still holds a job leaves it. */
export type JobChange = Partial<Pick<Job, "state" | "runAt" | "progress" | "result" | "failure" | "finishedAt">> & {
  /** Longer lease; left out where the job is given back. */
  readonly leaseUntil?: string;
};

/**
 * Changes a job that a runner holds.
 *
 * @returns `false`, with nothing changed, where the lease is another's by now or the job was cancelled.
 */
export async function changeLeased(
  trx: Transaction,
  { agencyId, id }: Pick<Job, "agencyId" | "id">,
  lease: string,
  change: JobChange,
): Promise<boolean> {
  const isGivenBack = change.state !== undefined && change.state !== "leased";
  const { numUpdatedRows } = await trx
    .updateTable("job")
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.runAt === undefined ? {} : { run_at: change.runAt }),
      ...(change.progress === undefined ? {} : { progress: change.progress }),
      ...(change.result === undefined ? {} : { result: change.result }),
      ...(change.failure === undefined ? {} : { failure: change.failure }),
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
      ...(change.leaseUntil === undefined ? {} : { lease_until: change.leaseUntil }),
      ...(isGivenBack ? { lease: null, lease_until: null } : {}),
    })
    .where(ofAgency(agencyId, "job.agency_id"))
    .where("id", "=", id)
    .where("lease", "=", lease)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function findJob(db: Db, scope: AgencyScope, id: string): Promise<Job | null> {
  const row = await db
    .selectFrom("job")
    .selectAll()
    .where(inScope(scope, "job.agency_id"))
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? jobFromRow(row) : null;
}

/**
 * Jobs of one agency, or of none (`null`), that are not done with, and those finished since an instant, newest first.
 */
export async function listJobs(
  db: Db,
  {
    agencyId,
    since,
    quiet,
  }: { readonly agencyId: string | null; readonly since: string; readonly quiet: readonly string[] },
): Promise<Job[]> {
  const rows = await db
    .selectFrom("job")
    .selectAll()
    .where(ofAgency(agencyId, "job.agency_id"))
    .where((eb) => eb.or([eb("kind", "not in", quiet), eb("state", "!=", "done")]))
    .where((eb) => eb.or([eb("state", "in", ["queued", "leased", "dead"]), eb("finished_at", ">=", since)]))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows.map(jobFromRow);
}

/** The same of what one person has asked for, wherever it belongs. */
export async function listAskedJobs(
  db: Db,
  scope: AgencyScope,
  { askedBy, since }: { readonly askedBy: string; readonly since: string },
): Promise<Job[]> {
  const rows = await db
    .selectFrom("job")
    .selectAll()
    .where(inScope(scope, "job.agency_id"))
    .where("asked_by", "=", askedBy)
    .where((eb) => eb.or([eb("state", "in", ["queued", "leased", "dead"]), eb("finished_at", ">=", since)]))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(jobFromRow);
}

/** A job that stays as it is until the transaction ends: its runner's next word waits, and finds what became of it. */
export async function lockJob(trx: Transaction, scope: AgencyScope, id: string): Promise<Job | null> {
  const row = await trx
    .updateTable("job")
    .set((eb) => ({ state: eb.ref("state") }))
    .where(inScope(scope, "job.agency_id"))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return row ? jobFromRow(row) : null;
}

/** What a job is for. */
type JobName = Pick<Job, "agencyId" | "kind" | "key">;

/** The one for the same that is queued or running. */
export async function findOpenJob(db: Db, { agencyId, kind, key }: JobName): Promise<Job | null> {
  const row = await db
    .selectFrom("job")
    .selectAll()
    .where(ofAgency(agencyId, "job.agency_id"))
    .where("kind", "=", kind)
    .where("key", "=", key)
    .where("state", "in", ["queued", "leased"])
    .executeTakeFirst();
  return row ? jobFromRow(row) : null;
}

/** The one for the same that was asked for last, whatever became of it. */
export async function findLastJob(db: Db, { agencyId, kind, key }: JobName): Promise<Job | null> {
  const row = await db
    .selectFrom("job")
    .selectAll()
    .where(ofAgency(agencyId, "job.agency_id"))
    .where("kind", "=", kind)
    .where("key", "=", key)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? jobFromRow(row) : null;
}

/** Ends a job that is locked: nobody holds it any more. */
export async function endJob(
  trx: Transaction,
  { agencyId, id }: Pick<Job, "agencyId" | "id">,
  { state, at }: { readonly state: "cancelled" | "discarded"; readonly at: string },
): Promise<void> {
  await trx
    .updateTable("job")
    .set({ state, finished_at: at, lease: null, lease_until: null })
    .where(ofAgency(agencyId, "job.agency_id"))
    .where("id", "=", id)
    .execute();
}

/** Queues a job that is locked once more, as if it had never been tried; what it failed of last stays to be read. */
export async function requeueJob(
  trx: Transaction,
  { agencyId, id }: Pick<Job, "agencyId" | "id">,
  runAt: string,
): Promise<void> {
  await trx
    .updateTable("job")
    .set({ state: "queued", attempts: 0, progress: 0, run_at: runAt, finished_at: null })
    .where(ofAgency(agencyId, "job.agency_id"))
    .where("id", "=", id)
    .execute();
}

/** Throws away jobs of some kinds that were done before an instant, at most `most` at a time. @returns how many */
export async function forgetJobs(
  trx: Transaction,
  { kinds, before, most }: { readonly kinds: readonly string[]; readonly before: string; readonly most: number },
): Promise<number> {
  const rows = await trx
    .selectFrom("job")
    .select(["agency_id", "id"])
    .where(inScope(OFFICE_SCOPE, "job.agency_id"))
    .where("finished_at", "<", before)
    .where("state", "=", "done")
    .where("kind", "in", [...kinds, ""])
    .orderBy("finished_at")
    .limit(most)
    .execute();
  for (const { agency_id: agencyId, id } of rows) {
    await trx.deleteFrom("job").where(ofAgency(agencyId, "job.agency_id")).where("id", "=", id).execute();
  }
  return rows.length;
}

function jobFromRow(row: Selectable<JobTable>): Job {
  return {
    id: row.id,
    agencyId: row.agency_id,
    kind: row.kind,
    key: row.key,
    input: row.input,
    askedBy: row.asked_by,
    state: oneOf(JOB_STATES, row.state, { table: "job", column: "state" }),
    attempts: row.attempts,
    runAt: row.run_at,
    lease: row.lease,
    leaseUntil: row.lease_until,
    progress: row.progress,
    result: row.result,
    failure: row.failure,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** What there is to do. */
export interface JobFigures {
  readonly queued: number;
  readonly leased: number;
  readonly dead: number;
  /** Seconds for which the oldest queued job has been due; 0 for none. */
  readonly lag: number;
}

/** How many jobs wait, run and failed for good, and how late the machine is with them. */
export async function jobFigures(db: Db, now: string): Promise<JobFigures> {
  const rows = await db
    .selectFrom("job")
    .select((eb) => ["state", eb.fn.countAll<number | string>().as("jobs"), eb.fn.min("run_at").as("oldest")])
    .where(inScope(OFFICE_SCOPE, "job.agency_id"))
    .where("state", "in", ["queued", "leased", "dead"])
    .groupBy("state")
    .execute();
  const of = (state: JobState): number => Number(rows.find((it) => it.state === state)?.jobs ?? 0);
  const oldest = rows.find((it) => it.state === "queued")?.oldest ?? now;
  const lag = Math.max(0, (Date.parse(now) - Date.parse(oldest)) / 1000);
  return { queued: of("queued"), leased: of("leased"), dead: of("dead"), lag };
}
