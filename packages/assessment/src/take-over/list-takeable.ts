import { listEvidence, listResponses } from "@faheng/database";
import {
  type ErrorReport,
  type EvidenceContent,
  FahengError,
  type IndicatorResponse,
  responseProcess,
  responseStateOf,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type EarlierAssessment, listEarlier } from "../assessment/earlier.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { timelyIn, timingOf } from "../extension/timely.ts";
import { askedOf } from "../fill-book/questions.ts";
import { commonGuards } from "../response/define-handling.ts";
import { partiesTo } from "../response/response-parties.ts";
import { checkResponse } from "../response/save-response.ts";
import { takeOverErrors as errors } from "./take-over-errors.ts";
import { BLANK, isBlank, isReworded, isSame, type PieceStands, takenContent, takenPieces } from "./taken-answer.ts";

/** An answer of a cycle before, as it would be taken over. */
export interface Takeable {
  readonly indicator: string;
  readonly title: string;
  /** The version that is there now; 0 for none. */
  readonly expectedVersion: number;
  /** Where it is from. */
  readonly from: { readonly assessmentId: string; readonly cycleTitle: string; readonly isApproved: boolean };
  /** What it was called then, where it asks for something else now. */
  readonly reworded: { readonly title: string } | null;
  readonly status: IndicatorResponse["status"];
  readonly progress: string;
  /** How many facts are taken over, and how many are asked for no more. */
  readonly facts: number;
  readonly lostFacts: number;
  readonly evidence: readonly TakeablePiece[];
  /** What stands in the way of the whole answer; `null` where it can be taken over. */
  readonly stands: ErrorReport | null;
  /** Whether the answer says the same already. */
  readonly isAlike: boolean;
}

/** A piece with it. */
export interface TakeablePiece {
  readonly material: string;
  readonly kind: EvidenceContent["kind"];
  /** What a file or a link is called; empty for what has no name. */
  readonly name: string;
  readonly effectiveOn: string;
  readonly stands: PieceStands | null;
}

/** What of the cycles before can be taken over into an assessment. */
export interface TakeableView {
  /** In the order of the document. */
  readonly rows: readonly Takeable[];
  /** Answered in the last cycle before, and no item any more. */
  readonly gone: readonly { readonly indicator: string; readonly title: string; readonly cycleTitle: string }[];
  /** How many of the actor's items were never answered before. */
  readonly without: number;
  /** What is older than this day does not count. */
  readonly evidenceFrom: string | null;
}

