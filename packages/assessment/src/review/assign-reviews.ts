import {
  insertReviewAssignment,
  listAssessments,
  listHoldersOf,
  listMembershipsOfPerson,
  lockAssessment,
  lockReviewAssignment,
  type Membership,
  type RoleHolder,
  setReviewIndicators,
  type Transaction,
  WHOLE_REACH,
} from "@faheng/database";
import {
  cityDay,
  DESK_SOURCE,
  FahengError,
  isTwoYearsAway,
  type ReviewAssignment,
  reviewTaskProcess,
} from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOfficeCycle } from "../cycle/require-cycle.ts";
import { reviewErrors as errors } from "./review-errors.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { ownAgency, requireParts, requirePeople, requireIndicators } from "./assign-rules.ts";
import { type CyclePart, listCycleParts } from "./cycle-parts.ts";
import { giveTasks } from "./give-tasks.ts";

/** Most assignments of one act. */
export const MAX_REVIEWS_AT_ONCE = 1000;

/** Every one of the people reviews every one of the agencies. */
export interface ReviewAssigning {
  readonly cycleId: string;
  readonly agencyIds: readonly string[];
  readonly personIds: readonly string[];
  /** Codes out of the agencies' frameworks; `null` for all. */
  readonly indicators: readonly string[] | null;
  /** From which source they judge (书面评审、实地核查…); the desk where nobody says. */
  readonly source?: string | undefined;
}

/** What became of one pair. */
export interface AssignedReview {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string;
  /** New, or there already and now for more indicators, or there already with all of them. */
  readonly outcome: "assigned" | "widened" | "stood";
}

type Pair = Omit<ReviewAssignment, "id" | "version" | "createdAt" | "changed">;

/**
 * Lets reviewers review agencies in one cycle; all of it or nothing. Whoever has an agency already keeps it and gets the
 * indicators that are new: the same act twice is one. Nobody reviews an agency they belong to, or belonged to within two years.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED,
 *   FAHENG_REVIEW_AGENCY_OUTSIDE,
 *   FAHENG_PERSON_NOT_FOUND, FAHENG_REVIEW_NOT_REVIEWER, FAHENG_REVIEW_OWN_AGENCY, FAHENG_REVIEW_INDICATOR,
 *   FAHENG_REVIEW_TOO_MANY
 */
