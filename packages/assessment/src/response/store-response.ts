import { findResponse, listExtensions, listResponseVersions, putResponse, type Transaction } from "@faheng/database";
import { type Assessment, cityMoment, FahengError, type Indicator, type IndicatorResponse } from "@faheng/domain";
import type { Explanation, StatusHint } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import type { Outcome, Receipt } from "../act/act-definition.ts";
import { type Completion, completionOf } from "../assessment/completion.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { WhoDoesWhat } from "../assignment/answerers.ts";
import { assignedDays } from "../assignment/days.ts";
import { responseErrors as errors } from "./response-errors.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { outcomeOf, type ScoreOutcome, sharingWith } from "../manifest/score-digest.ts";
import { keepScore, loadStated, type StoredStated } from "../manifest/stated.ts";
import { putPackedFrom } from "../packed/keep-packed.ts";
import type { PackedFrom } from "../packed/pack.ts";
import { requireIndicator } from "./check-facts.ts";
import { responseStates } from "./response-trace.ts";
import { changedFields, changedWording, isApproved, type ResponseView, toView } from "./response.ts";

/** A saved response with the score it leads to. */
export interface SavedResponse {
  readonly response: ResponseView;
  readonly explanation: Explanation | null;
  /** Of what it is the explanation, as `AssessmentDetail` has it. */
  readonly mark: string;
  /** The explanation as it was before; `null` where only the pack could say, whose own rules score it. */
  readonly former: Former | null;
  /** Where its status contradicts its facts; it is stored all the same. */
  readonly hint: StatusHint | null;
  readonly completion: Completion;
}

/** What an answer led to before it was saved. */
export type Former = Pick<ScoreOutcome, "mark" | "explanation">;

/** One answer of one assessment, for whoever would write it. */
export interface LoadedAnswer {
  readonly loaded: LoadedAssessment;
  readonly indicator: Indicator;
}

/** @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR */
export async function loadAnswer(
  desk: Desk,
  { assessmentId, indicator }: { readonly assessmentId: string; readonly indicator: string },
): Promise<LoadedAnswer> {
  const loaded = await loadAssessment(desk, assessmentId);
  return { loaded, indicator: requireIndicator(loaded.pinned, indicator) };
}

/**
 * The response that somebody worked from.
 *
 * @throws FAHENG_RESPONSE_CONFLICT when it is no longer the current one.
 */
export async function currentResponse(
  trx: Transaction,
  desk: Desk,
  { loaded, indicator }: LoadedAnswer,
  expectedVersion: number,
): Promise<IndicatorResponse | null> {
  const { agencyId, id: assessmentId } = loaded.assessment;
  const current = await findResponse(trx, loaded.assessment, indicator.code);
  if ((current?.version ?? 0) === expectedVersion) return current;
  throw await responseConflict(trx, desk, { agencyId, assessmentId, indicator: indicator.code }, expectedVersion);
}

/**
 * What somebody is told who worked from a version that is no longer the current one: who changed what, and when; or that there is
 * none at all.
 */
export async function responseConflict(
  trx: Transaction,
  { context: { timeZone } }: Desk,
  { agencyId, assessmentId, indicator }: Pick<IndicatorResponse, "agencyId" | "assessmentId" | "indicator">,
  expectedVersion: number,
): Promise<FahengError> {
  const versions = await listResponseVersions(trx, { agencyId, id: assessmentId }, indicator);
  const [current] = versions;
  if (current === undefined) {
    return new FahengError(errors.FAHENG_RESPONSE_NONE, { place: indicator, details: { indicator } });
  }
  const known = versions.find((it) => it.version === expectedVersion) ?? null;
  const details = {
    version: current.version,
    by: current.savedByName,
    at: cityMoment(current.savedAt, timeZone),
    changed: changedWording(changedFields(known, current)),
  };
  return new FahengError(errors.FAHENG_RESPONSE_CONFLICT, { place: indicator, details });
}

/** What an act on an answer has found under its lock, for whatever it goes on to write. */
export interface HeldAnswer {
  readonly before: IndicatorResponse | null;
  /** As it is now. */
  readonly assessment: Assessment;
  /** Who does what in the agency by now. */
  readonly said: WhoDoesWhat;
}

interface Storing extends HeldAnswer {
  readonly after: IndicatorResponse;
}

/**
 * Asks the pack, where its own rules score it, what a version of a response will lead to, before the transaction that writes it.
 *
 * @param next the version to come, of the current one; of one that nobody works from any more nothing is asked.
 */
