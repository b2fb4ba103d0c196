import { listAskedJobs, OFFICE_SCOPE } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { type JobListing, listingsOf, sinceWhen } from "./list-jobs.ts";

/** What the actor has asked the machine for: the work that is not done with, and that of the last week. It needs no role. */
export async function readAskedJobs(context: Context, actor: Actor): Promise<JobListing[]> {
  const desk = enter(context, actor);
  const asked = { askedBy: actor.personId, since: sinceWhen(context) };
  return await listingsOf(desk, await listAskedJobs(desk.db, OFFICE_SCOPE, asked));
}
