import { listResponses, putResponse } from "@faheng/database";
import { areDaysNear, assessmentProcess, type IndicatorResponse, responseStateOf } from "@faheng/domain";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { Desk } from "../access/enter.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { recalling } from "../response/handle-response.ts";
import { handedOn } from "../response/define-handling.ts";
import { responseStates } from "../response/response-trace.ts";
import { responseConflict } from "../response/store-response.ts";
import { transfersIn } from "../transfer/transferred.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireCodes, requireSeen } from "./load-hand-in.ts";
import { movedTo } from "./moved-to.ts";
import type { Moved } from "./move-assessment.ts";

/** What is sent back: which items, why, and by which day of the city they are mended. */
export interface ReturnInput extends MoveInput {
  readonly items: readonly string[];
  readonly reason: string;
  readonly dueOn: string;
}

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
  foresees: async ({ desk, input, found: { loaded } }) => {
    if (!usesOwnRules(loaded.pinned.profile)) return;
    const stated = await loadStated(desk.db, desk.context.plugins, loaded.assessment);
    const transfers = await transfersIn(desk.db, loaded);
    const returned = new Map(
      toReturn(stated.responses, input, transfers).map((it) => [it.indicator, returnedOf(desk, input, it)]),
    );
    await explainStated({ ...stated, responses: stated.responses.map((it) => returned.get(it.indicator) ?? it) });
  },
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
    const also: Trace[] = [];
    const transfers = await transfersIn(trx, loaded);
    for (const before of toReturn(await listResponses(trx, assessment), input, transfers)) {
      const after = returnedOf(desk, input, before);
      if (!(await putResponse(trx, after))) throw await responseConflict(trx, desk, after, before.version);
      const states = responseStates(before, after);
      const object = `response:${assessment.id}/${before.indicator}`;
      also.push({ action: "response.recall", object, agencyId: loaded.agency.id, ...states });
    }
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    const { items, reason, dueOn } = input;
    const moved = await movedTo(trx, desk, assessment, { act: "return", state: "filling", reason, dueOn, items });
    const answer: Moved = { moves: moved.steps.length };
    const after = { state: moved.state, indicators: items, reason, dueOn };
    return { answer, trace: { agencyId: loaded.agency.id, before: { state: assessment.state }, after }, also };
  },
  emits: ["items-returned"],
});

/** Of the items named, those that are approved: the others are with their departments already, or another agency's. */
function toReturn(
  responses: readonly IndicatorResponse[],
  { items }: ReturnInput,
  transfers: Awaited<ReturnType<typeof transfersIn>>,
): IndicatorResponse[] {
  const named = new Set(items);
  return responses.filter(
    (it) => named.has(it.indicator) && responseStateOf(it) === "approved" && transfers(it.indicator) === null,
  );
}

function returnedOf(
  desk: Desk,
  { assessmentId, reason, dueOn }: ReturnInput,
  before: IndicatorResponse,
): IndicatorResponse {
  const input = { assessmentId, indicator: before.indicator, expectedVersion: before.version, reason, dueOn };
  return handedOn("response.recall", recalling(), { desk, input, before });
}
