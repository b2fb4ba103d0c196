import { listResponses, listResults, type Transaction } from "@faheng/database";
import { areDaysNear, type Assessment, assessmentProcess, FahengError, isOther, responseStateOf } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireUnfrozen } from "../edition/edition-ground.ts";
import { moveName, moveObject, moveParties, requireCodes, requireSeen } from "../hand-in/load-hand-in.ts";
import { movedTo } from "../hand-in/moved-to.ts";
import { foreseeReturn, returnAnswers } from "../hand-in/return-answers.ts";
import type { ReturnInput } from "../hand-in/return-hand-in.ts";
import { requireOwnStill } from "../transfer/transferred.ts";
import type { AnnouncedResult } from "./announce.ts";
import { judgeAnew } from "./judge-anew.ts";
import { workErrors as errors } from "./work-errors.ts";

/**
 * Reviews items of a final result anew (重新评审), by somebody of the office who did not make it final: they go back to the agency,
 * with reason and day, and whoever judged them judges them once more. What was found, decided and corrected of them counts in no
 * later result. The result stays in force, and is readable as such, until the next one is final; the other items stay as they are.
 *
 * @returns the number of the result that stays in force.
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_EDITION_* (LOCKED, PUBLISHED), FAHENG_PROCESS_*,
 *   FAHENG_HAND_IN_* (ITEMS, CONFLICT), FAHENG_REVIEW_REOPEN_UNANSWERED, FAHENG_TRANSFER_STANDS
 */
export const reopenResult = defineAct({
  action: "assessment.reopen",
  load: async (desk, { assessmentId }: ReturnInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, input, found: { loaded } }) => await foreseeReturn(desk, loaded, input),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment, cycle } = await requireOpen(trx, loaded);
    await requireUnfrozen(trx, assessment);
    requireCodes(loaded, input.items);
    const final = (await listResults(trx, assessment)).findLast(({ kind }) => kind === "final");
    requireDecision(assessmentProcess, "assessment.reopen", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        // Whoever comes here has been let into an open cycle.
        "cycle-open": true,
        other: isOther([desk.actor.personId], final === undefined ? [] : [final.by]),
        "items-and-day": (input.items.length > 0 && input.dueOn >= desk.today) || {},
        "days-near": areDaysNear(cycle, desk.today, [input.dueOn]),
      },
      reason: input.reason,
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    if (final === undefined) throw new TypeError(`${assessment.id} is final without a result`);
    await requireApproved(trx, loaded, assessment, input);
    return { assessment, final };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { assessment, final } }) => {
    const { reason, dueOn } = input;
    const items = [...new Set(input.items)];
    const returned = await returnAnswers(trx, desk, { loaded, assessment }, input);
    const { given, also } = await judgeAnew(trx, desk, loaded, { items, reason });
    const said = { reason, dueOn, items, result: final.n };
    const moved = await movedTo(trx, desk, assessment, { act: "reopen", state: "reviewing", ...said });
    const answer: AnnouncedResult = { n: final.n, moves: moved.steps.length };
    const after = { state: moved.state, indicators: items, reason, dueOn, result: final.n };
    const line = { agencyId: loaded.agency.id, before: { state: assessment.state }, after };
    return { answer, trace: [line, ...given], also: [...returned, ...also] };
  },
  emits: ["items-returned"],
});

/** Only an approved answer of the agency's own can be given back to it. @throws FAHENG_TRANSFER_STANDS, FAHENG_REVIEW_REOPEN_UNANSWERED */
async function requireApproved(
  trx: Transaction,
  loaded: LoadedAssessment,
  assessment: Assessment,
  { assessmentId, items }: ReturnInput,
): Promise<void> {
  for (const code of items) await requireOwnStill(trx, loaded, code);
  const responses = await listResponses(trx, assessment);
  const approved = new Set(responses.filter((it) => responseStateOf(it) === "approved").map((it) => it.indicator));
  const codes = items.filter((code) => !approved.has(code));
  if (codes.length === 0) return;
  const details = { codes: codes.join("、") };
  throw new FahengError(errors.FAHENG_REVIEW_REOPEN_UNANSWERED, { place: moveName({ assessmentId }), details });
}
