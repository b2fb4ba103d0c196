import { listLastUrges } from "@faheng/database";
import type { Urge } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";

/** Who was last urged to see to what in an assessment, and whether the actor may urge anybody now. */
export interface UrgesView {
  readonly mayUrge: boolean;
  readonly last: readonly Urge[];
  /** Today in the city. */
  readonly today: string;
}

/**
 * What was last urged, by indicator.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getUrges(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<UrgesView> {
  const desk = enter(context, actor);
  const { assessment, agency, cycle } = await loadAssessment(desk, assessmentId);
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "assignment.read", object, `assignment:${assessmentId}`);
  const isOpen = cycle.status === "open" && assessment.endedAt === null;
  return {
    mayUrge: isOpen && can(actor, "assignment.urge", object),
    last: await listLastUrges(desk.db, assessment),
    today: desk.today,
  };
}
