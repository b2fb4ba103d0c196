import { deleteReviewAssignment, findPerson, findReviewAssignment, listAgencies } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";

/**
 * Takes review assignments back, with the reason; all of them or none.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_NOT_FOUND, FAHENG_REVIEW_CHANGED where an assignment is for more by now
 *   than the caller saw
 */
export async function withdrawReviews(
  context: Context,
  actor: Actor,
  input: {
    readonly reviews: readonly { readonly id: string; readonly expectedVersion: number }[];
    readonly reason: string;
  },
): Promise<void> {
  const desk = enter(context, actor);
  const { reason } = input;
  const reviews = input.reviews.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  await permit(desk, "review.assign", { agencyId: null }, `review:${reviews[0]?.id ?? ""}`);
  await desk.db.transaction().execute(async (trx) => {
    await requireStanding(trx, desk);
    const taken = [];
    for (const { id, expectedVersion } of reviews) {
      const before = await findReviewAssignment(trx, id);
      if (!before) throw new FahengError(errors.FAHENG_REVIEW_NOT_FOUND, { place: id });
      if (!(await deleteReviewAssignment(trx, { id, version: expectedVersion }))) {
        const person = await findPerson(trx, before.personId);
        const [agency] = await listAgencies(trx, { kind: "agencies", ids: [before.agencyId] });
        const details = { name: person?.name ?? "", agency: agency?.name ?? "" };
        throw new FahengError(errors.FAHENG_REVIEW_CHANGED, { place: details.name, details });
      }
      taken.push(before);
    }
    for (const { id, version: _version, createdAt: _at, ...before } of taken) {
      const act = { action: "review.withdraw", object: `review:${id}`, agencyId: before.agencyId } as const;
      await record(trx, desk, { ...act, before, after: { reason } });
    }
  });
}
