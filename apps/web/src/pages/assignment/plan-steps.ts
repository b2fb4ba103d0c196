import type { AssignmentPlan, PlanRow } from "../../api/outputs.ts";
import { isSameRows, type PlanDraft, type PlanPlace, placeOfKey, rowsAt } from "./plan-place.ts";

/** What is not saved yet after one step, and what was saved where when it was first touched. */
export interface PlanStep {
  readonly draft: PlanDraft;
  readonly bases: PlanDraft;
}

/** Before anything is done. */
export const NO_STEP: PlanStep = { draft: {}, bases: {} };

/** A place that two have changed, and not to the same. */
export interface PlanConflict extends PlanPlace {
  readonly key: string;
  readonly mine: readonly PlanRow[];
  readonly theirs: readonly PlanRow[];
}

/** The step after another; what it touches first is laid upon what is saved now. */
export function stepTo({ bases }: PlanStep, draft: PlanDraft, saved: AssignmentPlan["rows"]): PlanStep {
  const kept = Object.keys(draft).map((key) => [key, bases[key] ?? savedAt(saved, key)] as const);
  return { draft, bases: Object.fromEntries(kept) };
}

/** What somebody else has saved meanwhile over the same places. */
export function conflictsOf({ draft, bases }: PlanStep, saved: AssignmentPlan["rows"]): PlanConflict[] {
  return Object.entries(draft).flatMap(([key, mine]) => {
    const theirs = savedAt(saved, key);
    const isTheirs = !isSameRows(bases[key] ?? [], theirs) && !isSameRows(mine, theirs);
    return isTheirs ? [{ key, ...placeOfKey(key), mine, theirs }] : [];
  });
}

/** Settles one place: mine is laid upon what is saved now, theirs is left as it is. */
export function settled(
  step: PlanStep,
  key: string,
  whose: "mine" | "theirs",
  saved: AssignmentPlan["rows"],
): PlanStep {
  const without = (rows: PlanDraft): PlanDraft =>
    Object.fromEntries(Object.entries(rows).filter(([other]) => other !== key));
  if (whose === "theirs") return { draft: without(step.draft), bases: without(step.bases) };
  return { draft: step.draft, bases: { ...step.bases, [key]: savedAt(saved, key) } };
}

function savedAt(saved: AssignmentPlan["rows"], key: string): PlanRow[] {
  const { indicator, part } = placeOfKey(key);
  return rowsAt(saved, indicator, part);
}
