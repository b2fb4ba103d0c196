import { findCycle } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { cycleNotFound } from "./require-cycle.ts";

/** A cycle that the machine has opened. */
export interface OpenedCycle {
  readonly cycleId: string;
  /** How many agencies it was to open, and how many of them are not in it. */
  readonly entries: number;
  readonly notOpened: number;
}

/**
 * Writes down that a cycle is open, for the machine, and so has its agencies told: once, when the last of them is in it, whoever
 * opened it part by part. Under the key of the job, so that it is written down once.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export const finishOpening = defineAct({
  action: "cycle.open",
  load: async (desk, { cycleId }: OpenedCycle) =>
    (await findCycle(desk.db, desk.reach, cycleId)) ?? cycleNotFound(cycleId),
  allows: () => ({ agencyId: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  agencies: () => [],
  guard: async () => undefined,
  apply: async (_, { input: { entries, notOpened }, found: { title } }) => {
    const after = { title, opened: entries - notOpened, notOpened };
    return { answer: undefined, trace: { agencyId: null, after } };
  },
  emits: ["assessments-created"],
});
