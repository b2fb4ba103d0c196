import {
  findPerson,
  listCycles,
  listHoldersOf,
  listReviewAssignments,
  type Person,
  type ReviewFilter,
} from "@faheng/database";
import type { Framework, ReviewAssignment } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { type CyclePart, listCycleParts } from "./cycle-parts.ts";
import { type ReviewPart, reviewPartOf } from "./review-part.ts";

/** What somebody reviews of one agency in one cycle. */
export interface MyReview {
  readonly cycle: TimedCycle;
  readonly agency: CyclePart["agency"];
  /** One for each framework of the agency in the cycle of which something is covered. */
  readonly parts: readonly (ReviewPart & { readonly assessmentId: string; readonly framework: Framework })[];
}

/** An assignment as the office sees it. */
export interface ReviewListing extends MyReview {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly person: Person;
  /** `false` once the role ended: the assignment then gives nothing until it is given again. */
  readonly isReviewer: boolean;
}

/**
 * Every review assignment, of a cycle, an agency or a reviewer where one is asked for.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function listReviews(context: Context, actor: Actor, filter: ReviewFilter): Promise<ReviewListing[]> {
  const desk = enter(context, actor);
  await permit(desk, "review.assign", { agencyId: null }, "review:list");
  const [assignments, reviewers, describe] = await Promise.all([
    listReviewAssignments(desk.db, desk.scope, filter),
    listHoldersOf(desk.db, { role: "reviewer", at: desk.now }),
    describer(desk, filter.cycleId ?? null),
  ]);
  const current = new Map<string, Person>(reviewers.map(({ id, name }) => [id, { id, name }]));
  const names = new Map(current);
  for (const { personId } of assignments) {
    if (names.has(personId)) continue;
    names.set(personId, (await findPerson(desk.db, personId)) ?? { id: personId, name: "" });
  }
  return assignments.flatMap((it) => {
    const [review, person] = [describe(it), names.get(it.personId)];
    const { id, version, createdAt, personId } = it;
    return review && person ? [{ ...review, id, version, createdAt, person, isReviewer: current.has(personId) }] : [];
  });
}

/** What the actor reviews now, newest cycle first; empty for those who review nothing. */
export async function listMyReviews(context: Context, actor: Actor): Promise<MyReview[]> {
  const desk = enter(context, actor);
  const isReviewer = actor.roles.some(({ role }) => role === "reviewer");
  const mine = isReviewer ? actor.assignments.filter((it) => can(actor, "assessment.read", it)) : [];
  if (mine.length === 0) return [];
  const describe = await describer(desk, null);
  return mine
    .flatMap((it) => describe({ ...it, indicators: it.indicators }) ?? [])
    .toSorted((one, other) => (one.cycle.startsOn < other.cycle.startsOn ? 1 : -1));
}

async function describer(
  desk: Desk,
  cycleId: string | null,
): Promise<(it: Pick<ReviewAssignment, "cycleId" | "agencyId" | "indicators">) => MyReview | null> {
  const { plugins } = desk.context;
  const [cycles, parts] = await Promise.all([
    listCycles(desk.db, desk.reach),
    listCycleParts(desk.db, plugins, { reach: desk.reach, cycleId }),
  ]);
  const partsOf = Map.groupBy(parts, (it) => `${it.cycleId} ${it.agency.id}`);
  return (it) => {
    const cycle = cycles.find(({ id }) => id === it.cycleId);
    const own = partsOf.get(`${it.cycleId} ${it.agencyId}`) ?? [];
    const [first] = own;
    if (!cycle || !first) return null;
    const described = own.map(({ assessmentId, framework }) => {
      return { assessmentId, framework, ...reviewPartOf(framework, it.indicators) };
    });
    return {
      cycle: timedCycle(desk, cycle),
      agency: first.agency,
      parts: described.filter(({ covered }) => covered > 0),
    };
  };
}
