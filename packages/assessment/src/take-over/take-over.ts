import {
  findResponse,
  findLastTaking,
  insertTaking,
  listEvidence,
  listResponseVersions,
  putEvidence,
  putResponse,
  type Transaction,
} from "@faheng/database";
import {
  type ErrorReport,
  type Evidence,
  evidenceProcess,
  FahengError,
  type Indicator,
  type IndicatorResponse,
  type TakenAnswer,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { ActCase, Trace } from "../act/act-definition.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type EarlierAssessment, listEarlier } from "../assessment/earlier.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { evidenceConflict, evidenceGround, evidenceName, evidenceTrace } from "../evidence/load-evidence.ts";
import { askedOf } from "../fill-book/questions.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { responseStates } from "../response/response-trace.ts";
import { checkResponse, nextResponse, requireSaving } from "../response/save-response.ts";
import { responseConflict } from "../response/store-response.ts";
import { standsIn } from "./list-takeable.ts";
import { takeOverErrors as errors } from "./take-over-errors.ts";
import { type AnswerContent, BLANK, isBlank, isReworded, isSame, takenContent, takenPieces } from "./taken-answer.ts";

/** Answers of one assessment that are taken over, or given back, together. */
export interface Taking {
  readonly assessmentId: string;
  readonly answers: readonly TakingOne[];
}

/** One of them, as it was seen. */
export interface TakingOne {
  readonly indicator: string;
  /** 0 where nobody had said anything. */
  readonly expectedVersion: number;
  /** Whether it goes though the item asks for something else now: somebody has compared both. */
  readonly acceptsRewording?: boolean | undefined;
}

/** What came of one of them. */
export interface TakenOne {
  readonly indicator: string;
  /** The version it has by now. */
  readonly version: number;
  /** How many pieces of evidence were given, or taken back, with it. */
  readonly pieces: number;
  /** What stood in its way; `null` where it went. */
  readonly stands: ErrorReport | null;
}

/** One of many with what was found of it. */
interface Item {
  readonly seen: TakingOne;
  readonly indicator: Indicator;
  readonly before: Then | null;
}

/** What was answered before. */
interface Then {
  readonly earlier: EarlierAssessment;
  /** Of the answer then. */
  readonly version: number;
  readonly indicator: Indicator;
  readonly content: AnswerContent;
  readonly pieces: readonly Evidence[];
  /** Why it can't be said now: a fact that fits no more. */
  readonly misfit: FahengError | null;
}

/** What an act on one of them writes. */
interface Writing {
  readonly content: AnswerContent;
  /** Where what is taken over, or given back, is from. */
  readonly from: Pick<TakenAnswer, "fromAssessmentId" | "fromVersion">;
  /** Pieces as they will be, each with what it was. */
  readonly pieces: readonly { readonly before: Evidence | null; readonly after: Evidence }[];
}

type Held = { readonly stands: ErrorReport } | { readonly before: IndicatorResponse | null; readonly writing: Writing };

/**
 * Takes answers of the cycle before over into this one: each becomes a draft with its words, those of its facts that are asked for
 * now, and its evidence, which refers to the same stored content and has to be judged anew. Evidence from before the window of the
 * framework, or of a material that is asked for no more, stays behind. What stands in the way of one stands in the way of no other;
 * what is answered already is never written over, so that taking over twice changes nothing.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_ACCESS_ENDED; what stands in
 *   the way of one is in its outcome: FAHENG_TAKE_OVER_* (NONE, FILLED, REWORDED), FAHENG_RESPONSE_CONFLICT, FAHENG_PROCESS_*
 */
export const takeOver = defineTaking("response.take-over", async (trx, it, item) => {
  const { seen, indicator, before: then } = item;
  const place = { place: indicator.code, details: { indicator: indicator.code } };
  const { desk, found } = it;
  const { before } = await requireSaving(trx, desk, { loaded: found.loaded, indicator }, seen.expectedVersion);
  if (then === null) throw new FahengError(errors.FAHENG_TAKE_OVER_NONE, place);
  if (!isBlank(before)) throw new FahengError(errors.FAHENG_TAKE_OVER_FILLED, place);
  const { framework } = found.loaded.pinned;
  const wasOther = isReworded(
    { framework: then.earlier.framework, indicator: then.indicator },
    { framework, indicator },
  );
  if (wasOther && seen.acceptsRewording !== true) throw new FahengError(errors.FAHENG_TAKE_OVER_REWORDED, place);
  if (then.misfit !== null) throw then.misfit;
  const pieces = await givenAnew(trx, it, item, then.pieces);
  const from = { fromAssessmentId: then.earlier.assessment.id, fromVersion: then.version };
  return { before, writing: { content: then.content, from, pieces } };
});

/**
 * Gives back what was taken over, as long as the answer stands at the version that the taking made: it says again what it said before,
 * and the evidence that came with it is withdrawn. What somebody has changed or handed on meanwhile stays, and so does evidence that was
 * judged.
 *
 * @throws as {@link takeOver}; of one: FAHENG_TAKE_OVER_CHANGED, FAHENG_TAKE_OVER_UNRECORDED
 */
export const undoTakeOver = defineTaking("response.undo-take-over", async (trx, it, { seen, indicator }) => {
  const { desk, found } = it;
  const { loaded } = found;
  const { code } = indicator;
  const { before } = await requireSaving(trx, desk, { loaded, indicator }, seen.expectedVersion);
  const taking = await findLastTaking(trx, loaded.assessment, code);
  const place = { place: code, details: { indicator: code } };
  if (taking === null) throw new FahengError(errors.FAHENG_TAKE_OVER_UNRECORDED, place);
  if (before === null || taking.act !== "take" || taking.version !== before.version) {
    throw new FahengError(errors.FAHENG_TAKE_OVER_CHANGED, place);
  }
  const versions = await listResponseVersions(trx, loaded.assessment, code);
  const earlier = versions.find(({ version }) => version === before.version - 1) ?? BLANK;
  const { status, facts, progress, notApplicable } = earlier;
  const content = { status, facts, progress, notApplicable: notApplicable && { reason: notApplicable.reason } };
  const { fromAssessmentId, fromVersion } = taking;
  const pieces = await takenBack(trx, it, indicator, taking);
  return { before, writing: { content, from: { fromAssessmentId, fromVersion }, pieces } };
});

type Deciding = (
  trx: Transaction,
  it: ActCase<Taking, Found>,
  item: Item,
) => Promise<{ readonly before: IndicatorResponse | null; readonly writing: Writing }>;

interface Found {
  readonly loaded: LoadedAssessment;
  readonly indicators: readonly Indicator[];
}

type TakingAction = "response.take-over" | "response.undo-take-over";

/** Taking over and giving back differ in what each answer has to be like, and in what it is afterwards. */
function defineTaking(action: TakingAction, decide: Deciding): Act<Taking, readonly TakenOne[]> {
  return defineAct({
    // Whoever may save an answer may begin it with the old one.
    action: "response.save",
    load: async (desk, { assessmentId, answers }: Taking): Promise<Found> => {
      const loaded = await loadAssessment(desk, assessmentId);
      return { loaded, indicators: answers.map(({ indicator }) => requireIndicator(loaded.pinned, indicator)) };
    },
    // Whoever may save none of them is refused as a whole; of those who may some, each is asked by the guard.
    allows: (_, found) => ({
      agencyId: found?.loaded.agency.id ?? null,
      owner: found?.loaded.assessment.owner ?? null,
      answerers: found?.indicators.flatMap((it) => found.loaded.answerersOf(it)) ?? [],
    }),
    name: ({ assessmentId }) => `assessment:${assessmentId}`,
    content: (input) => ({ ...input, action }),
    // The cycles before are read outside the transaction: what was answered in them counts as it was seen.
    prepare: async ({ desk, input, found }) => await itemsOf(desk, input, found, action),
    foresees: async ({ desk, input: { assessmentId }, found: { loaded }, prepared: items }) => {
      if (!usesOwnRules(loaded.pinned.profile)) return;
      const stated = await loadStated(desk.db, desk.context.plugins, loaded.assessment);
      const next = items.flatMap(({ seen, before: then }) => {
        const before = stated.responses.find(({ indicator }) => indicator === seen.indicator) ?? null;
        const content = action === "response.take-over" ? then?.content : BLANK;
        if (content === undefined || (before?.version ?? 0) !== seen.expectedVersion) return [];
        return [nextResponse(desk, Object.assign({ assessmentId }, seen, content), loaded, before)];
      });
      const changed = new Set(next.map(({ indicator }) => indicator));
      const others = stated.responses.filter(({ indicator }) => !changed.has(indicator));
      await explainStated({ ...stated, responses: [...others, ...next] });
    },
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, it) => {
      await requireOpen(trx, it.found.loaded);
      const all: Held[] = [];
      for (const item of it.prepared) {
        let one: Held | null = null;
        const stands = await standsIn(async () => {
          one = await decide(trx, it, item);
        });
        if (stands !== null) one = { stands };
        if (one !== null) all.push(one);
      }
      return all;
    },
    apply: async (trx, { desk, input, found: { loaded }, prepared, held }) => {
      const answer: TakenOne[] = [];
      const trace: Trace[] = [];
      for (const [at, { seen }] of prepared.entries()) {
        const one = held[at];
        if (one === undefined) throw new TypeError("an item was not decided");
        const { indicator, expectedVersion: version } = seen;
        if ("stands" in one) {
          answer.push({ indicator, version, pieces: 0, stands: one.stands });
          continue;
        }
        const lines = await write(trx, desk, { loaded, input, seen, action }, one);
        trace.push(...lines);
        answer.push({ indicator, version: version + 1, pieces: lines.length - 1, stands: null });
      }
      if (trace.length > 0) await rescore(trx, desk.context.plugins, loaded.assessment, desk.now);
      return { answer, trace };
    },
    emits: ["rescore"],
  });
}

