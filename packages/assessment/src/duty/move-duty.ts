import type { DutyAct } from "@faheng/domain";
import { type Act, defineAct } from "../act/define-act.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { loadAnswer } from "../response/store-response.ts";
import { dutyName } from "./duty-place.ts";
import {
  type DutyContent,
  contentOfDuty,
  type DutySeen,
  type DutyStated,
  requireDutyMove,
  writeDutyMove,
} from "./write-duty.ts";

/** How far a period is after an act. */
export interface DutyMoved {
  readonly version: number;
}

const NOTHING: DutyContent = { doneOn: null, amount: null, note: "", reason: null };

/**
 * States what was done in a period. Its day is soft: what is stated after it is marked and not refused.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_DUTY_* (NOT_FOUND, CONFLICT, AMOUNT), FAHENG_PROCESS_* (PARTY, STATE, REASON, OWN_WORK, FROZEN, DAY_OUTSIDE)
 */
export const stateDuty = defineDuty<DutyStated>("state", contentOfDuty);

/** Takes back what was stated of a period, to state it anew. @throws as {@link stateDuty} */
export const withdrawDuty = defineDuty<DutySeen>("withdraw", () => NOTHING);

/** Asks for nothing in a period, with a reason; by none of those who stated anything in it. @throws as {@link stateDuty} */
export const waiveDuty = defineDuty<DutySeen & { readonly reason: string }>("waive", ({ reason }) =>
  Object.assign({}, NOTHING, { reason }),
);

/** Asks for a period again that was waived. @throws as {@link stateDuty} */
export const restoreDuty = defineDuty<DutySeen>("restore", () => NOTHING);

/** The acts on a period differ in what they say of it; who may, and from where, stands in the table of the process. */
function defineDuty<Input extends DutySeen>(act: DutyAct, say: (input: Input) => DutyContent): Act<Input, DutyMoved> {
  return defineAct({
    action: `duty.${act}` as const,
    load: async (desk, input: Input) => await loadAnswer(desk, input),
    allows: (_, found) => ({
      agencyId: found?.loaded.agency.id ?? null,
      owner: found?.loaded.assessment.owner ?? null,
      answerers: found?.loaded.answerersOf(found.indicator) ?? [],
    }),
    name: dutyName,
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found }) =>
      await requireDutyMove(trx, { desk, input, found, act, said: say(input) }),
    apply: async (trx, { desk, input, found: { loaded }, held: before }) => {
      const { version, trace } = await writeDutyMove(trx, { desk, input, loaded, act, said: say(input), before });
      return { answer: { version }, trace };
    },
    emits: [],
  });
}
