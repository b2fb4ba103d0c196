import type { Job } from "@faheng/database";
import type { Party } from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";

/** What somebody is to a job: who keeps the machine, or the coordinator of the agency whose own it is; who asked for it. */
export function partiesTo({ actor }: Desk, { agencyId, askedBy }: Pick<Job, "agencyId" | "askedBy">): Party[] {
  const isKeeper = can(actor, "job.manage", { agencyId, owner: agencyId });
  const keeper = agencyId === null ? "system-admin" : "coordinator";
  return [...(isKeeper ? ([keeper] as const) : []), ...(askedBy === actor.personId ? (["asker"] as const) : [])];
}
