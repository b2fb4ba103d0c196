import { listResponses, type Transaction, type Db } from "@faheng/database";
import {
  type Assessment,
  cityMoment,
  FahengError,
  assessmentProcess,
  type IndicatorResponse,
  type Party,
  responseStateOf,
  type ResponseState,
  type Indicator,
} from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { standingParties } from "../response/response-parties.ts";
import { handInErrors as errors } from "./hand-in-errors.ts";

/** Which assessment somebody moves, and how often it had moved when they looked. */
export interface MoveInput {
  readonly assessmentId: string;
  readonly expectedMoves: number;
}

/** An indicator by where its answer stands. */
export interface StandingItem {
  readonly code: string;
  readonly title: string;
  readonly state: ResponseState | "none";
}

/** What an act on an assessment is done to. */
export function moveObject(_: MoveInput, found: { readonly loaded: LoadedAssessment } | null) {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** What the audit, and errors, call it. */
export function moveName({ assessmentId }: Pick<MoveInput, "assessmentId">): string {
  return `assessment:${assessmentId}`;
}

/** What the actor is to an assessment. */
export function moveParties(
  desk: Desk,
  { agency, assessment }: Pick<LoadedAssessment, "agency" | "assessment">,
): Party[] {
  const object = { agencyId: agency.id, owner: assessment.owner };
  const isOffice = can(desk.actor, "assessment.return", object);
  return [...standingParties(desk, agency.id), ...(isOffice ? (["office"] as const) : [])];
}

/**
 * The items that have to be settled before an assessment is handed in, by where each stands. What the agency has nothing to
 * state on is none of them, and of bonus and veto items only what somebody has begun to answer: who claims nothing there owes
 * nothing.
 */
export async function itemsToSettle(db: Db | Transaction, loaded: LoadedAssessment): Promise<StandingItem[]> {
  const { pinned, assessment } = loaded;
  const responses = new Map((await listResponses(db, assessment)).map((it) => [it.indicator, it]));
  const scorer = await pinned.scorer();
  const isOffices = ({ code }: Indicator): boolean => {
    const questions = scorer?.questions[code] ?? [];
    return assessment.officeStates && questions.length > 0 && questions.every((it) => it.statedBy === "office");
  };
  return pinned.framework.indicators
    .map((it) => ({ indicator: it, response: responses.get(it.code) ?? null }))
    .filter(({ indicator, response }) => response !== null || (indicator.kind === "item" && !isOffices(indicator)))
    .map(({ indicator, response }) => standingItem(indicator, response));
}

function standingItem({ code, title }: Indicator, response: IndicatorResponse | null): StandingItem {
  return { code, title, state: responseStateOf(response) };
}

/** Refuses who saw it before somebody else moved it. @throws FAHENG_HAND_IN_CONFLICT */
export function requireSeen({ context }: Desk, { id, steps }: Assessment, expectedMoves: number): void {
  if (steps.length === expectedMoves) return;
  const last = steps.at(-1);
  const row = assessmentProcess.transitions.find((it) => it.act === `assessment.${last?.act ?? ""}`);
  throw new FahengError(errors.FAHENG_HAND_IN_CONFLICT, {
    place: moveName({ assessmentId: id }),
    details: {
      by: last?.byName ?? "",
      at: last === undefined ? "" : cityMoment(last.at, context.timeZone),
      act: row?.words ?? "",
    },
  });
}

/** @throws FAHENG_HAND_IN_ITEMS */
export function requireCodes({ pinned, assessment }: LoadedAssessment, codes: readonly string[]): void {
  const unknown = codes.filter((code) => !pinned.indicators.has(code));
  if (unknown.length === 0) return;
  throw new FahengError(errors.FAHENG_HAND_IN_ITEMS, {
    place: moveName({ assessmentId: assessment.id }),
    details: { codes: unknown.join("、") },
  });
}
