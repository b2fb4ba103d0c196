import type { Transaction } from "@faheng/database";
import type { Indicator, Party } from "@faheng/domain";
import { can, isTheirs } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { answerersOf } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { ownerOf } from "../assignment/plan.ts";

/** What the actor is to every answer of an agency, by their roles in it. */
export function standingParties({ actor }: Desk, agencyId: string): Party[] {
  const roles = actor.roles.filter((it) => it.agencyId === agencyId).map((it) => it.role);
  return (["coordinator", "leader"] as const).filter((it) => roles.includes(it));
}

/**
 * What the actor is to one answer as it stands now: the permission was asked for before the act had to wait, and the coordinator
 * may have assigned it to others, or the department been dissolved, meanwhile.
 */
export async function answerParties(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  indicator: Indicator,
): Promise<Party[]> {
  const said = await loadSaid(trx, ownerOf(loaded), loaded.pinned.framework.id);
  const object = { agencyId: loaded.agency.id, answerers: answerersOf(said, indicator) };
  const isAssigned = can(desk.actor, "response.save", object) && isTheirs(desk.actor, object);
  return [...(isAssigned ? (["assigned"] as const) : []), ...standingParties(desk, loaded.agency.id)];
}
