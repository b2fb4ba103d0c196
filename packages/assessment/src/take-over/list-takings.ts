import { findCycle, listAssessments, listResponses, listTakings as readTakings } from "@faheng/database";
import { type ErrorReport, responseProcess, responseStateOf, type TakenAnswer } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { timelyIn, timingOf } from "../extension/timely.ts";
import { commonGuards } from "../response/define-handling.ts";
import { partiesTo } from "../response/response-parties.ts";
import { standsIn } from "./list-takeable.ts";

/** An answer that was taken over, by whom and when, and what became of it. */
export interface TakingView {
  readonly indicator: string;
  readonly title: string;
  /** Of the answer, as the taking made it: what has to be seen for giving it back. */
  readonly version: number;
  /** `null` where the actor may not read that assessment: one of a cycle of the bureau's own, or that somebody reviews no more. */
  readonly from: { readonly assessmentId: string; readonly cycleTitle: string; readonly version: number } | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** How many pieces of evidence came with it. */
  readonly pieces: number;
  /** Whether the answer still stands as it was taken over, was given back, or was changed or handed on since. */
  readonly state: "stands" | "undone" | "changed";
  /** Whether the answer is the actor's to save, so that they may give it back. */
  readonly isTheirs: boolean;
  /** What is in the way of giving it back though it stands; `null` where nothing is, and where it does not stand or is not theirs. */
  readonly inTheWay: ErrorReport | null;
}

/**
 * Which answers were taken over, of those that the actor may read, in the order of the document: of each the last taking. Whoever
 * reads an answer reads where it is from; giving it back is for whoever may save it. Writes nothing.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function listTakings(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<readonly TakingView[]> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { agency, assessment, pinned } = loaded;
  const ofCode = (code: string) => {
    const indicator = pinned.indicators.get(code);
    const answerers = indicator === undefined ? [] : loaded.answerersOf(indicator);
    return { agencyId: agency.id, owner: assessment.owner, answerers };
  };
  const seen = pinned.framework.indicators.filter(({ code }) => loaded.canSee(code));
  const takings = Map.groupBy(await readTakings(desk.db, assessment), (it) => it.indicator);
  if (takings.size === 0) return [];
  const [responses, timing, titles] = await Promise.all([
    listResponses(desk.db, assessment),
    timingOf(desk.db, loaded),
    cycleTitles(desk, loaded, takings),
  ]);
  const current = new Map(responses.map((it) => [it.indicator, it]));
  const rows: TakingView[] = [];
  for (const indicator of seen) {
    const { code, title } = indicator;
    const all = takings.get(code) ?? [];
    const taking = all.findLast(({ act }) => act === "take");
    if (taking === undefined) continue;
    const response = current.get(code) ?? null;
    const isUndone = all.some(({ act, version }) => act === "undo" && version > taking.version);
    const stands = response?.version === taking.version;
    const isTheirs = can(actor, "response.save", ofCode(code));
    const inTheWay = await standsIn(async () => {
      if (!stands || !isTheirs) return;
      const state = responseStateOf(response);
      const parties = partiesTo(desk, loaded, { indicator, response }, loaded.answerersOf(indicator));
      const timely = timelyIn(timing, desk, { indicator: code }, response.returned?.dueOn ?? null);
      const holds = commonGuards(desk, loaded, state, timely);
      requireDecision(responseProcess, "response.save", { state, parties, holds, place: code });
    });
    const { version, fromAssessmentId, fromVersion, savedByName: by, savedAt: at } = taking;
    const cycleTitle = titles.get(fromAssessmentId);
    rows.push({
      indicator: code,
      title,
      version,
      from: cycleTitle === undefined ? null : { assessmentId: fromAssessmentId, cycleTitle, version: fromVersion },
      by,
      at,
      pieces: taking.pieces.length,
      state: stands ? "stands" : isUndone ? "undone" : "changed",
      isTheirs,
      inTheWay,
    });
  }
  return rows;
}

/** What the cycles are called that answers were taken from. */
async function cycleTitles(
  desk: Desk,
  { agency }: LoadedAssessment,
  takings: ReadonlyMap<string, readonly TakenAnswer[]>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set([...takings.values()].flatMap((all) => all.map(({ fromAssessmentId }) => fromAssessmentId)));
  const business = { kind: "agencies", ids: [agency.id] } as const;
  const own = await listAssessments(desk.db, { business, own: desk.reach.own }, null);
  const found = await Promise.all(
    own.map(async (assessment): Promise<[string, string][]> => {
      const { id, cycleId } = assessment;
      const isTold = wanted.has(id) && can(desk.actor, "assessment.read", assessment);
      const cycle = isTold ? await findCycle(desk.db, desk.reach, cycleId) : null;
      return cycle === null ? [] : [[id, printedTitle(cycle)]];
    }),
  );
  return new Map(found.flat());
}
