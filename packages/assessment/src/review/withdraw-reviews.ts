import {
  deleteReviewAssignment,
  findPerson,
  findReviewAssignment,
  listAgencies,
  OFFICE_SCOPE,
  type Transaction,
} from "@faheng/database";
import { cityMoment, FahengError, type ReviewAssignment, reviewTaskProcess } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { inLockOrder } from "../act/hold-agencies.ts";
import { requireDecision } from "../act/require-decision.ts";
import { reviewErrors as errors } from "./review-errors.ts";

/**
 * Takes review assignments back, with the reason; all of them or none.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_NOT_FOUND, FAHENG_REVIEW_CHANGED where an assignment is for more by now
 *   than the caller saw
 */
export const withdrawReviews = defineAct({
  action: "review.assign",
  load: async ({ db }, input: ReviewWithdrawal) => {
    const reviews = inLockOrder(input.reviews);
    const known = await Promise.all(reviews.map(async ({ id }) => await findReviewAssignment(db, OFFICE_SCOPE, id)));
    return { reviews, agencies: new Set(known.flatMap((it) => (it === null ? [] : [it.agencyId]))) };
  },
  allows: () => ({ agencyId: null }),
  name: ({ reviews }) => `review:${reviews[0]?.id ?? ""}`,
  subjects: async ({ input: { reviews } }) => reviews.map(({ id }) => `review:${id}`),
  // Each has its line in its agency's chain: taken in one order, two who withdraw do not wait for each other in a ring.
  agencies: (_, { agencies }) => [...agencies],
  guard: async (trx, { desk, input: { reason }, found: { reviews } }) => {
    const standing: ReviewAssignment[] = [];
    for (const { id, expectedVersion } of reviews) {
      const before = await findReviewAssignment(trx, OFFICE_SCOPE, id);
      if (!before) throw new FahengError(errors.FAHENG_REVIEW_NOT_FOUND, { place: id });
      if (before.version !== expectedVersion) throw await conflict(trx, desk, before);
      const situation = { state: "open", parties: ["office"], holds: {}, reason, place: id } as const;
      requireDecision(reviewTaskProcess, "review.void", situation);
      standing.push(before);
    }
    return standing;
  },
  apply: async (trx, { desk, input: { reason }, held: standing }) => {
    const trace: Trace[] = [];
    for (const review of standing) {
      if (!(await deleteReviewAssignment(trx, review))) throw await conflict(trx, desk, review);
      const { id, version: _version, createdAt: _at, changed: _changed, ...before } = review;
      const { agencyId } = review;
      trace.push({ action: "review.withdraw", object: `review:${id}`, agencyId, before, after: { reason } });
    }
    return { answer: undefined, trace };
  },
  emits: [],
});

interface ReviewWithdrawal {
  readonly reviews: readonly { readonly id: string; readonly expectedVersion: number }[];
  readonly reason: string;
}

/** What somebody is told who saw another version: whose it is, and who said what it is for now, and when. */
async function conflict(
  trx: Transaction,
  { context }: Desk,
  { personId, agencyId, changed, createdAt }: ReviewAssignment,
): Promise<FahengError> {
  const person = await findPerson(trx, personId);
  const [agency] = await listAgencies(trx, { kind: "agencies", ids: [agencyId] });
  const at = cityMoment(changed?.at ?? createdAt, context.timeZone);
  const details = { name: person?.name ?? "", agency: agency?.name ?? "", by: changed?.byName ?? SOMEBODY, at };
  return new FahengError(errors.FAHENG_REVIEW_CHANGED, { place: details.name, details });
}

/** Of changes from before their authors were kept beside them. */
const SOMEBODY = { zh: "他人", en: "Somebody" };
