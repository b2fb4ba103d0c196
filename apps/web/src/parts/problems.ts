import type { RectificationHead } from "../api/outputs.ts";

const WAITING: readonly RectificationHead["acts"][number][] = [
  "rectification.plan",
  "rectification.claim",
  "rectification.close",
];

/** Whether a problem waits for whoever looks at it: to be planned, cured or closed out. */
export function isMine({ state, acts }: Pick<RectificationHead, "state" | "acts">): boolean {
  return state !== "closed" && acts.some((it) => WAITING.includes(it));
}
