import { findResponse, listResponseVersions, putResponse, type Transaction } from "@faheng/database";
import { FahengError, type Indicator, type IndicatorResponse } from "@faheng/domain";
import type { Explanation, StatusHint } from "@faheng/scoring";
import { type Desk, record } from "../access/enter.ts";
import { type Completion, completionOf } from "../assessment/completion.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { explainStated, hintsOf } from "../manifest/score-digest.ts";
import { loadStated, rescore, type StoredStated } from "../manifest/stated.ts";
import { responseStates } from "./response-trace.ts";
import { changedFields, isApproved, type ResponseView, toView } from "./response.ts";

/** A saved response with the score it leads to. */
export interface SavedResponse {
  readonly response: ResponseView;
  readonly explanation: Explanation | null;
  /** Where its status contradicts its facts; it is stored all the same. */
  readonly hint: StatusHint | null;
  readonly completion: Completion;
}

/**
 * The response that somebody worked from.
 *
 * @throws FAHENG_RESPONSE_CONFLICT when it is no longer the current one; names who changed what.
 */
export async function currentResponse(
  trx: Transaction,
  { assessment }: LoadedAssessment,
  { code }: Indicator,
  expectedVersion: number,
): Promise<IndicatorResponse | null> {
  const current = await findResponse(trx, assessment.id, code);
  if ((current?.version ?? 0) === expectedVersion) return current;
  const versions = await listResponseVersions(trx, assessment.id, code);
  const known = versions.find((it) => it.version === expectedVersion) ?? null;
  const changed = current === null ? "" : changedFields(known, current).join(", ");
  const details = { version: current?.version ?? 0, by: current?.savedByName ?? "", changed };
  throw new FahengError(errors.FAHENG_RESPONSE_CONFLICT, { place: code, details });
}

/** Writes a version of a response with its history, the score it leads to and the audit. */
export async function storeResponse(
  trx: Transaction,
  desk: Desk,
  { assessment, agency }: LoadedAssessment,
  change: {
    readonly before: IndicatorResponse | null;
    readonly after: IndicatorResponse;
    readonly action: AuditAction;
  },
): Promise<SavedResponse> {
  const { before, after, action } = change;
  if (!(await putResponse(trx, after))) {
    const details = { version: after.version, by: "", changed: "" };
    throw new FahengError(errors.FAHENG_RESPONSE_CONFLICT, { place: after.indicator, details });
  }
  const { stated, explanation } = await rescore(trx, desk.context.plugins, assessment, desk.now);
  const object = `response:${assessment.id}/${after.indicator}`;
  await record(trx, desk, { action, object, agencyId: agency.id, ...responseStates(before, after) });
  return answerOf(stated, after, explanation);
}

/** What a save that stands already leads to. */
export async function answerTo(
  trx: Transaction,
  desk: Desk,
  { assessment }: LoadedAssessment,
  saved: IndicatorResponse,
): Promise<SavedResponse> {
  const stated = await loadStated(trx, desk.context.plugins, assessment);
  return answerOf(stated, saved, explainStated(stated));
}

function answerOf(stated: StoredStated, saved: IndicatorResponse, explanation: Explanation | null): SavedResponse {
  const { pinned, responses } = stated;
  const progress = responses.map((it) => ({
    indicator: it.indicator,
    status: it.status,
    isNotApplicableApproved: isApproved(it),
  }));
  const completion = completionOf(pinned.framework, progress, explanation?.score ?? null);
  const hint = hintsOf(stated).get(saved.indicator) ?? null;
  return { response: toView(saved), explanation, completion, hint };
}

/** A response as the audit names it. */
export function responseObject({ assessment }: LoadedAssessment, { code }: Indicator): string {
  return `response:${assessment.id}/${code}`;
}