/** Writes one of them with its evidence. */
async function write(
  trx: Transaction,
  desk: Desk,
  {
    loaded,
    input: { assessmentId },
    seen,
    action,
  }: {
    readonly loaded: LoadedAssessment;
    readonly input: Taking;
    readonly seen: TakingOne;
    readonly action: TakingAction;
  },
  { before, writing: { content, from, pieces } }: Exclude<Held, { readonly stands: ErrorReport }>,
): Promise<Trace[]> {
  const agencyId = loaded.agency.id;
  const { indicator, expectedVersion } = seen;
  const next = nextResponse(desk, Object.assign({ assessmentId, indicator, expectedVersion }, content), loaded, before);
  if (!(await putResponse(trx, next))) throw await responseConflict(trx, desk, next, expectedVersion);
  const act: TakenAnswer["act"] = action === "response.take-over" ? "take" : "undo";
  const { savedBy, savedByName, savedAt } = next;
  const named = pieces.map(({ after: { material, n } }) => ({ material, n }));
  await insertTaking(
    trx,
    Object.assign(
      { agencyId, assessmentId, indicator, version: next.version, act, pieces: named, savedBy, savedByName, savedAt },
      from,
    ),
  );
  const states = responseStates(before, next);
  const object = `response:${assessmentId}/${indicator}`;
  const lines: Trace[] = [{ action, object, agencyId, before: states.before, after: states.after }];
  for (const piece of pieces) {
    if (!(await putEvidence(trx, piece.after))) throw evidenceConflict(desk, piece.after);
    lines.push({
      action: action === "response.take-over" ? "evidence.give" : "evidence.withdraw",
      object: evidenceName(piece.after, piece.after.n),
      agencyId,
      before: piece.before && evidenceTrace(piece.before),
      after: evidenceTrace(piece.after),
    });
  }
  return lines;
}