export async function foreseeResponse(
  desk: Desk,
  { loaded: { assessment, pinned }, indicator }: LoadedAnswer,
  expectedVersion: number,
  next: (before: IndicatorResponse | null) => IndicatorResponse | null,
): Promise<void> {
  if (!usesOwnRules(pinned.profile)) return;
  const stated = await loadStated(desk.db, desk.context.plugins, assessment);
  const before = stated.responses.find((it) => it.indicator === indicator.code) ?? null;
  const after = (before?.version ?? 0) === expectedVersion ? next(before) : null;
  if (after === null) return;
  const others = stated.responses.filter((it) => it !== before);
  await outcomeOf({ ...stated, responses: [...others, after] });
}

/** Writes a version of a response with its history and the score it leads to. */
export async function storeResponse(
  trx: Transaction,
  desk: Desk,
  { agency }: LoadedAssessment,
  { before, after, assessment, said }: Storing,
): Promise<Outcome<SavedResponse>> {
  if (!(await putResponse(trx, after))) throw await responseConflict(trx, desk, after, after.version - 1);
  const stated = await loadStated(trx, desk.context.plugins, assessment);
  const former = await formerOf(stated, before, after);
  const next = await outcomeOf(stated);
  const outcome = former === null ? next : sharingWith(former, next);
  await keepScore(trx, assessment, outcome.explanation, desk.now);
  const extensions = await listExtensions(trx, [assessment]);
  await putPackedFrom(trx, assessment, packedFrom(stated, outcome, { assessment, said, extensions }));
  const { before: from, after: to } = responseStates(before, after);
  const answer = answerOf(stated, after, outcome, former);
  return { answer, trace: { agencyId: agency.id, before: from, after: to } };
}

/** What was stated before came to; most often somebody has asked for it already. */
async function formerOf(
  stated: StoredStated,
  before: IndicatorResponse | null,
  { indicator }: IndicatorResponse,
): Promise<Former | null> {
  if (usesOwnRules(stated.pinned.profile)) return null;
  const responses = stated.responses.flatMap((it) => (it.indicator === indicator ? (before ?? []) : it));
  return await outcomeOf(Object.assign({}, stated, { responses }));
}

/** What the packed row is made of; whoever writes an answer has been let into an open cycle. */
function packedFrom(
  { pinned, responses }: StoredStated,
  { explanation }: ScoreOutcome,
  { assessment, said, extensions }: Pick<HeldAnswer, "assessment" | "said"> & Pick<PackedFrom, "extensions">,
): PackedFrom {
  return {
    assessment,
    isOver: false,
    pinned,
    states: responses.map((it) => ({
      indicator: it.indicator,
      status: it.status,
      isNotApplicableApproved: isApproved(it),
      isReturned: it.returned !== undefined,
      mendBy: it.returned?.dueOn ?? null,
    })),
    assigned: assignedDays(said.assignments),
    extensions,
    score: explanation && { ...explanation.score, headline: explanation.headline },
  };
}

/** A saved response is large, the score being in it: its version is enough to find it again. */
export const savedReceipt: Receipt<unknown, LoadedAnswer, SavedResponse, number> = {
  keep: ({ response }) => response.version,
  async redeem(db, { desk, found: { loaded, indicator } }, version) {
    const { assessment } = loaded;
    const versions = await listResponseVersions(db, assessment, indicator.code);
    const saved = versions.find((it) => it.version === version);
    if (!saved) throw new TypeError(`version ${version} of ${assessment.id}/${indicator.code} is missing`);
    const stated = await loadStated(db, desk.context.plugins, assessment);
    const before = versions.find((it) => it.version === version - 1) ?? null;
    return answerOf(stated, saved, await outcomeOf(stated), await formerOf(stated, before, saved));
  },
};

function answerOf(
  { pinned, responses }: StoredStated,
  saved: IndicatorResponse,
  { mark, explanation, hints }: ScoreOutcome,
  former: Former | null,
): SavedResponse {
  const progress = responses.map((it) => ({
    indicator: it.indicator,
    status: it.status,
    isNotApplicableApproved: isApproved(it),
  }));
  const completion = completionOf(pinned.framework, progress, explanation?.score ?? null);
  const hint = hints.get(saved.indicator) ?? null;
  return { response: toView(saved), explanation, mark, former, completion, hint };
}
