import { type Assessment, assessmentProcess, type Held, isOther, isWindowOver } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireSeen } from "../hand-in/load-hand-in.ts";
import { movedTo } from "../hand-in/moved-to.ts";
import { type AnnouncedResult, writeResult } from "./announce.ts";
import { foreseeReviewed, loadReviewed, type Reviewed } from "./load-reviewed.ts";

/**
 * Makes an announced result final (正式): its window is over and every appeal decided, by somebody of the office who neither
 * judged anything in it nor announced it. What appeals were decided to is in it; the announced one stays as it was.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_*, FAHENG_HAND_IN_CONFLICT
 */
export const finaliseResult = defineAct({
  action: "assessment.finalise",
  load: async (desk, { assessmentId }: MoveInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, found: { loaded } }) => await foreseeReviewed(desk, loaded),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    const reviewed = await loadReviewed(trx, desk.context.plugins, assessment);
    requireDecision(assessmentProcess, "assessment.finalise", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        other: isOther([desk.actor.personId], involvedIn(assessment, reviewed)),
        "window-over": isWindowOver(desk.today, windowOf(assessment) ?? ""),
        "appeals-decided": areAppealsDecided(reviewed),
      },
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    return { assessment, reviewed };
  },
  apply: async (trx, { desk, found: { loaded }, held: { assessment, reviewed } }) => {
    const n = await writeResult(trx, desk, { assessment, reviewed, kind: "final" });
    const moved = await movedTo(trx, desk, assessment, { act: "finalise", state: "final" });
    const answer: AnnouncedResult = { n, moves: moved.steps.length };
    const trace = {
      agencyId: loaded.agency.id,
      before: { state: assessment.state },
      after: { state: moved.state, result: n },
    };
    return { answer, trace };
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

function areAppealsDecided({ appeals }: Reviewed): Held {
  const open = appeals.filter(({ state }) => state === "filed");
  return open.length === 0 || { count: open.length };
}