/** The latest answer before to each of them, with its evidence, asked for by item: what is taken at once is bounded. */
async function itemsOf(
  desk: Desk,
  { answers }: Taking,
  { loaded, indicators }: Found,
  action: TakingAction,
): Promise<Item[]> {
  // Given back is what was taken, whatever may have been said in the cycle before since.
  const isUndone = action === "response.undo-take-over";
  if (isUndone) return indicators.map((indicator, at) => ({ seen: seenAt(answers, at), indicator, before: null }));
  const [all, scorer] = await Promise.all([listEarlier(desk, loaded), loaded.pinned.scorer()]);
  const items: Item[] = [];
  for (const [at, indicator] of indicators.entries()) {
    const seen = seenAt(answers, at);
    const keys = askedOf(scorer, indicator.code).map(({ key }) => key);
    items.push({ seen, indicator, before: await thenOf(desk, loaded, { all, indicator, keys }) });
  }
  return items;
}

function seenAt(answers: Taking["answers"], at: number): TakingOne {
  const seen = answers[at];
  if (seen === undefined) throw new TypeError("an indicator without its answer");
  return seen;
}

interface Sought {
  readonly all: readonly EarlierAssessment[];
  readonly indicator: Indicator;
  readonly keys: readonly string[];
}

async function thenOf(desk: Desk, loaded: LoadedAssessment, { all, indicator, keys }: Sought): Promise<Then | null> {
  const { code } = indicator;
  for (const earlier of all) {
    const asked = earlier.framework.indicators.find((it) => it.code === code);
    const answer = asked === undefined ? null : await findResponse(desk.db, earlier.assessment, code);
    if (asked === undefined || answer === null) continue;
    const evidence = await listEvidence(desk.db, earlier.assessment, code);
    const pieces = takenPieces(loaded.pinned.framework, indicator, evidence);
    if (pieces.length === 0 && isSame(answer, BLANK)) continue;
    const content = takenContent(answer, keys);
    let misfit: FahengError | null = null;
    try {
      await checkResponse(loaded, Object.assign({ indicator: code }, content));
    } catch (cause) {
      if (!(cause instanceof FahengError)) throw cause;
      misfit = cause;
    }
    const going = pieces.flatMap(({ piece, stands }) => (stands === null ? [piece] : []));
    return { earlier, version: answer.version, indicator: asked, content, pieces: going, misfit };
  }
  return null;
}

