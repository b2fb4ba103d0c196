import {
  canonicalJson,
  type Db,
  findLastJob,
  findOpenJob,
  type Job,
  listAssessedBy,
  queueJob,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { z } from "zod";
import type { Desk } from "../access/enter.ts";
import { cycleErrors as errors } from "./cycle-errors.ts";
import type { AssessedBy, PinnedTogether } from "./open-assessment.ts";

/**
 * So many assessments are opened in one transaction. On SQLite nobody reads while one is written, so that this is also how long
 * readers wait.
 */
export const AT_ONCE = 100;

/** The kind of work that opens a cycle part by part; its key is the cycle's id. */
export const OPENING_KIND = "cycle.open";

/** An agency that is to be assessed. */
export type OpeningEntry = AssessedBy & { readonly agencyId: string };

const pinned = z.strictObject({
  period: z.strictObject({ from: z.string(), to: z.string() }),
  calendar: z.strictObject({ holidays: z.array(z.string()), workdays: z.array(z.string()) }),
  restDays: z.enum(["stay", "next-working-day"]).optional(),
  materials: z.literal("asked").optional(),
  reviewers: z.literal("named").optional(),
}) satisfies z.ZodType<PinnedTogether>;

/** What there is to be opened, agencies under what they are assessed by: a city's list stays short that way. */
export const openingInput = z.strictObject({
  cycleId: z.string(),
  /** Who opened it, by name. */
  by: z.string(),
  /** Whether agencies were told of the cycle before: then those that come now are told by themselves. */
  isRest: z.boolean(),
  pinned,
  groups: z.array(
    z.strictObject({
      frameworkId: z.string(),
      profile: z
        .strictObject({ id: z.string(), version: z.string().optional(), owner: z.string().nullable().optional() })
        .nullable(),
      agencyIds: z.array(z.string()),
    }),
  ),
});
export type OpeningInput = z.infer<typeof openingInput>;

/** Everybody who is to be assessed, in the order in which they are opened. */
export function entriesOf({ groups }: Pick<OpeningInput, "groups">): OpeningEntry[] {
  return groups.flatMap(({ agencyIds, ...by }) => agencyIds.map((agencyId) => Object.assign({ agencyId }, by)));
}

/** Queues it, in the transaction of the act that asks for it. @returns the job's id */
export async function queueOpening(
  trx: Transaction,
  { context, actor, now }: Desk,
  {
    cycleId,
    entries,
    isRest,
    pinned: together,
  }: Pick<OpeningInput, "cycleId" | "isRest"> & {
    readonly pinned: PinnedTogether;
    readonly entries: readonly OpeningEntry[];
  },
): Promise<string> {
  const alike = Map.groupBy(entries, ({ frameworkId, profile }) => canonicalJson([frameworkId, profile]));
  const groups = [...alike.values()].map((all) => {
    const { frameworkId, profile } = all[0]!;
    return { frameworkId, profile, agencyIds: all.map((it) => it.agencyId) };
  });
  const input = canonicalJson({ cycleId, by: actor.name, isRest, pinned: together, groups });
  const id = context.ids.next();
  const job = { id, agencyId: null, kind: OPENING_KIND, key: cycleId, input };
  await queueJob(
    trx,
    Object.assign(job, { askedBy: actor.accountId === null ? null : actor.personId, runAt: now, createdAt: now }),
  );
  return id;
}

/** The work that opens, or opened, a cycle last; `null` where it was opened at once. */
export async function findOpening(db: Db, cycleId: string): Promise<Job | null> {
  return await findLastJob(db, { agencyId: null, kind: OPENING_KIND, key: cycleId });
}

/** Of those whom a job is to open, who is not in the cycle yet. */
export async function leftOf(db: Db, { cycleId, groups }: OpeningInput): Promise<OpeningEntry[]> {
  return await notIn(db, cycleId, entriesOf({ groups }));
}

/** Who is not in the cycle yet. */
export async function notIn(db: Db, cycleId: string, entries: readonly OpeningEntry[]): Promise<OpeningEntry[]> {
  const ids = [...new Set(entries.map((it) => it.agencyId))];
  const opened = await listAssessedBy(db, cycleId, ids);
  const known = new Set(opened.map(({ agencyId, frameworkId }) => canonicalJson([agencyId, frameworkId])));
  return entries.filter(({ agencyId, frameworkId }) => !known.has(canonicalJson([agencyId, frameworkId])));
}

/**
 * What is done to a cycle as a whole is done when everybody is in it: a calendar, a published number or its end would otherwise
 * reach some of its agencies alone. Whoever calls holds the cycle.
 *
 * @throws FAHENG_CYCLE_OPENING
 */
export async function requireAllOpened(db: Db, { id, title }: { readonly id: string; readonly title: string }) {
  if ((await findOpenJob(db, { agencyId: null, kind: OPENING_KIND, key: id })) === null) return;
  throw new FahengError(errors.FAHENG_CYCLE_OPENING, { place: `cycle:${id}`, details: { title } });
}
