import { findCycle, holdCycle } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { cycleErrors as errors } from "./cycle-errors.ts";
import { findOpening, leftOf, openingInput, queueOpening, requireAllOpened } from "./opening.ts";
import { cycleNotFound, cycleObject, requireOfficeCycle } from "./require-cycle.ts";

/**
 * Goes on with the opening of a cycle that was cancelled or failed, or tries agencies once more that could not be opened. Whoever
 * is in the cycle stays as they are.
 *
 * @returns the job that does it.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_CYCLE_OPENING, FAHENG_CYCLE_ALL_OPENED
 */
export const openRest = defineAct({
  action: "cycle.open",
  load: async (desk, { cycleId }: { readonly cycleId: string }) => {
    const cycle = await findCycle(desk.db, desk.reach, cycleId);
    return cycle?.owner === null ? cycle : cycleNotFound(cycleId);
  },
  allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  agencies: () => [],
  takes: async (trx, { input: { cycleId } }) => await holdCycle(trx, cycleId),
  guard: async (trx, { desk, input: { cycleId } }) => {
    const cycle = await requireOfficeCycle(trx, desk, cycleId);
    const { title, status } = cycle;
    if (status !== "open") throw new FahengError(errors.FAHENG_CYCLE_CLOSED, { place: cycleId, details: { title } });
    await requireAllOpened(trx, cycle);
    const last = await findOpening(trx, cycleId);
    const input = last && openingInput.parse(JSON.parse(last.input));
    const left = input === null ? [] : await leftOf(trx, input);
    if (last === null || input === null || left.length === 0) {
      throw new FahengError(errors.FAHENG_CYCLE_ALL_OPENED, { place: `cycle:${cycleId}`, details: { title } });
    }
    // Everybody is told of the cycle when an opening ends, so that one which was cut short has told nobody.
    return { input, left, isRest: input.isRest || last.state === "done" };
  },
  apply: async (trx, { desk, input: { cycleId }, held: { input, left, isRest } }) => {
    const id = await queueOpening(trx, desk, { cycleId, pinned: input.pinned, entries: left, isRest });
    return { answer: { id }, trace: { action: "cycle.open-rest", agencyId: null, after: { agencies: left.length } } };
  },
  emits: [],
});
