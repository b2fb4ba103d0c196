import {
  deleteReviewAssignment,
  listAssessments,
  listReviewTasks,
  lockAssessment,
  putReviewTask,
  findPerson,
  findReviewAssignment,
  listAgencies,
  OFFICE_SCOPE,
  type Transaction,
  WHOLE_REACH,
} from "@faheng/database";
import { type Assessment, cityMoment, FahengError, type ReviewAssignment, reviewTaskProcess } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { inLockOrder } from "../act/hold-agencies.ts";
import { requireDecision } from "../act/require-decision.ts";
import { reviewErrors as errors } from "./review-errors.ts";
import { taskName } from "./review-ground.ts";

/**
 * Takes review assignments back, with the reason; all of them or none. What is being judged is void with them; what was submitted
 * stands.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_NOT_FOUND, FAHENG_REVIEW_CHANGED where an assignment is for more by now
 *   than the caller saw
 */
export const withdrawReviews = defineAct({
  action: "review.assign",
  load: async ({ db }, input: ReviewWithdrawal) => {
    const reviews = inLockOrder(input.reviews);
    const known = await Promise.all(reviews.map(async ({ id }) => await findReviewAssignment(db, OFFICE_SCOPE, id)));
    return { reviews, known, agencies: new Set(known.flatMap((it) => (it === null ? [] : [it.agencyId]))) };
  },
  allows: () => ({ agencyId: null }),
  name: ({ reviews }) => `review:${reviews[0]?.id ?? ""}`,
  subjects: async ({ input: { reviews } }) => reviews.map(({ id }) => `review:${id}`),
  // Each has its line in its agency's chain: taken in one order, two who withdraw do not wait for each other in a ring.
  agencies: (_, { agencies }) => [...agencies],
  takes: async (trx, { found: { known } }) => {
    for (const it of await assessmentsOf(trx, known)) await lockAssessment(trx, it);
  },
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
    const also: Trace[] = [];
    for (const review of standing) {
      if (!(await deleteReviewAssignment(trx, review))) throw await conflict(trx, desk, review);
      const { id, version: _version, createdAt: _at, changed: _changed, ...before } = review;
      const { agencyId } = review;
      trace.push({ action: "review.withdraw", object: `review:${id}`, agencyId, before, after: { reason } });
      for (const task of await listReviewTasks(trx, await assessmentsOf(trx, [review]))) {
        if (task.personId !== review.personId || task.state !== "open") continue;
        const { actor, now } = desk;
        const step = { act: "review.void", by: actor.personId, byName: actor.name, at: now, reason } as const;
        const ended = { writes: task.writes + 1, state: "void", steps: [...task.steps, step], savedAt: now } as const;
        await putReviewTask(trx, { ...task, ...ended });
        const object = taskName({ assessmentId: task.assessmentId, taskId: task.id });
        also.push({ action: "review.void", object, agencyId, before: { state: task.state }, after: { reason } });
      }
    }
    return { answer: undefined, trace, also };
  },
  emits: [],
});

/** The assessments that assignments are about, in the order in which they are taken. */
async function assessmentsOf(trx: Transaction, reviews: readonly (ReviewAssignment | null)[]): Promise<Assessment[]> {
  const cycles = new Set(reviews.flatMap((it) => it?.cycleId ?? []));
  const all = await Promise.all([...cycles].map(async (id) => await listAssessments(trx, WHOLE_REACH, id)));
  const isMeant = ({ agencyId, cycleId }: Assessment): boolean =>
    reviews.some((it) => it?.agencyId === agencyId && it.cycleId === cycleId);
  return all
    .flat()
    .filter(isMeant)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

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
