import type { DeadlineSetting } from "../../deadline.ts";
import { dueDay } from "../../due.ts";
import type { Closes, Stage } from "./stage.ts";

/**
 * The last day on which something is taken, where the cycle closes it; `null` where its days are soft: what comes later is taken
 * and marked as late.
 */
export function closingDay(
  stages: readonly Pick<Stage, "to" | "closes">[],
  what: Closes,
  setting: Pick<DeadlineSetting, "calendar" | "restDays">,
): string | null {
  const stage = stages.find(({ closes }) => closes.includes(what));
  return stage ? dueDay({ source: "stage", on: stage.to }, setting).dueOn : null;
}
