import { listReviewTasks, putReviewTask, type Transaction } from "@faheng/database";
import { type AssessmentKey } from "@faheng/database";
import {
  countsOn,
  FahengError,
  type Framework,
  type Profile,
  type ReviewTask,
  reviewTaskProcess,
  sourceRulesOf,
  sourceWords,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { requireDecision } from "../act/require-decision.ts";
import { taskName } from "./review-ground.ts";
import { workErrors as errors } from "./work-errors.ts";

/** An assessment in which somebody is given something to judge. */
export interface TaskGround extends AssessmentKey {
  readonly framework: Framework;
  readonly profile: Profile | null;
}

/** Who is given which items from which source. */
export interface WantedTask {
  readonly personId: string;
  readonly personName: string;
  readonly source: string;
  readonly items: readonly string[] | null;
}

/**
 * Gives a reviewer a task in each of an agency's assessments of the cycle; whoever has one from that source gets the items that
 * are new. What was submitted is returned first, what is void is assigned anew.
 *
 * @returns whether anything of it is new.
 * @throws FAHENG_REVIEW_SOURCE, FAHENG_PROCESS_STATE
 */
export async function giveTasks(
  trx: Transaction,
  desk: Desk,
  grounds: readonly TaskGround[],
  wanted: WantedTask,
): Promise<boolean> {
  let isNew = false;
  const all = await listReviewTasks(trx, grounds);
  for (const ground of grounds) {
    const { agencyId, id: assessmentId, framework } = ground;
    const items = wanted.items && framework.indicators.map((it) => it.code).filter((it) => wanted.items?.includes(it));
    if (items?.length === 0) continue;
    requireSource(ground, wanted.source, items ?? framework.indicators.map((it) => it.code));
    const standing = all.find(
      (it) =>
        it.assessmentId === assessmentId &&
        it.personId === wanted.personId &&
        it.source === wanted.source &&
        it.state !== "void",
    );
    const union = unionOf(standing, items);
    if (standing && sameItems(standing.items, union)) continue;
    const id = standing?.id ?? desk.context.ids.next();
    requireDecision(reviewTaskProcess, "review.assign", {
      state: standing?.state ?? "none",
      parties: ["office"],
      holds: { "two-years-away": true },
      place: taskName({ assessmentId, taskId: id }),
    });
    const { actor, now } = desk;
    const step = { act: "review.assign", by: actor.personId, byName: actor.name, at: now, reason: null } as const;
    const task: ReviewTask = {
      agencyId,
      assessmentId,
      id,
      writes: (standing?.writes ?? 0) + 1,
      personId: wanted.personId,
      personName: wanted.personName,
      source: wanted.source,
      items: union,
      state: "open",
      steps: [...(standing?.steps ?? []), step],
      savedAt: now,
    };
    await putReviewTask(trx, task);
    isNew = true;
  }
  return isNew;
}

/** `null`, every item, takes in all others. */
function unionOf(standing: ReviewTask | undefined, items: readonly string[] | null): readonly string[] | null {
  if (standing === undefined) return items;
  return standing.items === null || items === null ? null : [...new Set([...standing.items, ...items])].toSorted();
}

function sameItems(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return (one?.length ?? -1) === (other?.length ?? -1);
}

function requireSource({ profile }: TaskGround, source: string, items: readonly string[]): void {
  const rules = sourceRulesOf(profile);
  const other = items.find((code) => !countsOn(rules, source, code));
  // Where it counts on some of what is given, the rest of it merely counts nowhere.
  if (items.some((code) => countsOn(rules, source, code)) || other === undefined) return;
  const known = rules.order.map((it) => sourceWords(it.source, profile?.sources).zh).join("、");
  throw new FahengError(errors.FAHENG_REVIEW_SOURCE, { place: source, details: { source, indicator: other, known } });
}