export const assignReviews = defineAct({
  action: "review.assign",
  load: async (_, input: ReviewAssigning) => namedBy(input),
  allows: () => ({ agencyId: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  // Nobody is given an agency that is dissolved meanwhile.
  agencies: (_, { agencyIds }) => agencyIds,
  // Nor more of a task that is submitted in the same moment.
  takes: async (trx, { input: { cycleId }, found: { agencyIds } }) => {
    const taken = (await listAssessments(trx, WHOLE_REACH, cycleId)).filter((it) => agencyIds.includes(it.agencyId));
    for (const it of taken.toSorted((one, other) => (one.id < other.id ? -1 : 1))) await lockAssessment(trx, it);
  },
  guard: async (trx, { desk, input: { cycleId }, found: { agencyIds, personIds, indicators } }) => {
    for (const id of agencyIds) await requireAgency(trx, id);
    const cycle = await requireOfficeCycle(trx, desk, cycleId);
    const taking = await listCycleParts(trx, desk.context.plugins, { reach: desk.reach, cycleId });
    const parts = await requireParts(trx, { cycle, taking, agencyIds });
    const reviewers = await listHoldersOf(trx, { role: "reviewer", at: presently(desk) });
    await requirePeople(trx, { reviewers, personIds });
    if (indicators !== null) requireIndicators(parts, indicators);
    const left = new Map(
      await Promise.all(personIds.map(async (id) => [id, await listMembershipsOfPerson(trx, id)] as const)),
    );
    return { reviewers, parts, left };
  },
  apply: async (trx, { desk, input, found: { agencyIds, personIds, indicators }, held }) => {
    const { cycleId, source = DESK_SOURCE } = input;
    const answer: AssignedReview[] = [];
    const trace: Trace[] = [];
    for (const [agencyId, personId] of agencyIds.flatMap((agency) => personIds.map((it) => [agency, it] as const))) {
      const pair = { personId, agencyId, cycleId, indicators };
      const { review: right, before, after } = await giveReview(trx, desk, pair);
      requireAway(desk, held, { pair, state: before === null ? "none" : "open" });
      const personName = held.reviewers.find(({ id }) => id === personId)?.name ?? "";
      const grounds = held.parts
        .filter(({ agency }) => agency.id === agencyId)
        .map(({ assessmentId: id, framework, profile }) => ({ agencyId, id, framework, profile }));
      const isNew = await giveTasks(trx, desk, grounds, { personId, personName, source, items: indicators });
      const review = isNew && right.outcome === "stood" ? { ...right, outcome: "widened" as const } : right;
      answer.push(review);
      const object = `review:${review.id}`;
      trace.push({ object, agencyId, before, after: { ...after, reviewSource: source, outcome: review.outcome } });
    }
    return { answer: answer as readonly AssignedReview[], trace };
  },
  emits: [],
});

/** Whoever belongs to an agency now, or did within two years, stands back. */
function requireAway(
  { context, now, today }: Desk,
  {
    reviewers,
    parts,
    left,
  }: {
    readonly reviewers: readonly RoleHolder[];
    readonly parts: readonly CyclePart[];
    readonly left: ReadonlyMap<string, readonly Membership[]>;
  },
  { pair, state }: { readonly pair: Pair; readonly state: "none" | "open" },
): void {
  const reviewer = reviewers.find((it) => it.id === pair.personId);
  const isMember = reviewer?.agencyIds.includes(pair.agencyId) === true;
  const place = reviewer?.name ?? pair.personId;
  const leftOn = (left.get(pair.personId) ?? [])
    .filter(({ agencyId }) => agencyId === pair.agencyId)
    .map(({ endsAt }) => (endsAt === null || endsAt > now ? null : cityDay(endsAt, context.timeZone)));
  const holds = { "two-years-away": isMember ? {} : isTwoYearsAway(today, leftOn) };
  requireDecision(
    reviewTaskProcess,
    "review.assign",
    { state, parties: ["office"], holds, place },
    isMember ? { FAHENG_PROCESS_RECUSAL: () => ownAgency(place, parts, pair.agencyId) } : {},
  );
}

/** The pairs of an act in one order, so that two acts that share some wait for each other instead of for ever. */
function namedBy(input: ReviewAssigning): Omit<ReviewAssigning, "cycleId"> | FahengError {
  const agencyIds = [...new Set(input.agencyIds)].toSorted();
  const personIds = [...new Set(input.personIds)].toSorted();
  const indicators = input.indicators === null ? null : [...new Set(input.indicators)].toSorted();
  const pairs = agencyIds.length * personIds.length;
  if (pairs <= MAX_REVIEWS_AT_ONCE) return { agencyIds, personIds, indicators };
  const details = { agencies: agencyIds.length, people: personIds.length, pairs, most: MAX_REVIEWS_AT_ONCE };
  return new FahengError(errors.FAHENG_REVIEW_TOO_MANY, { place: input.cycleId, details });
}

/** Lets one reviewer review one agency; whoever has it already keeps it and gets the indicators that are new. */
export async function giveReview(trx: Transaction, { actor, now, context }: Desk, wanted: Pair) {
  const id = context.ids.next();
  const by = { byName: actor.name, at: now };
  const { personId, agencyId } = wanted;
  // Somebody may take the row away between the two statements; then it is written anew.
  for (;;) {
    if (await insertReviewAssignment(trx, { id, ...wanted }, by)) {
      return { review: { id, personId, agencyId, outcome: "assigned" as const }, before: null, after: wanted };
    }
    const standing = await lockReviewAssignment(trx, wanted);
    if (!standing) continue;
    const before = { ...wanted, indicators: standing.indicators };
    const indicators = unionOf(standing.indicators, wanted.indicators);
    const isWider = (indicators?.length ?? 0) !== (standing.indicators?.length ?? 0);
    if (isWider) await setReviewIndicators(trx, standing, indicators, by);
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
