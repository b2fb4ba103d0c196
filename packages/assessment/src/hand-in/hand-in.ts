import { insertResult, listResults, type Transaction } from "@faheng/database";
import { areItemsSettled, type Assessment, assessmentProcess, isCycleOpen } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { Desk } from "../access/enter.ts";
import { timelyNow } from "../extension/timely.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import {
  itemsToSettle,
  moveName,
  moveObject,
  moveParties,
  type MoveInput,
  requireCodes,
  requireSeen,
} from "./load-hand-in.ts";
import { countedOf, resultOf } from "./result.ts";
import { movedTo } from "./moved-to.ts";

/** What is handed in, and which of its items are named as not reported (缺报). */
export interface HandInInput extends MoveInput {
  readonly unreported: readonly string[];
}

/**
 * Hands an agency's assessment in (上报): every item is approved or named as not reported, and from then on answers are frozen.
 * What was approved, and nothing else, comes to the agency's own result (自评), which never changes.
 *
 * @returns the number of the result that was written, and how often the assessment has moved by now.
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_*, FAHENG_HAND_IN_*
 */
export const handIn = defineAct({
  action: "assessment.hand-in",
  load: async (desk, { assessmentId }: HandInInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, found: { loaded } }) => {
    if (!usesOwnRules(loaded.pinned.profile)) return;
    await explainStated(countedOf(await loadStated(desk.db, desk.context.plugins, loaded.assessment)));
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { cycle, assessment } = await requireOpen(trx, loaded);
    const items = await itemsToSettle(trx, loaded);
    requireCodes(loaded, input.unreported);
    requireDecision(assessmentProcess, "assessment.hand-in", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        "cycle-open": isCycleOpen(cycle.status),
        timely: await timelyNow(trx, desk, loaded, { thing: "hand-in", mendBy: mendByOf(assessment) }),
        "items-settled": areItemsSettled(items, input.unreported),
      },
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    // What is approved is reported, whatever it was called a moment ago.
    const open = new Set(items.flatMap((it) => (it.state === "approved" ? [] : [it.code])));
    return { assessment, unreported: [...new Set(input.unreported)].filter((code) => open.has(code)) };
  },
  apply: async (trx, { desk, found: { loaded }, held: { assessment, unreported } }) => {
    const n = await writeSelfResult(trx, desk, loaded, unreported);
    const moved = await movedTo(trx, desk, assessment, { act: "hand-in", state: "handed-in", items: unreported });
    const after = { state: moved.state, result: n, unreported: unreported.length };
    return {
      answer: { n, moves: moved.steps.length },
      trace: { agencyId: loaded.agency.id, before: { state: assessment.state }, after },
    };
  },
  emits: ["result-self"],
});

/** By which day it has to be mended, where it was sent back last. */
function mendByOf({ steps }: Assessment): string | null {
  return steps.findLast(({ act }) => act === "return")?.dueOn ?? null;
}

async function writeSelfResult(
  trx: Transaction,
  desk: Desk,
  { assessment }: LoadedAssessment,
  unreported: readonly string[],
): Promise<number> {
  const counted = countedOf(await loadStated(trx, desk.context.plugins, assessment));
  const explanation = await explainStated(counted);
  const n = (await listResults(trx, assessment)).length + 1;
  await insertResult(trx, resultOf(desk, { assessment, n, kind: "self", counted, explanation, unreported }));
  return n;
}
