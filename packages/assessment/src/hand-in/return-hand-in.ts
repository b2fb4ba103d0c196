import { areDaysNear, assessmentProcess } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireCodes, requireSeen } from "./load-hand-in.ts";
import type { Moved } from "./move-assessment.ts";
import { movedTo } from "./moved-to.ts";
import { foreseeReturn, returnAnswers, type ReturnedItems } from "./return-answers.ts";

/** What is sent back of which assessment, and how often it had moved by then. */
export interface ReturnInput extends MoveInput, ReturnedItems {}

/**
 * Sends a hand-in back by the office of the cycle: the items named are returned to whoever answers them, with the reason and
 * the day, and everything may be changed again. The result it came to stays.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_*, FAHENG_HAND_IN_*
 */
export const returnHandIn = defineAct({
  action: "assessment.return",
  load: async (desk, { assessmentId }: ReturnInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, input, found: { loaded } }) => await foreseeReturn(desk, loaded, input),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment, cycle } = await requireOpen(trx, loaded);
    requireCodes(loaded, input.items);
    requireDecision(assessmentProcess, "assessment.return", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        "items-and-day": (input.items.length > 0 && input.dueOn >= desk.today) || {},
        "days-near": areDaysNear(cycle, desk.today, [input.dueOn]),
      },
      reason: input.reason,
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    return assessment;
  },
  apply: async (trx, { desk, input, found: { loaded }, held: assessment }) => {
    const also = await returnAnswers(trx, desk, { loaded, assessment }, input);
    const { items, reason, dueOn } = input;
    const moved = await movedTo(trx, desk, assessment, { act: "return", state: "filling", reason, dueOn, items });
    const answer: Moved = { moves: moved.steps.length };
    const after = { state: moved.state, indicators: items, reason, dueOn };
    return { answer, trace: { agencyId: loaded.agency.id, before: { state: assessment.state }, after }, also };
  },
  emits: ["items-returned"],
});