/** The pieces as they are given anew, by the process's table; what the agency has given here already it has. */
async function givenAnew(
  trx: Transaction,
  { desk, input, found: { loaded } }: ActCase<Taking, Found>,
  { indicator }: Item,
  pieces: readonly Evidence[],
): Promise<Writing["pieces"]> {
  if (pieces.length === 0) return [];
  const place = { assessmentId: input.assessmentId, indicator: indicator.code };
  const here = await listEvidence(trx, loaded.assessment, indicator.code);
  const given: Evidence[] = [...here];
  const anew: { before: null; after: Evidence }[] = [];
  const { agencyId, id: assessmentId } = loaded.assessment;
  const { personId: by, name: byName } = desk.actor;
  const ground = await evidenceGround(
    trx,
    { desk, input: Object.assign({ material: "" }, place), found: { loaded, indicator } },
    null,
  );
  for (const { material, content, effectiveOn } of pieces) {
    const { parties, holds } = ground;
    const name = evidenceName(Object.assign({ material }, place));
    requireDecision(evidenceProcess, "evidence.give", { state: "none", parties, holds, place: name });
    const same = given.filter((it) => it.material === material);
    const standing = same.filter(({ state }) => state === "given" || state === "accepted");
    if (standing.some((it) => JSON.stringify(it.content) === JSON.stringify(content))) continue;
    const n = Math.max(0, ...same.map((it) => it.n)) + 1;
    const step = { act: "give", by, byName, at: desk.now, reason: null } as const;
    const after: Evidence = {
      agencyId,
      assessmentId,
      indicator: indicator.code,
      material,
      n,
      version: 1,
      writes: 1,
      state: "given",
      content,
      effectiveOn,
      qualities: null,
      steps: [step],
      savedAt: desk.now,
    };
    given.push(after);
    anew.push({ before: null, after });
  }
  return anew;
}

/** The pieces that were given with an answer and that nobody has judged since, as they are withdrawn. */
async function takenBack(
  trx: Transaction,
  { desk, input, found: { loaded } }: ActCase<Taking, Found>,
  indicator: Indicator,
  taking: TakenAnswer,
): Promise<Writing["pieces"]> {
  if (taking.pieces.length === 0) return [];
  const all = await listEvidence(trx, loaded.assessment, indicator.code);
  const newest = new Map(all.map((it) => [JSON.stringify([it.material, it.n]), it]));
  const came = new Set(taking.pieces.map(({ material, n }) => JSON.stringify([material, n])));
  const own = [...newest.values()].filter(
    (it) =>
      came.has(JSON.stringify([it.material, it.n])) &&
      it.state === "given" &&
      it.version === 1 &&
      it.steps.length === 1,
  );
  if (own.length === 0) return [];
  const { personId: by, name: byName } = desk.actor;
  const place = { assessmentId: input.assessmentId, indicator: indicator.code, material: "" };
  const { parties, holds } = await evidenceGround(trx, { desk, input: place, found: { loaded, indicator } }, null);
  const step = { act: "withdraw", by, byName, at: desk.now, reason: null } as const;
  return own.map((before) => {
    const isGiver = before.steps[0]?.by === by;
    requireDecision(evidenceProcess, "evidence.withdraw", {
      state: before.state,
      parties: isGiver ? [...parties, "own-department"] : parties,
      holds,
      place: evidenceName(before, before.n),
    });
    const writes = before.writes + 1;
    const steps = [...before.steps, step];
    const after: Evidence = { ...before, state: "withdrawn", writes, steps, savedAt: desk.now };
    return { before, after };
  });
}
