import { listRegisterRows, putRegisterRow } from "@faheng/database";
import { FahengError, isHeard, isWindowOpen, registerEntryProcess, type RegisterRow } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { standingParties } from "../response/response-parties.ts";
import { registerErrors as errors } from "./register-errors.ts";
import { registerConflict, registerName, requireUnsettled } from "./register-ground.ts";

/** What an agency says to a row of the register, as it saw it. */
export interface RegisterObjection {
  readonly assessmentId: string;
  readonly entryId: string;
  readonly seen: number;
  readonly reason: string;
}

/**
 * Says what the agency has to say to it (陈述), once or again, until the day that the office named.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_REGISTER_* (NOT_FOUND, CONFLICT,
 *   SETTLED), FAHENG_PROCESS_* (STATE, REASON, WINDOW_OVER)
 */
export const objectToRegister = defineAct({
  action: "register.object",
  load: async (desk: Desk, { assessmentId }: RegisterObjection): Promise<{ readonly loaded: LoadedAssessment }> => ({
    loaded: await loadAssessment(desk, assessmentId),
  }),
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null }),
  name: registerName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const rows = await listRegisterRows(trx, [loaded.assessment]);
    const before = rows.find((it) => it.entryId === input.entryId && isHeard(it));
    if (!before) throw new FahengError(errors.FAHENG_REGISTER_NOT_FOUND, { place: registerName(input) });
    if (before.writes !== input.seen) throw await registerConflict(trx, desk, before);
    await requireUnsettled(trx, desk, loaded.cycle.id, { named: [input], kind: before.kind });
    requireDecision(registerEntryProcess, "register.object", {
      state: before.state,
      parties: standingParties(desk, loaded.agency.id),
      holds: { "window-open": isWindowOpen(desk.today, before.objectUntil) },
      reason: input.reason,
      place: registerName(input),
    });
    return before;
  },
  apply: async (trx, { desk, input, held: before }) => {
    const { actor, now } = desk;
    const step = { act: "register.object", by: actor.personId, byName: actor.name, at: now } as const;
    const after: RegisterRow = {
      ...before,
      writes: before.writes + 1,
      state: "objected",
      steps: [...before.steps, { ...step, reason: input.reason, mark: before.mark }],
      savedAt: now,
    };
    if (!(await putRegisterRow(trx, after))) throw await registerConflict(trx, desk, before);
    return {
      answer: { writes: after.writes },
      trace: { agencyId: after.agencyId, before: { state: before.state }, after: { state: after.state } },
    };
  },
  emits: [],
});
