import {
  deleteReviewAssignment,
  findCycle,
  findPerson,
  insertReviewAssignment,
  listAgencies,
  listMembershipsAt,
  listReviewAssignments,
  type ReviewAssignment,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";

/**
 * Lets a reviewer review one agency in one cycle. Nobody who belongs to an agency may review it.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_CYCLE_NOT_FOUND, FAHENG_AGENCY_NOT_FOUND,
 *   FAHENG_REVIEW_OWN_AGENCY
 */
export async function assignReview(
  context: Context,
  actor: Actor,
  input: Omit<ReviewAssignment, "id">,
): Promise<{ readonly id: string }> {
  const desk = enter(context, actor);
  const { personId, cycleId, agencyId } = input;
  const id = context.ids.next();
  await permit(desk, "review.assign", { agencyId }, `review:${personId}/${agencyId}`);
  await desk.db.transaction().execute(async (trx) => {
    const roles = await listMembershipsAt(trx, personId, desk.now);
    if (!(await findPerson(trx, personId)) || !roles.some((it) => it.role === "reviewer")) {
      throw new FahengError(errors.FAHENG_PERSON_NOT_FOUND, { place: personId, details: { id: personId } });
    }
    if (!(await findCycle(trx, cycleId))) {
      throw new FahengError(errors.FAHENG_CYCLE_NOT_FOUND, { place: cycleId, details: { id: cycleId } });
    }
    if ((await listAgencies(trx, { kind: "agencies", ids: [agencyId] })).length === 0) {
      throw new FahengError(errors.FAHENG_AGENCY_NOT_FOUND, { place: agencyId, details: { id: agencyId } });
    }
    if (roles.some((it) => it.agencyId === agencyId)) {
      throw new FahengError(errors.FAHENG_REVIEW_OWN_AGENCY, { place: personId });
    }
    await insertReviewAssignment(trx, { id, ...input }, desk.now);
    await record(trx, desk, { action: "review.assign", object: `review:${id}`, agencyId, after: input });
  });
  return { id };
}

/**
 * Takes a review assignment back.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function withdrawReview(
  context: Context,
  actor: Actor,
  input: { readonly personId: string; readonly reviewId: string },
): Promise<void> {
  const desk = enter(context, actor);
  await permit(desk, "review.assign", { agencyId: null }, `review:${input.reviewId}`);
  await desk.db.transaction().execute(async (trx) => {
    const before = (await listReviewAssignments(trx, input.personId)).find((it) => it.id === input.reviewId);
    if (!before) return;
    await deleteReviewAssignment(trx, before.id);
    const act = {
      action: "review.withdraw",
      object: `review:${before.id}`,
      agencyId: before.agencyId,
      before,
    } as const;
    await record(trx, desk, act);
  });
}
