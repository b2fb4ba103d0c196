import {
  insertTakings,
  listEvidence,
  listLastTakings,
  listResponsesTo,
  listVersionsOf,
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
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { evidenceConflict, evidenceGround, evidenceName, evidenceTrace } from "../evidence/load-evidence.ts";
import { askedOf } from "../fill-book/questions.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { responseStates } from "../response/response-trace.ts";
import { nextResponse, requireSavingOn, savingGround } from "../response/save-response.ts";
import { responseConflict } from "../response/store-response.ts";
import { answeredBefore, type Then, thenOf } from "./answered-before.ts";
import { standsIn } from "./list-takeable.ts";
import { takeOverErrors as errors } from "./take-over-errors.ts";
import { type AnswerContent, BLANK, isBlank, isReworded } from "./taken-answer.ts";

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
export const takeOver = defineTaking("response.take-over", async (trx, it, item, { before }) => {
  const { seen, indicator, before: then } = item;
  const place = { place: indicator.code, details: { indicator: indicator.code } };
  const { found } = it;
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
  return { content: then.content, from, pieces };
});

/**
 * Gives back what was taken over, as long as the answer stands at the version that the taking made: it says again what it said before,
 * and the evidence that came with it is withdrawn. What somebody has changed or handed on meanwhile stays, and so does evidence that was
 * judged.
 *
 * @throws as {@link takeOver}; of one: FAHENG_TAKE_OVER_CHANGED, FAHENG_TAKE_OVER_UNRECORDED
 */
export const undoTakeOver = defineTaking(
  "response.undo-take-over",
  async (trx, it, { indicator }, { before, takings, versions }) => {
    const { code } = indicator;
    const taking = takings.get(code) ?? null;
    const place = { place: code, details: { indicator: code } };
    if (taking === null) throw new FahengError(errors.FAHENG_TAKE_OVER_UNRECORDED, place);
    if (before === null || taking.act !== "take" || taking.version !== before.version) {
      throw new FahengError(errors.FAHENG_TAKE_OVER_CHANGED, place);
    }
    const earlier = (versions.get(code) ?? []).find(({ version }) => version === before.version - 1) ?? BLANK;
    const { status, facts, progress, notApplicable } = earlier;
    const content = { status, facts, progress, notApplicable: notApplicable && { reason: notApplicable.reason } };
    const { fromAssessmentId, fromVersion } = taking;
    const pieces = await takenBack(trx, it, indicator, taking);
    return { content, from: { fromAssessmentId, fromVersion }, pieces };
  },
);

/** What is to be written of one of them, whose current answer may be saved over. */
type Deciding = (
  trx: Transaction,
  it: ActCase<Taking, Found>,
  item: Item,
  known: Known & { readonly before: IndicatorResponse | null },
) => Promise<Writing>;

/** What was found of all of them under the lock, looked up together. */
interface Known {
  readonly takings: ReadonlyMap<string, TakenAnswer>;
  /** Oldest first. */
  readonly versions: ReadonlyMap<string, readonly IndicatorResponse[]>;
}

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
      const { desk, found } = it;
      const { loaded } = found;
      const ground = await savingGround(trx, loaded);
      const codes = found.indicators.map(({ code }) => code);
      const current = new Map((await listResponsesTo(trx, loaded.assessment, codes)).map((at) => [at.indicator, at]));
      const known = await knownOf(trx, loaded, { codes, action });
      const all: Held[] = [];
      for (const item of it.prepared) {
        let one: Held | null = null;
        const { indicator, seen } = item;
        const before = current.get(indicator.code) ?? null;
        const stands = await standsIn(async () => {
          const { expectedVersion } = seen;
          await requireSavingOn(trx, desk, { loaded, indicator }, { ground, current: before, expectedVersion });
          one = { before, writing: await decide(trx, it, item, Object.assign({ before }, known)) };
        });
        if (stands !== null) one = { stands };
        if (one !== null) all.push(one);
      }
      return all;
    },
    apply: async (trx, { desk, input, found: { loaded }, prepared, held }) => {
      const answer: TakenOne[] = [];
      const trace: Trace[] = [];
      const takings: TakenAnswer[] = [];
      for (const [at, { seen }] of prepared.entries()) {
        const one = held[at];
        if (one === undefined) throw new TypeError("an item was not decided");
        const { indicator, expectedVersion: version } = seen;
        if ("stands" in one) {
          answer.push({ indicator, version, pieces: 0, stands: one.stands });
          continue;
        }
        const { taking, lines } = await write(trx, desk, { loaded, input, seen, action }, one);
        takings.push(taking);
        trace.push(...lines);
        answer.push({ indicator, version: version + 1, pieces: lines.length - 1, stands: null });
      }
      await insertTakings(trx, takings);
      if (trace.length > 0) await rescore(trx, desk.context.plugins, loaded.assessment, desk.now);
      return { answer, trace };
    },
    emits: ["rescore"],
  });
}

async function knownOf(
  trx: Transaction,
  { assessment }: LoadedAssessment,
  { codes, action }: { readonly codes: readonly string[]; readonly action: TakingAction },
): Promise<Known> {
  if (action === "response.take-over") return { takings: new Map(), versions: new Map() };
  const takings = await listLastTakings(trx, assessment, codes);
  const versions = await listVersionsOf(trx, assessment, [...takings.keys()]);
  return { takings, versions: Map.groupBy(versions, ({ indicator }) => indicator) };
}

/** Writes one of them with its evidence; what is kept of the taking is written with that of the others. */
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
): Promise<{ readonly taking: TakenAnswer; readonly lines: readonly Trace[] }> {
  const agencyId = loaded.agency.id;
  const { indicator, expectedVersion } = seen;
  const next = nextResponse(desk, Object.assign({ assessmentId, indicator, expectedVersion }, content), loaded, before);
  if (!(await putResponse(trx, next))) throw await responseConflict(trx, desk, next, expectedVersion);
  const act: TakenAnswer["act"] = action === "response.take-over" ? "take" : "undo";
  const { savedBy, savedByName, savedAt } = next;
  const named = pieces.map(({ after: { material, n } }) => ({ material, n }));
  const taking = Object.assign(
    { agencyId, assessmentId, indicator, version: next.version, act, pieces: named, savedBy, savedByName, savedAt },
    from,
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
  return { taking, lines };
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
  const scorer = await loaded.pinned.scorer();
  const earlier = await answeredBefore(
    desk,
    loaded,
    indicators.map(({ code }) => code),
  );
  const items: Item[] = [];
  for (const [at, indicator] of indicators.entries()) {
    const seen = seenAt(answers, at);
    const keys = askedOf(scorer, indicator.code).map(({ key }) => key);
    items.push({ seen, indicator, before: await thenOf(loaded, { earlier, indicator, keys }) });
  }
  return items;
}

function seenAt(answers: Taking["answers"], at: number): TakingOne {
  const seen = answers[at];
  if (seen === undefined) throw new TypeError("an indicator without its answer");
  return seen;
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
