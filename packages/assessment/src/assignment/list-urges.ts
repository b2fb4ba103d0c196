import { listLastUrges } from "@faheng/database";
import type { Urge } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { itemsToSettle, type StandingItem } from "../hand-in/load-hand-in.ts";

/** Who was last urged to see to what in an assessment, and whether the actor may urge anybody now. */
export interface UrgesView {
  readonly mayUrge: boolean;
  /** What has still to be handed on before the assessment can be handed in, in the order of the document. */
  readonly owed: readonly string[];
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
  const loaded = await loadAssessment(desk, assessmentId);
  const { assessment, agency, cycle } = loaded;
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "assignment.read", object, `assignment:${assessmentId}`);
  const isOpen = cycle.status === "open" && assessment.endedAt === null;
  return {
    mayUrge: isOpen && can(actor, "assignment.urge", object),
    owed: (await owedItems(desk, loaded)).map(({ code }) => code),
    last: await listLastUrges(desk.db, assessment),
    today: desk.today,
  };
}

/** Of what cannot be computed any more nothing is owed: it is read only. */
async function owedItems(desk: Desk, loaded: LoadedAssessment): Promise<readonly StandingItem[]> {
  if ((await loaded.pinned.fault()) !== null) return [];
  const items = await itemsToSettle(desk.db, loaded);
  return items.filter(({ code, state }) => loaded.canSee(code) && state !== "submitted" && state !== "approved");
}
