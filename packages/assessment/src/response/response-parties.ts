import type { Transaction } from "@faheng/database";
import type { Indicator, IndicatorResponse, Party } from "@faheng/domain";
import { can, isTheirs } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { type Answerer, answerersOf } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { ownerOf } from "../assignment/plan.ts";

/** What the actor is to every answer of an agency, by their roles in it. */
export function standingParties({ actor }: Desk, agencyId: string): Party[] {
  const roles = actor.roles.filter((it) => it.agencyId === agencyId).map((it) => it.role);
  return (["coordinator", "leader"] as const).filter((it) => roles.includes(it));
}

/** An answer and the indicator it is to. */
export interface Answered {
  readonly indicator: Indicator;
  readonly response: Pick<IndicatorResponse, "handling"> | null;
}

/**
 * What the actor is to one answer as it stands now: the permission was asked for before the act had to wait, and the coordinator
 * may have assigned it to others, or the department been dissolved, meanwhile.
 */
export async function answerParties(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  answered: Answered,
): Promise<Party[]> {
  const said = await loadSaid(trx, ownerOf(loaded), loaded.pinned.framework.id);
  return partiesTo(desk, loaded, answered, answerersOf(said, answered.indicator));
}

/** What the actor is to one answer, by who has to give it. */
export function partiesTo(
  desk: Desk,
  { agency, assessment }: Pick<LoadedAssessment, "agency" | "assessment">,
  { response }: Answered,
  answerers: readonly Answerer[],
): Party[] {
  const { actor } = desk;
  const object = { agencyId: agency.id, owner: assessment.owner, answerers };
  const isAssigned = can(actor, "response.save", object) && isTheirs(actor, object);
  const isOwn = isAssigned || response?.handling?.submitted?.personId === actor.personId;
  return [
    ...(isAssigned ? (["assigned"] as const) : []),
    ...(isOwn ? (["own-department"] as const) : []),
    ...standingParties(desk, agency.id),
    ...(can(actor, "response.recall", object) ? (["office"] as const) : []),
  ];
}
