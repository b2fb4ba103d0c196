import { canonicalJson, findOpenJob, listAskedJobs, OFFICE_SCOPE, queueJob } from "@faheng/database";
import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { type JobListing, listingsOf, sinceWhen } from "../job/list-jobs.ts";
import { wantedYear, YEAR_KIND, type yearWanted } from "./kept-year.ts";

/** Whose year. */
interface YearPlace {
  readonly assessmentId: string;
}

/**
 * Asks for an agency’s year as a folder. The machine makes it; one that is under way for the same person is not asked for twice.
 *
 * @returns the job by whose id it is taken.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const askYearEnd = defineAct({
  action: "assessment.take-year",
  load: async (desk, { assessmentId }: YearPlace) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => yearObject(loaded),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  agencies: () => [],
  guard: async (trx, { desk, input: { assessmentId }, found: { agency } }) => {
    const name = { agencyId: agency.id, kind: YEAR_KIND, key: `${assessmentId} ${desk.actor.personId}` };
    return { name, open: await findOpenJob(trx, name) };
  },
  apply: async (trx, { desk, input: { assessmentId }, found: { agency }, held: { name, open } }) => {
    if (open !== null) return { answer: { id: open.id }, trace: null };
    const id = desk.context.ids.next();
    const { now } = desk;
    const wanted: z.infer<typeof yearWanted> = { assessmentId, byName: desk.actor.name };
    const asked = { input: canonicalJson(wanted), askedBy: desk.actor.personId, runAt: now, createdAt: now };
    await queueJob(trx, Object.assign({ id }, name, asked));
    return { answer: { id }, trace: { action: "assessment.ask-year", agencyId: agency.id } };
  },
  emits: [],
});

/** What the permission is asked for. */
export function yearObject(loaded: LoadedAssessment | null) {
  return { agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null };
}

/**
 * The newest folder of a year that the actor has asked for: how far it is, and where to take it; `null` where there is none.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function readAskedYear(
  context: Context,
  actor: Actor,
  { assessmentId }: YearPlace,
): Promise<JobListing | null> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  await permit(desk, "assessment.take-year", yearObject(loaded), `assessment:${assessmentId}`);
  const asked = await listAskedJobs(desk.db, OFFICE_SCOPE, { askedBy: actor.personId, since: sinceWhen(context) });
  const own = asked.find((job) => wantedYear(job)?.assessmentId === assessmentId);
  const [listing = null] = own === undefined ? [] : await listingsOf(desk, [own]);
  return listing;
}