/**
 * Which answers of the cycles before the actor may take over, and what stands in the way of each; of each indicator the latest
 * answer, as {@link previousAnswer} shows it. Writes nothing.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listTakeable(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<TakeableView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { framework } = loaded.pinned;
  const objectOf = (code: string) => {
    const indicator = loaded.pinned.indicators.get(code);
    const { agency, assessment } = loaded;
    const answerers = indicator === undefined ? [] : loaded.answerersOf(indicator);
    return { agencyId: agency.id, owner: assessment.owner, answerers };
  };
  const own = framework.indicators.filter(({ code }) => can(actor, "response.save", objectOf(code)));
  const asked = own[0] ?? framework.indicators[0];
  if (asked !== undefined) await permit(desk, "response.save", objectOf(asked.code), `assessment:${assessmentId}`);
  const [responses, timing, scorer, found] = await Promise.all([
    listResponses(desk.db, loaded.assessment),
    timingOf(desk.db, loaded),
    loaded.pinned.scorer(),
    collectEarlier(desk, loaded, new Set(own.map(({ code }) => code))),
  ]);
  const rows: Takeable[] = [];
  for (const indicator of own) {
    const { code } = indicator;
    const then = found.answers.get(code);
    if (then === undefined) continue;
    const { earlier, answer, evidence } = then;
    const asked = earlier.framework.indicators.find((it) => it.code === code);
    if (asked === undefined) continue;
    const current = responses.find((it) => it.indicator === code) ?? null;
    const keys = askedOf(scorer, code).map(({ key }) => key);
    const content = takenContent(answer, keys);
    const isAlike = current !== null && responseStateOf(current) === "draft" && isSame(current, content);
    const state = responseStateOf(current);
    const parties = partiesTo(desk, loaded, { indicator, response: current }, loaded.answerersOf(indicator));
    const timely = timelyIn(timing, desk, { indicator: code }, current?.returned?.dueOn ?? null);
    const stands = await standsIn(async () => {
      const holds = commonGuards(desk, loaded, state, timely);
      requireDecision(responseProcess, "response.save", { state, parties, holds, place: code });
      if (!isBlank(current)) throw new FahengError(errors.FAHENG_TAKE_OVER_FILLED, of(code));
      await checkResponse(loaded, Object.assign({ indicator: code }, content));
    });
    const reworded = isReworded({ framework: earlier.framework, indicator: asked }, { framework, indicator });
    const facts = Object.keys(content.facts).length;
    rows.push({
      indicator: code,
      title: indicator.title,
      expectedVersion: current?.version ?? 0,
      from: {
        assessmentId: earlier.assessment.id,
        cycleTitle: printedTitle(earlier.cycle),
        isApproved: answer.handling?.state === "approved",
      },
      reworded: reworded ? { title: asked.title } : null,
      status: content.status,
      progress: content.progress,
      facts,
      lostFacts: Object.keys(answer.facts).length - facts,
      evidence: takenPieces(framework, indicator, evidence).map(({ piece, stands: inTheWay }) => ({
        material: piece.material,
        kind: piece.content.kind,
        name: nameOf(piece.content),
        effectiveOn: piece.effectiveOn,
        stands: inTheWay,
      })),
      stands,
      isAlike,
    });
  }
  const { evidenceFrom } = framework;
  return { rows, gone: found.gone, without: own.length - rows.length, evidenceFrom };
}

/** What an error about one indicator says. */
function of(indicator: string) {
  return { place: indicator, details: { indicator } };
}

/** What stands in the way of something, as people are told; `null` where nothing does. */
export async function standsIn(ask: () => Promise<void>): Promise<ErrorReport | null> {
  try {
    await ask();
    return null;
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return cause.report();
  }
}

function nameOf(content: EvidenceContent): string {
  if (content.kind === "file") return content.fileName;
  if (content.kind === "link") return content.title;
  return content.kind === "note" ? "" : content.number;
}

interface Found {
  readonly answers: ReadonlyMap<
    string,
    {
      readonly earlier: EarlierAssessment;
      readonly answer: IndicatorResponse;
      readonly evidence: Awaited<ReturnType<typeof listEvidence>>;
    }
  >;
  readonly gone: TakeableView["gone"];
}

/** The latest answer before to each of some indicators: a cycle is read only as long as one of them is still sought. */
async function collectEarlier(desk: Desk, loaded: LoadedAssessment, wanted: ReadonlySet<string>): Promise<Found> {
  const answers = new Map<string, { earlier: EarlierAssessment; answer: IndicatorResponse; evidence: Evidences }>();
  const gone: TakeableView["gone"][number][] = [];
  const all = await listEarlier(desk, loaded);
  for (const [at, earlier] of all.entries()) {
    if (at > 0 && answers.size === wanted.size) break;
    const [responses, evidence] = await Promise.all([
      listResponses(desk.db, earlier.assessment),
      listEvidence(desk.db, earlier.assessment),
    ]);
    const pieces = Map.groupBy(evidence, (it) => it.indicator);
    for (const answer of responses) {
      const { indicator } = answer;
      const own = pieces.get(indicator) ?? [];
      const saysNothing = isSame(answer, BLANK) && own.length === 0;
      if (wanted.has(indicator) && !answers.has(indicator) && !saysNothing) {
        answers.set(indicator, { earlier, answer, evidence: own });
      }
      const then = earlier.framework.indicators.find((it) => it.code === indicator);
      if (at > 0 || then === undefined || loaded.pinned.indicators.has(indicator)) continue;
      gone.push({ indicator, title: then.title, cycleTitle: printedTitle(earlier.cycle) });
    }
  }
  return { answers, gone };
}

type Evidences = Awaited<ReturnType<typeof listEvidence>>;
