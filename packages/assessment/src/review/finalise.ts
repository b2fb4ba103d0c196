import type { Transaction } from "@faheng/database";
import {
  type Assessment,
  assessmentProcess,
  deductionsIn,
  FahengError,
  type Held,
  isOther,
  isWindowOver,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireUnlocked } from "../edition/edition-ground.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireSeen } from "../hand-in/load-hand-in.ts";
import { movedTo } from "../hand-in/moved-to.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { rectificationName } from "../rectification/load-rectification.ts";
import {
  type DeductionRaising,
  raiseFromDeduction,
  requireDay,
  requireDepartment,
} from "../rectification/raise-rectification.ts";
import { type AnnouncedResult, writeResult } from "./announce.ts";
import { areVetoesDecided, foreseeReviewed, loadReviewed, type Reviewed } from "./load-reviewed.ts";
import { workErrors as errors } from "./work-errors.ts";

/** What becomes final, and which of its deductions the agency is to cure; none for none. */
export interface FinaliseInput extends MoveInput {
  readonly problems: readonly DeductionRaising[];
}

/**
 * Makes an announced result final (正式): its window is over and every appeal decided, by somebody of the office who neither
 * judged anything in it nor announced it. What appeals were decided to is in it; the announced one stays as it was. Of its
 * deductions those that are chosen become problems to cure, with it or not at all.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_EDITION_LOCKED, FAHENG_PROCESS_*, FAHENG_HAND_IN_CONFLICT,
 *   FAHENG_REVIEW_DEDUCTION, FAHENG_RECTIFICATION_* (DAY, DEPARTMENT)
 */
export const finaliseResult = defineAct({
  action: "assessment.finalise",
  load: async (desk, { assessmentId }: FinaliseInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, found: { loaded } }) => await foreseeReviewed(desk, loaded),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    await requireUnlocked(trx, assessment.cycleId);
    const reviewed = await loadReviewed(trx, desk.context.plugins, assessment);
    requireDecision(assessmentProcess, "assessment.finalise", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        other: isOther([desk.actor.personId], involvedIn(assessment, reviewed)),
        "window-over": isWindowOver(desk.today, windowOf(assessment) ?? ""),
        "appeals-decided": areAppealsDecided(reviewed),
        "vetoes-decided": areVetoesDecided(reviewed),
      },
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    await requireDeductions(trx, desk, loaded, { reviewed, problems: input.problems });
    return { assessment, reviewed };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { assessment, reviewed } }) => {
    const n = await writeResult(trx, desk, { assessment, reviewed, kind: "final" });
    const moved = await movedTo(trx, desk, assessment, { act: "finalise", state: "final" });
    const answer: AnnouncedResult = { n, moves: moved.steps.length };
    const trace = {
      agencyId: loaded.agency.id,
      before: { state: assessment.state },
      after: { state: moved.state, result: n },
    };
    const raised: Trace[] = [];
    for (const problem of input.problems) {
      const { trace: line } = await raiseFromDeduction(trx, desk, loaded, problem);
      if (line !== null) raised.push(line);
    }
    return { answer, trace: [trace, ...raised] };
  },
  emits: ["result-final", "rectifications-proposed"],
});

/** The last day on which an agency may object to what was announced last; `null` where nothing was. */
export function windowOf({ steps }: Pick<Assessment, "steps">): string | null {
  return steps.findLast(({ act }) => act === "announce")?.dueOn ?? null;
}

/** Whoever judged something that counts, and whoever announced it. */
function involvedIn({ steps }: Assessment, { opinions }: Reviewed): string[] {
  const announced = steps.findLast(({ act }) => act === "announce")?.by;
  const finders = opinions.flatMap(({ findings }) => findings.map(({ personId }) => personId));
  return [...finders, ...(announced === undefined ? [] : [announced])];
}

/**
 * Only what the result takes off is cured for it, within days that are allowed, by a department that is there.
 *
 * @throws FAHENG_REVIEW_DEDUCTION, FAHENG_RECTIFICATION_* (DAY, DEPARTMENT)
 */
async function requireDeductions(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  { reviewed, problems }: { readonly reviewed: Reviewed; readonly problems: readonly DeductionRaising[] },
): Promise<void> {
  if (problems.length === 0) return;
  const place = rectificationName({ assessmentId: loaded.assessment.id });
  const explanation = await explainStated(reviewed.stated);
  const taken = explanation === null ? [] : deductionsIn(explanation.trace);
  for (const { indicator, clause, dueOn, departmentId = null } of problems) {
    if (!taken.some((it) => it.indicator === indicator && it.clause === clause)) {
      throw new FahengError(errors.FAHENG_REVIEW_DEDUCTION, { place, details: { item: `${indicator}.${clause}` } });
    }
    if (dueOn !== null) requireDay(desk, loaded, { day: dueOn, from: desk.today, place });
    await requireDepartment(trx, desk, loaded, { departmentId, personId: null });
  }
}

function areAppealsDecided({ appeals }: Reviewed): Held {
  const open = appeals.filter(({ state }) => state === "filed");
  return open.length === 0 || { count: open.length };
}
