import {
  type Agency,
  findAssessment,
  findCycle,
  isInScope,
  listAgencies,
  listResponses,
  listStatements,
} from "@faheng/database";
import { FahengError, type Indicator, type Assessment, type OfficeStatement, type Cycle } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can, isTheirs } from "../access/can.ts";
import { type Answerer, answerersOf, type WhoDoesWhat } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { type Desk, permit, recordRefusal } from "../access/enter.ts";
import { assessmentErrors as errors } from "./assessment-errors.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { boundsOf, type StoredStated } from "../manifest/stated.ts";

/** An assessment with everything around it. */
export interface LoadedAssessment {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly agency: Agency;
  /** What the cycle pinned, with the bounds that the office set. */
  readonly pinned: Pinned;
  /** The last version of everything the office stated. */
  readonly statements: readonly OfficeStatement[];
  /** Who does what in the agency, as it has said. */
  readonly said: WhoDoesWhat;
  /** The agency's departments, or people of them, that may answer an indicator. */
  answerersOf(indicator: Indicator): readonly Answerer[];
  /** Whether the actor may read one indicator; a reviewer may have been assigned some of them only. */
  canSee(code: string): boolean;
  /** Whether the actor may read every indicator, and so the total. */
  readonly isWhole: boolean;
}

/**
 * Loads an assessment that the actor may read; one it may not read is as if it were not there, but that somebody asked for
 * it is written to the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function loadAssessment(desk: Desk, id: string): Promise<LoadedAssessment> {
  const assessment = await findAssessment(desk.db, desk.reach, id);
  if (!assessment || !can(desk.actor, "assessment.read", assessment)) {
    await recordRefusal(desk, "assessment.read", `assessment:${id}`, null);
    throw assessmentNotFound(id);
  }
  const [cycle, agencies, statements] = await Promise.all([
    findCycle(desk.db, desk.reach, assessment.cycleId),
    listAgencies(desk.db, { kind: "agencies", ids: [assessment.agencyId] }),
    listStatements(desk.db, assessment),
  ]);
  const pinned = await findPinned(desk.db, desk.context.plugins, assessment.manifestSha256, boundsOf(statements));
  const [agency] = agencies;
  if (!cycle || !agency || !isInScope(desk.scope, agency.id)) throw assessmentNotFound(id);
  const said = await loadSaid(desk.db, { agencyId: agency.id, assessmentId: assessment.id }, pinned.framework.id);
  const canSee = sightOf(desk.actor, assessment);
  const answerers = new Map<string, readonly Answerer[]>();
  return {
    assessment,
    cycle: cycleFor(assessment, cycle),
    agency,
    pinned,
    statements,
    canSee,
    isWhole: pinned.framework.indicators.every((it) => canSee(it.code)),
    said,
    answerersOf(indicator) {
      const known = answerers.get(indicator.code) ?? answerersOf(said, indicator);
      answerers.set(indicator.code, known);
      return known;
    },
  };
}

/** Everything stated about an assessment that has been loaded: its answers beside what is known of it already. */
export async function statedIn(desk: Desk, loaded: LoadedAssessment): Promise<StoredStated> {
  const { assessment, pinned, statements } = loaded;
  const responses = await listResponses(desk.db, assessment);
  return { pinned, officeStates: assessment.officeStates, responses, statements };
}

/** The cycle as it is for one assessment: over, where the assessment has ended before it. */
export function cycleFor({ endedAt }: Assessment, cycle: Cycle): Cycle {
  return endedAt === null ? cycle : { ...cycle, status: "closed" };
}

/** Which indicators of an assessment the actor may read. */
export function sightOf(actor: Actor, { agencyId, owner, cycleId }: Assessment): (code: string) => boolean {
  return (indicator) => can(actor, "assessment.read", { agencyId, owner, cycleId, indicator });
}

/**
 * Refuses what tells of indicators the actor may not read: one of them, or the total (`null`) where some are hidden.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function requireSight(desk: Desk, loaded: LoadedAssessment, code: string | null): Promise<void> {
  const hidden = code ?? loaded.pinned.framework.indicators.find((it) => !loaded.canSee(it.code))?.code;
  if (hidden === undefined) return;
  const { id, agencyId, owner, cycleId } = loaded.assessment;
  await permit(desk, "assessment.read", { agencyId, owner, cycleId, indicator: hidden }, `response:${id}/${hidden}`);
}

/** Whether the actor may answer one indicator now. */
export function canAnswer(
  desk: Desk,
  { assessment, cycle, answerersOf: whoAnswers }: LoadedAssessment,
  it: Indicator,
): boolean {
  const object = { agencyId: assessment.agencyId, answerers: whoAnswers(it) };
  return cycle.status === "open" && can(desk.actor, "response.save", object);
}

/** Whether the actor may answer an indicator now and is one of those whom it waits for. */
export function hasToAnswer(desk: Desk, loaded: LoadedAssessment, it: Indicator): boolean {
  const object = { agencyId: loaded.assessment.agencyId, answerers: loaded.answerersOf(it) };
  return canAnswer(desk, loaded, it) && isTheirs(desk.actor, object);
}

/** What is said of one that is not there, and of one that the actor may not know of. */
export function assessmentNotFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_ASSESSMENT_NOT_FOUND, { place: id, details: { id } });
}
