import { findResponse, type Transaction } from "@faheng/database";
import {
  FahengError,
  type IndicatorFacts,
  type IndicatorResponse,
  responseProcess,
  responseStateOf,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { type OpenGround, requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { answerersOf, type WhoDoesWhat } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { ownerOf } from "../assignment/plan.ts";
import { type Timing, timelyIn, timingNow } from "../extension/timely.ts";
import { responseErrors as errors } from "./response-errors.ts";
import { checkFacts } from "./check-facts.ts";
import { commonGuards } from "./define-handling.ts";
import { partiesTo } from "./response-parties.ts";
import {
  foreseeResponse,
  type HeldAnswer,
  loadAnswer,
  type LoadedAnswer,
  responseConflict,
  savedReceipt,
  storeResponse,
} from "./store-response.ts";

/** What a department states about one indicator. */
export interface ResponseInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly status: IndicatorResponse["status"];
  readonly facts: IndicatorFacts;
  readonly progress: string;
  readonly notApplicable: { readonly reason: string } | null;
}

/** The same, with the version it was based on: 0 for none yet. */
export interface ResponseSaving extends ResponseInput {
  readonly expectedVersion: number;
}

/**
 * Saves what a department states. Response, history, score and audit are written together or not at all.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED,
 *   FAHENG_ACCESS_ENDED, FAHENG_RESPONSE_REASSIGNED (the right went while it waited),
 *   FAHENG_RESPONSE_NOT_APPLICABLE, FAHENG_PROCESS_STATE (it is submitted or approved), FAHENG_RESPONSE_CONFLICT (somebody saved in between; names what changed)
 */
export const saveResponse = defineAct({
  action: "response.save",
  load: async (desk, input: ResponseSaving) => await loadAnswer(desk, input),
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    answerers: found?.loaded.answerersOf(found.indicator) ?? [],
  }),
  name: ({ assessmentId, indicator }) => `response:${assessmentId}/${indicator}`,
  prepare: async ({ input, found }) => await checkResponse(found.loaded, input),
  foresees: async ({ desk, input, found }) =>
    await foreseeResponse(desk, found, input.expectedVersion, (before) =>
      nextResponse(desk, input, found.loaded, before),
    ),
  // What its printed names mean, and who belongs to which department, stays as it is meanwhile.
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found }) => await requireSaving(trx, desk, found, input.expectedVersion),
  apply: async (trx, { desk, input, found: { loaded }, held }) =>
    await storeResponse(
      trx,
      desk,
      loaded,
      Object.assign({ after: nextResponse(desk, input, loaded, held.before) }, held),
    ),
  emits: ["rescore"],
  receipt: savedReceipt,
});

/** What every save in an assessment finds under its lock, whatever answer it is of. */
export interface SavingGround {
  readonly open: OpenGround;
  readonly timing: Timing;
  /** Who does what in the agency by now. */
  readonly said: WhoDoesWhat;
}

/** @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_* */
export async function savingGround(trx: Transaction, loaded: LoadedAssessment): Promise<SavingGround> {
  const open = await requireOpen(trx, loaded);
  const said = await loadSaid(trx, ownerOf(loaded), loaded.pinned.framework.id);
  return { open, said, timing: await timingNow(trx, loaded) };
}

/**
 * Asks whether the answer that somebody worked from may be saved over now. Writes nothing.
 *
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_*, FAHENG_RESPONSE_CONFLICT, FAHENG_RESPONSE_REASSIGNED, FAHENG_PROCESS_*
 */
export async function requireSaving(
  trx: Transaction,
  desk: Desk,
  found: LoadedAnswer,
  expectedVersion: number,
): Promise<HeldAnswer> {
  const ground = await savingGround(trx, found.loaded);
  const current = await findResponse(trx, found.loaded.assessment, found.indicator.code);
  return await requireSavingOn(trx, desk, found, { ground, current, expectedVersion });
}

/** The same for one of many on one ground: what does not differ between them has been looked up. @throws as {@link requireSaving} */
export async function requireSavingOn(
  trx: Transaction,
  desk: Desk,
  { loaded, indicator }: LoadedAnswer,
  it: { readonly ground: SavingGround; readonly current: IndicatorResponse | null; readonly expectedVersion: number },
): Promise<HeldAnswer> {
  const { current: before, expectedVersion } = it;
  const { open, said, timing } = it.ground;
  const place = indicator.code;
  if ((before?.version ?? 0) !== expectedVersion) {
    const { agencyId, id: assessmentId } = loaded.assessment;
    throw await responseConflict(trx, desk, { agencyId, assessmentId, indicator: place }, expectedVersion);
  }
  const parties = partiesTo(desk, loaded, { indicator, response: before }, answerersOf(said, indicator));
  const state = responseStateOf(before);
  const timely = timelyIn(timing, desk, { indicator: place }, before?.returned?.dueOn ?? null);
  const holds = commonGuards(desk, open, state, timely);
  requireDecision(
    responseProcess,
    "response.save",
    { state, parties, holds, place },
    {
      FAHENG_PROCESS_PARTY: () =>
        new FahengError(errors.FAHENG_RESPONSE_REASSIGNED, { place, details: { indicator: place } }),
    },
  );
  return { before, assessment: open.assessment, said };
}

/** The version that a save writes over the one before it. */
export function nextResponse(
  desk: Desk,
  input: ResponseSaving,
  { agency }: LoadedAssessment,
  before: IndicatorResponse | null,
): IndicatorResponse {
  const { assessmentId, indicator, status, facts, progress, notApplicable, expectedVersion } = input;
  const { personId: savedBy, name: savedByName } = desk.actor;
  // What was sent back stays so, with its reason in sight, until it is submitted again.
  const returned = before?.returned;
  const state = returned === undefined ? ("draft" as const) : ("returned" as const);
  const handling = { act: "response.save", state, submitted: null, approved: null } as const;
  return {
    assessmentId,
    agencyId: agency.id,
    indicator,
    version: expectedVersion + 1,
    status,
    facts,
    progress,
    notApplicable: notApplicable && { reason: notApplicable.reason, approvedBy: null },
    ...(returned === undefined ? {} : { returned }),
    handling,
    savedBy,
    savedByName,
    savedAt: desk.now,
  };
}

/** Everything about a response that can be checked without the database. */
export async function checkResponse(
  loaded: LoadedAssessment,
  input: Omit<ResponseInput, "assessmentId" | "progress">,
): Promise<void> {
  await checkFacts(loaded.pinned, input.indicator, input.facts);
  if ((input.status === "not-applicable") !== (input.notApplicable !== null)) {
    throw new FahengError(errors.FAHENG_RESPONSE_NOT_APPLICABLE, { place: input.indicator });
  }
}
