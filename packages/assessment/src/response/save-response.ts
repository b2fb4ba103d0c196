import {
  findResponse,
  listResponses,
  listResponseVersions,
  putResponse,
  setAssessmentScore,
  type StoredResponse,
  type Transaction,
} from "@faheng/database";
import { FahengError, type Indicator, type IndicatorFacts } from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, record } from "../access/enter.ts";
import { type Completion, completionOf } from "../assessment/completion.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { explainResponses, scoreOf } from "../manifest/score-digest.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { checkFacts, requireIndicator } from "./check-facts.ts";
import { findRepeated } from "./repeated-save.ts";
import { responseStates } from "./response-trace.ts";
import { changedFields, isApproved, type ResponseView, toView } from "./response.ts";

/** What a department states about one indicator. */
export interface ResponseInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly status: StoredResponse["status"];
  readonly facts: IndicatorFacts;
  readonly progress: string;
  readonly notApplicable: { readonly reason: string } | null;
}

/** A saved response with the score it leads to. */
export interface SavedResponse {
  readonly response: ResponseView;
  readonly explanation: Explanation | null;
  readonly completion: Completion;
}

/**
 * Saves what a department states. Response, history, score and audit are written together or not at all.
 *
 * Repeating a save whose answer was lost is safe: it is answered again and not written again.
 *
 * @param input `expectedVersion` is the version it was based on, 0 for none yet.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED,
 *   FAHENG_RESPONSE_NOT_APPLICABLE, FAHENG_RESPONSE_CONFLICT (somebody saved in between; names what changed)
 */
export async function saveResponse(
  context: Context,
  actor: Actor,
  input: ResponseInput & { readonly expectedVersion: number },
): Promise<SavedResponse> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const indicator = requireIndicator(loaded.pinned, input.indicator);
  await permitAnswer(desk, loaded, indicator);
  checkResponse(loaded, input);

  return await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, loaded);
    const repeated = await findRepeated(trx, actor, input);
    if (repeated) return await answerTo(trx, loaded, repeated);
    const before = await currentResponse(trx, loaded, indicator, input.expectedVersion);
    const after: StoredResponse = {
      assessmentId: input.assessmentId,
      agencyId: loaded.agency.id,
      indicator: indicator.code,
      version: input.expectedVersion + 1,
      status: input.status,
      facts: input.facts,
      progress: input.progress,
      notApplicable: input.notApplicable && {
        reason: input.notApplicable.reason,
        // An approval is for its reason; another reason asks again.
        approvedBy:
          before?.notApplicable?.reason === input.notApplicable.reason ? before.notApplicable.approvedBy : null,
      },
      savedBy: actor.personId,
      savedByName: actor.name,
      savedAt: desk.now,
    };
    return await store(trx, desk, loaded, { before, after, action: "response.save" });
  });
}

/**
 * Agrees that an indicator does not apply; only from then on it counts as not applicable.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT,
 *   FAHENG_RESPONSE_NOT_PENDING_APPROVAL
 */
export async function approveNotApplicable(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly indicator: string; readonly expectedVersion: number },
): Promise<SavedResponse> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const indicator = requireIndicator(loaded.pinned, input.indicator);
  const { agency } = loaded;
  await permit(desk, "response.approve", { agencyId: agency.id }, objectOf(loaded, indicator));

  return await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, loaded);
    const before = await currentResponse(trx, loaded, indicator, input.expectedVersion);
    if (before?.status !== "not-applicable" || before.notApplicable?.approvedBy !== null) {
      const details = { indicator: indicator.code };
      throw new FahengError(errors.FAHENG_RESPONSE_NOT_PENDING_APPROVAL, { place: indicator.code, details });
    }
    const after: StoredResponse = {
      ...before,
      version: before.version + 1,
      notApplicable: { reason: before.notApplicable.reason, approvedBy: actor.name },
      savedBy: actor.personId,
      savedByName: actor.name,
      savedAt: desk.now,
    };
    return await store(trx, desk, loaded, { before, after, action: "response.approve" });
  });
}

/** Everything about a response that can be checked without the database. */
export function checkResponse(loaded: LoadedAssessment, input: Omit<ResponseInput, "assessmentId" | "progress">): void {
  checkFacts(loaded.pinned, input.indicator, input.facts);
  if ((input.status === "not-applicable") !== (input.notApplicable !== null)) {
    throw new FahengError(errors.FAHENG_RESPONSE_NOT_APPLICABLE, { place: input.indicator });
  }
}

async function permitAnswer(desk: Desk, loaded: LoadedAssessment, indicator: Indicator): Promise<void> {
  const object = { agencyId: loaded.agency.id, departmentIds: loaded.departmentIdsOf(indicator) };
  await permit(desk, "response.save", object, objectOf(loaded, indicator));
}

async function currentResponse(
  trx: Transaction,
  { assessment }: LoadedAssessment,
  { code }: Indicator,
  expectedVersion: number,
): Promise<StoredResponse | null> {
  const current = await findResponse(trx, assessment.id, code);
  if ((current?.version ?? 0) === expectedVersion) return current;
  const versions = await listResponseVersions(trx, assessment.id, code);
  const known = versions.find((it) => it.version === expectedVersion) ?? null;
  const changed = current === null ? "" : changedFields(known, current).join(", ");
  const details = { version: current?.version ?? 0, by: current?.savedByName ?? "", changed };
  throw new FahengError(errors.FAHENG_RESPONSE_CONFLICT, { place: code, details });
}

async function store(
  trx: Transaction,
  desk: Desk,
  { assessment, agency, pinned }: LoadedAssessment,
  change: { before: StoredResponse | null; after: StoredResponse; action: AuditAction },
): Promise<SavedResponse> {
  const { before, after, action } = change;
  if (!(await putResponse(trx, after))) {
    const details = { version: after.version, by: "", changed: "" };
    throw new FahengError(errors.FAHENG_RESPONSE_CONFLICT, { place: after.indicator, details });
  }
  const responses = await listResponses(trx, assessment.id);
  const explanation = explainResponses(pinned, responses);
  await setAssessmentScore(trx, { id: assessment.id, ...scoreOf(explanation), updatedAt: desk.now });
  const object = `response:${assessment.id}/${after.indicator}`;
  await record(trx, desk, { action, object, agencyId: agency.id, ...responseStates(before, after) });
  return answerOf(pinned, after, responses, explanation);
}

/** What a save that stands already leads to. */
async function answerTo(
  trx: Transaction,
  { assessment, pinned }: LoadedAssessment,
  saved: StoredResponse,
): Promise<SavedResponse> {
  const responses = await listResponses(trx, assessment.id);
  return answerOf(pinned, saved, responses, explainResponses(pinned, responses));
}

function answerOf(
  pinned: Pinned,
  saved: StoredResponse,
  responses: readonly StoredResponse[],
  explanation: Explanation | null,
): SavedResponse {
  const progress = responses.map((it) => ({
    indicator: it.indicator,
    status: it.status,
    isNotApplicableApproved: isApproved(it),
  }));
  const completion = completionOf(pinned.framework, progress, explanation?.score ?? null);
  return { response: toView(saved), explanation, completion };
}

function objectOf({ assessment }: LoadedAssessment, { code }: Indicator): string {
  return `response:${assessment.id}/${code}`;
}
