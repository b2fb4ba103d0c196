import type { Draft } from "./draft.ts";

/** A change to an answer: whoever writes something into an indicator that nobody has begun has begun it. */
export function begun(draft: Pick<Draft, "status">, change: Partial<Draft>): Partial<Draft> {
  return draft.status === "not-started" ? Object.assign({}, change, { status: "in-progress" as const }) : change;
}
