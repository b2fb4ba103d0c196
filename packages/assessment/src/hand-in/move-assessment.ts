import { assessmentProcess } from "@faheng/domain";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireSeen } from "./load-hand-in.ts";
import { movedTo } from "./moved-to.ts";

/** The same with the reason, which the table of the process asks for. */
export interface ReasonedMove extends MoveInput {
  readonly reason: string;
}

/** How often an assessment has moved by now. */
export interface Moved {
  readonly moves: number;
}

/**
 * Takes a hand-in back while nobody has begun to review it; the result it came to stays.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_*, FAHENG_HAND_IN_CONFLICT
 */
export const withdrawHandIn: Act<MoveInput, Moved> = defineMove("withdraw");

/** Excuses an agency from the cycle (免评). @throws as {@link withdrawHandIn} */
export const excuseAssessment: Act<ReasonedMove, Moved> = defineMove("excuse");

/** Has an excused agency take part again. @throws as {@link withdrawHandIn} */
export const restoreAssessment: Act<ReasonedMove, Moved> = defineMove("restore");

/** Takes an announced result back for another review; the result stays as it was announced. @throws as {@link withdrawHandIn} */
export const recallResult: Act<ReasonedMove, Moved> = defineMove("recall");

/** Makes an act of a row of the process by which nothing but the assessment's own state changes. */
function defineMove<Input extends MoveInput & { readonly reason?: string }>(
  step: "withdraw" | "excuse" | "restore" | "recall",
): Act<Input, Moved> {
  const act = `assessment.${step}` as const;
  return defineAct({
    action: act,
    load: async (desk, { assessmentId }: Input) => ({ loaded: await loadAssessment(desk, assessmentId) }),
    allows: moveObject,
    name: moveName,
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found: { loaded } }) => {
      const { assessment } = await requireOpen(trx, loaded);
      const { to } = requireDecision(assessmentProcess, act, {
        state: assessment.state,
        parties: moveParties(desk, loaded),
        // Whoever comes here has been let into an open cycle.
        holds: { "cycle-open": true },
        reason: input.reason ?? null,
        place: moveName(input),
      });
      requireSeen(desk, assessment, input.expectedMoves);
      return { assessment, to: to as "filling" | "excused" | "reviewing" };
    },
    apply: async (trx, { desk, input, found: { loaded }, held: { assessment, to } }) => {
      const { reason = null } = input;
      const moved = await movedTo(trx, desk, assessment, { act: step, state: to, reason });
      const after = Object.assign({ state: moved.state }, reason === null ? {} : { reason });
      const trace = { agencyId: loaded.agency.id, before: { state: assessment.state }, after };
      return { answer: { moves: moved.steps.length }, trace };
    },
    emits: [],
  });
}
