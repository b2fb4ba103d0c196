import { FahengError } from "@faheng/domain";
import { type Desk, permit, recordRefusal } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { assessmentErrors as errors } from "../errors.ts";

/** Stands behind the name of whoever states in a bureau's own cycle, wherever the name goes: an estimate of its own. */
export const OWN_ESTIMATE = "本局自评估算";

/**
 * Lets somebody state what is the office's about an assessment. In a cycle of the municipal office: people of the office,
 * and nobody who belongs to the assessed agency. In a bureau's own: its coordinator and leader, as its own estimate. The one
 * place that says who they are.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_STATEMENT_OWN_AGENCY
 */
export async function permitStating(desk: Desk, { assessment, agency }: LoadedAssessment): Promise<void> {
  const object = `statement:${assessment.id}`;
  const { owner, cycleId } = assessment;
  await permit(desk, "statement.write", { agencyId: agency.id, owner, cycleId }, object);
  if (owner !== null || !isMember(desk, agency.id)) return;
  await recordRefusal(desk, "statement.write", object, agency.id);
  throw new FahengError(errors.FAHENG_STATEMENT_OWN_AGENCY, { place: agency.id });
}

/** The name under which somebody states: never the office's in a bureau's own cycle. */
export function stateAs({ actor }: Desk, { assessment }: LoadedAssessment): string {
  return assessment.owner === null ? actor.name : `${actor.name}（${OWN_ESTIMATE}）`;
}

/** Whether the actor belongs to an agency, whatever role they hold beside it. */
export function isMember({ actor }: Desk, agencyId: string): boolean {
  return actor.roles.some((role) => role.agencyId === agencyId);
}
