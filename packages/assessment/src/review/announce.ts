import { insertResult, listResults, type Transaction } from "@faheng/database";
import {
  areDaysNear,
  areItemsSettled,
  type Assessment,
  assessmentProcess,
  FahengError,
  type Held,
  type ResultKind,
} from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { Desk } from "../access/enter.ts";
import {
  itemsToSettle,
  moveName,
  moveObject,
  moveParties,
  type MoveInput,
  requireSeen,
} from "../hand-in/load-hand-in.ts";
import { movedTo } from "../hand-in/moved-to.ts";
import { resultOf } from "../hand-in/result.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { disputesOf, foreseeReviewed, loadReviewed, type Reviewed } from "./load-reviewed.ts";
import { workErrors as errors } from "./work-errors.ts";

/** What is announced, and until when the agency may object. */
export interface AnnounceInput extends MoveInput {
  /** The city's day, `YYYY-MM-DD`: the last one of the window. */
  readonly objectUntil: string;
}

/** The number of the result that was written, and how often the assessment has moved by now. */
export interface AnnouncedResult {
  readonly n: number;
  readonly moves: number;
}

/**
 * Announces what a review came to (初评): every opinion is submitted, every dispute settled. The result has a number and never
 * changes; the agency sees it from now on and may object to single deductions until the last day of the window.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_*, FAHENG_HAND_IN_CONFLICT,
 *   FAHENG_REVIEW_WINDOW
 */
export const announceResult = defineAct({
  action: "assessment.announce",
  load: async (desk, { assessmentId }: AnnounceInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, found: { loaded } }) => await foreseeReviewed(desk, loaded),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment, cycle } = await requireOpen(trx, loaded);
    const reviewed = await loadReviewed(trx, desk.context.plugins, assessment);
    requireDecision(assessmentProcess, "assessment.announce", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        "opinions-settled": areOpinionsSettled(reviewed),
        "items-settled": areItemsSettled(await itemsToSettle(trx, loaded), unreportedOf(assessment)),
      },
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    const { objectUntil } = input;
    if (objectUntil <= desk.today || areDaysNear(cycle, desk.today, [objectUntil]) !== true) {
      throw new FahengError(errors.FAHENG_REVIEW_WINDOW, { place: moveName(input), details: { day: objectUntil } });
    }
    return { assessment, reviewed };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { assessment, reviewed } }) => {
    const n = await writeResult(trx, desk, { assessment, reviewed, kind: "preliminary" });
    const { objectUntil: dueOn } = input;
    const moved = await movedTo(trx, desk, assessment, { act: "announce", state: "announced", dueOn });
    const answer: AnnouncedResult = { n, moves: moved.steps.length };
    const after = { state: moved.state, result: n, dueOn };
    return { answer, trace: { agencyId: loaded.agency.id, before: { state: assessment.state }, after } };
  },
  emits: ["result-preliminary", "window-opened"],
});

/** Tasks that are not submitted, and opinions that are disputed. */
function areOpinionsSettled(reviewed: Reviewed): Held {
  const open = reviewed.tasks.filter(({ state }) => state === "open").length + disputesOf(reviewed).length;
  return open === 0 || { count: open };
}

/** What was named as not reported (缺报) when the assessment was handed in last. */
export function unreportedOf({ steps }: Pick<Assessment, "steps">): readonly string[] {
  return steps.findLast(({ act }) => act === "hand-in")?.items ?? [];
}

/** Writes the next result of a review, with everything it is computed from. */
export async function writeResult(
  trx: Transaction,
  desk: Desk,
  from: { readonly assessment: Assessment; readonly reviewed: Reviewed; readonly kind: ResultKind },
): Promise<number> {
  const { assessment, reviewed, kind } = from;
  const explanation = await explainStated(reviewed.stated);
  const n = (await listResults(trx, assessment)).length + 1;
  const unreported = unreportedOf(assessment);
  await insertResult(trx, resultOf(desk, { assessment, n, kind, counted: reviewed.stated, explanation, unreported }));
  return n;
}
