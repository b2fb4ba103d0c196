import type { AssessmentStep } from "../process/entity/assessment-step.ts";

/** A step as far as it says that items of a final result were given back. */
export type ReopeningStep = Partial<Pick<AssessmentStep, "act" | "items" | "result">>;

/**
 * The number of the final result that stays in force while items of it are reviewed anew; `null` where nothing is reopened.
 *
 * @param steps every step of the assessment, oldest first.
 */
export function resultInForce(steps: readonly ReopeningStep[]): number | null {
  const last = steps.findLast(({ act }) => act === "reopen" || act === "finalise");
  return last?.act === "reopen" ? (last.result ?? null) : null;
}

/** Whether an item was given back after a result: what was decided of that item by then is decided of an answer that is no more. */
export function isReopenedSince(steps: readonly ReopeningStep[], indicator: string, result: number): boolean {
  return steps.some(
    (it) => it.act === "reopen" && (it.result ?? 0) >= result && it.items?.includes(indicator) === true,
  );
}
