import { FahengError } from "@faheng/domain";
import { type Desk, permit, recordRefusal } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { assessmentErrors as errors } from "../errors.ts";

/**
 * Lets somebody state what is the office's about an assessment: people of the office that owns its cycle, and nobody who
 * belongs to the assessed agency. The one place that says who they are; every cycle is the municipal office's.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_STATEMENT_OWN_AGENCY
 */
export async function permitStating(desk: Desk, { assessment, agency }: LoadedAssessment): Promise<void> {
  const object = `statement:${assessment.id}`;
  await permit(desk, "statement.write", { agencyId: agency.id, cycleId: assessment.cycleId }, object);
  if (!isMember(desk, agency.id)) return;
  await recordRefusal(desk, "statement.write", object, agency.id);
  throw new FahengError(errors.FAHENG_STATEMENT_OWN_AGENCY, { place: agency.id });
}

/** Whether the actor belongs to an agency, whatever role they hold beside it. */
export function isMember({ actor }: Desk, agencyId: string): boolean {
  return actor.roles.some((role) => role.agencyId === agencyId);
}
