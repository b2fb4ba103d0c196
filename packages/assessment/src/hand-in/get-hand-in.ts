import { listResults, type ResultRow } from "@faheng/database";
import { allowedActs, assessmentProcess, type AssessmentState, type AssessmentStep, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter } from "../access/enter.ts";
import { loadAssessment, requireSight } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import { itemsToSettle, moveParties, type StandingItem } from "./load-hand-in.ts";
import { countedOf, figuresOf, readFigures, type ResultFigures } from "./result.ts";

/** Everything that can be done to an assessment here. */
export const MOVES = [
  "hand-in",
  "withdraw",
  "return",
  "excuse",
  "restore",
  "begin-review",
  "announce",
  "recall",
  "finalise",
  "correct",
  "reopen",
] as const;

/** A result as people see it. */
export interface ResultView extends Pick<
  ResultRow,
  "n" | "kind" | "unreported" | "at" | "statedSha256" | "manifestSha256"
> {
  readonly by: string;
  /** `null` without a profile. */
  readonly figures: ResultFigures | null;
}

/** Where an assessment stands, and what would come of handing it in. */
export interface HandInView {
  readonly state: AssessmentState;
  /** How often it has moved: whoever moves it names this. */
  readonly moves: number;
  readonly steps: readonly Omit<AssessmentStep, "by" | "corrected" | "result">[];
  /** What the actor may do with it now. */
  readonly acts: readonly (typeof MOVES)[number][];
  /** What has to be approved or named as not reported, and is not approved yet. */
  readonly open: readonly StandingItem[];
  /** How many have to be. */
  readonly items: number;
  /** What the approved answers alone come to; `null` without a profile, and where it can't be scored. */
  readonly approved: ResultFigures | null;
  /** What everything that is stated comes to. */
  readonly live: ResultFigures | null;
  /** Newest first. */
  readonly results: readonly ResultView[];
}

/**
 * Where an assessment stands, what stands in the way of handing it in, and what it came to each time.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN (a reviewer of some of its indicators only)
 */
export async function getHandIn(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<HandInView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  await requireSight(desk, loaded, null);
  const { assessment, cycle, agency, pinned } = loaded;
  const { state, steps, owner } = assessment;
  const fault = await pinned.fault();
  const items = fault === null ? await itemsToSettle(desk.db, loaded) : [];
  const stated = await loadStated(desk.db, context.plugins, assessment);
  const parties = moveParties(desk, loaded);
  const allowed = new Set(allowedActs(assessmentProcess, state, parties).map((it) => it.act));
  const isOpen = cycle.status === "open" && fault === null;
  const object = { agencyId: agency.id, owner };
  return {
    state,
    moves: steps.length,
    steps: steps.map(({ act, byName, at, reason, dueOn, items: of }) => ({
      act,
      byName,
      at,
      reason,
      dueOn,
      items: of,
    })),
    acts: MOVES.filter((act) => isOpen && allowed.has(`assessment.${act}`) && can(actor, `assessment.${act}`, object)),
    open: items.filter((it) => it.state !== "approved"),
    items: items.length,
    approved: await figures(async () => await explainStated(countedOf(stated))),
    live: await figures(async () => await explainStated(stated)),
    results: (await listResults(desk.db, assessment)).toReversed().map(resultView),
  };
}

/** What can't be scored has no figures, and says elsewhere why. */
async function figures(explain: () => ReturnType<typeof explainStated>): Promise<ResultFigures | null> {
  try {
    const explanation = await explain();
    return explanation && figuresOf(explanation.score);
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return null;
  }
}

function resultView(row: ResultRow): ResultView {
  const { n, kind, unreported, at, statedSha256, manifestSha256, byName } = row;
  return { n, kind, unreported, at, statedSha256, manifestSha256, by: byName, figures: readFigures(row) };
}
