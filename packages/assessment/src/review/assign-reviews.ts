import {
  insertReviewAssignment,
  listHoldersOf,
  lockReviewAssignment,
  setReviewIndicators,
  type Transaction,
} from "@faheng/database";
import { FahengError, type ReviewAssignment } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, presently, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { requireOfficeCycle } from "../cycle/require-cycle.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { holdAgency } from "../organisation/require-agency.ts";
import { requireParts, requirePeople, requireIndicators } from "./assign-rules.ts";
import { listCycleParts } from "./cycle-parts.ts";

/** Most assignments of one act. */
export const MAX_REVIEWS_AT_ONCE = 1000;

/** Every one of the people reviews every one of the agencies. */
export interface ReviewAssigning {
  readonly cycleId: string;
  readonly agencyIds: readonly string[];
  readonly personIds: readonly string[];
  /** Codes out of the agencies' frameworks; `null` for all. */
  readonly indicators: readonly string[] | null;
}

/** What became of one pair. */
export interface AssignedReview {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string;
  /** New, or there already and now for more indicators, or there already with all of them. */
  readonly outcome: "assigned" | "widened" | "stood";
}

type Pair = Omit<ReviewAssignment, "id" | "version" | "createdAt">;

/**
 * Lets reviewers review agencies in one cycle; all of it or nothing. Whoever has an agency already keeps it and gets the
 * indicators that are new: the same act twice is one. Nobody who belongs to an agency may review it.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED,
 *   FAHENG_REVIEW_AGENCY_OUTSIDE,
 *   FAHENG_PERSON_NOT_FOUND, FAHENG_REVIEW_NOT_REVIEWER, FAHENG_REVIEW_OWN_AGENCY, FAHENG_REVIEW_INDICATOR,
 *   FAHENG_REVIEW_TOO_MANY
 */
export async function assignReviews(
  context: Context,
  actor: Actor,
  input: ReviewAssigning,
): Promise<readonly AssignedReview[]> {
  const desk = enter(context, actor);
  const { cycleId } = input;
  // In one order, so that two acts that share pairs wait for each other instead of for ever.
  const agencyIds = [...new Set(input.agencyIds)].toSorted();
  const personIds = [...new Set(input.personIds)].toSorted();
  const indicators = input.indicators === null ? null : [...new Set(input.indicators)].toSorted();
  await permit(desk, "review.assign", { agencyId: null }, `cycle:${cycleId}`);
  const pairs = agencyIds.flatMap((agencyId) => personIds.map((personId) => ({ agencyId, personId })));
  if (pairs.length > MAX_REVIEWS_AT_ONCE) {
    const [agencies, people] = [agencyIds.length, personIds.length];
    const details = { agencies, people, pairs: pairs.length, most: MAX_REVIEWS_AT_ONCE };
    throw new FahengError(errors.FAHENG_REVIEW_TOO_MANY, { place: cycleId, details });
  }
  return await desk.db.transaction().execute(async (trx) => {
    // Nobody is given an agency that is dissolved meanwhile.
    for (const id of agencyIds) await holdAgency(trx, id);
    await requireStanding(trx, desk);
    const cycle = await requireOfficeCycle(trx, desk, cycleId);
    const taking = await listCycleParts(trx, context.plugins, { reach: desk.reach, cycleId });
    const parts = await requireParts(trx, { cycle, taking, agencyIds });
    const reviewers = await listHoldersOf(trx, { role: "reviewer", at: presently(desk) });
    await requirePeople(trx, { reviewers, parts, personIds });
    if (indicators !== null) requireIndicators(parts, indicators);
    const done: { readonly review: AssignedReview; readonly before: Pair | null; readonly after: Pair }[] = [];
    for (const pair of pairs)
      done.push(await giveReview(trx, { ...pair, cycleId, indicators }, context.ids.next(), desk.now));
    // At the end, because the head of the audit's chain is one for everybody.
    for (const { review, before, after } of done) {
      const { id, agencyId, outcome } = review;
      const act = { action: "review.assign", object: `review:${id}`, agencyId, before } as const;
      await record(trx, desk, { ...act, after: { ...after, outcome } });
    }
    return done.map(({ review }) => review);
  });
}

/**
 * Lets one reviewer review one agency; whoever has it already keeps it and gets the indicators that are new.
 *
 * @param id of the assignment where there is none yet.
 */
export async function giveReview(trx: Transaction, wanted: Pair, id: string, at: string) {
  const { personId, agencyId } = wanted;
  // Somebody may take the row away between the two statements; then it is written anew.
  for (;;) {
    if (await insertReviewAssignment(trx, { id, ...wanted }, at)) {
      return { review: { id, personId, agencyId, outcome: "assigned" as const }, before: null, after: wanted };
    }
    const standing = await lockReviewAssignment(trx, wanted);
    if (!standing) continue;
    const before = { ...wanted, indicators: standing.indicators };
    const indicators = unionOf(standing.indicators, wanted.indicators);
    const isWider = (indicators?.length ?? 0) !== (standing.indicators?.length ?? 0);
    if (isWider) await setReviewIndicators(trx, standing.id, indicators);
    const outcome = isWider ? ("widened" as const) : ("stood" as const);
    return { review: { id: standing.id, personId, agencyId, outcome }, before, after: { ...wanted, indicators } };
  }
}

/** `null`, every indicator, takes in all others. */
function unionOf(
  standing: ReviewAssignment["indicators"],
  added: ReviewAssignment["indicators"],
): ReviewAssignment["indicators"] {
  return standing === null || added === null ? null : [...new Set([...standing, ...added])].toSorted();
}
