import { FahengError } from "@faheng/domain";
import type { AccessObject, Action } from "../access/can.ts";
import { type Desk, permit, recordRefusal } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { statementErrors as errors } from "./statement-errors.ts";

/** Stands behind the name of whoever states in a bureau's own cycle, wherever the name goes: an estimate of its own. */
export const OWN_ESTIMATE = "本局自评估算";

/**
 * What stating is asked for. In a cycle of the municipal office: people of the office, and nobody who belongs to the assessed
 * agency. In a bureau's own: its coordinator and leader, as its own estimate. The one place that says who they are.
 */
export function statingObject(found: { readonly loaded: LoadedAssessment } | null): AccessObject {
  if (found === null) return { agencyId: null };
  const { agencyId, owner, cycleId } = found.loaded.assessment;
  return { agencyId, owner, cycleId };
}

/**
 * Refuses whoever belongs to the agency that the office assesses, whatever role they hold beside it.
 *
 * @throws FAHENG_STATEMENT_OWN_AGENCY
 */
export async function refuseMembers(desk: Desk, { assessment, agency }: LoadedAssessment): Promise<void> {
  if (assessment.owner !== null || !isMember(desk, agency.id)) return;
  await recordRefusal(desk, "statement.write", `statement:${assessment.id}`, agency.id);
  throw new FahengError(errors.FAHENG_STATEMENT_OWN_AGENCY, { place: agency.id });
}

/**
 * The same of what the office decides for several agencies at once.
 *
 * @throws FAHENG_STATEMENT_OWN_AGENCY
 */
export async function refuseMembersOf(desk: Desk, action: Action, agencyIds: readonly string[]): Promise<void> {
  const own = agencyIds.find((id) => isMember(desk, id));
  if (own === undefined) return;
  await recordRefusal(desk, action, `agency:${own}`, own);
  throw new FahengError(errors.FAHENG_STATEMENT_OWN_AGENCY, { place: own });
}

/** Both, for what only tries. @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_STATEMENT_OWN_AGENCY */
export async function permitStating(desk: Desk, loaded: LoadedAssessment): Promise<void> {
  await permit(desk, "statement.write", statingObject({ loaded }), `statement:${loaded.assessment.id}`);
  await refuseMembers(desk, loaded);
}

/** The name under which somebody states: never the office's in a bureau's own cycle. */
export function stateAs({ actor }: Desk, { assessment }: LoadedAssessment): string {
  return assessment.owner === null ? actor.name : `${actor.name}（${OWN_ESTIMATE}）`;
}

/** Whether the actor belongs to an agency, whatever role they hold beside it. */
export function isMember({ actor }: Desk, agencyId: string): boolean {
  return actor.roles.some((role) => role.agencyId === agencyId);
}
