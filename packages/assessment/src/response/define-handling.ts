import type { Transaction } from "@faheng/database";
import {
  type Evidence,
  type GuardOf,
  type Handling,
  type Held,
  type IndicatorResponse,
  isCycleOpen,
  isOther,
  isThawed,
  type ResponseAct,
  responseProcess,
  responseStateOf,
  type ResponseState,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type OpenGround, requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { answerersOf } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { ownerOf } from "../assignment/plan.ts";
import { timelyNow } from "../extension/timely.ts";
import { standingEvidence } from "../evidence/standing-evidence.ts";
import { requireOwnStill } from "../transfer/transferred.ts";
import { partiesTo } from "./response-parties.ts";
import {
  currentResponse,
  foreseeResponse,
  type HeldAnswer,
  loadAnswer,
  type LoadedAnswer,
  type SavedResponse,
  savedReceipt,
  storeResponse,
} from "./store-response.ts";

/** Which version of which answer somebody hands on. */
export interface HandlingInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
}

/** The acts that hand an answer on, by which nothing in it is stated anew. */
export type HandlingAct = Exclude<ResponseAct, "response.save">;

/** An answer about to be handed on. */
export interface HandlingGround<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly found: LoadedAnswer;
  readonly before: IndicatorResponse;
}

type Guards = GuardOf<typeof responseProcess, HandlingAct>;

/** What else an act wrote: of whom others are told, and the rest. */
interface Followed {
  readonly given: readonly Trace[];
  readonly also: readonly Trace[];
}

/** One way of handing an answer on: what it looks at beside the table of the process, and what becomes of the answer. */
export interface Way<Input> {
  /** Of the guards, those that this act alone can answer. */
  readonly holds?: (
    trx: Transaction,
    ground: HandlingGround<Input>,
  ) => Promise<Partial<Readonly<Record<Guards, Held>>>>;
  /** What is asked once the table lets it pass. */
  readonly permit?: (trx: Transaction, ground: HandlingGround<Input>) => Promise<void>;
  /** What else follows of it, written in the same transaction; nothing where it is left out. */
  readonly follows?: (trx: Transaction, ground: HandlingGround<Input>) => Promise<Followed>;
  /** Whether it binds the evidence that the answer rests on. */
  readonly bindsEvidence?: true;
  /** What changes in the answer; who has it in hand, without what the table says of it. */
  readonly next: (
    ground: Omit<HandlingGround<Input>, "found">,
    evidence: readonly Evidence[],
  ) => {
    readonly handling: Omit<Handling, "act" | "state">;
    readonly answer?: Partial<Pick<IndicatorResponse, "notApplicable" | "returned">>;
  };
}

/**
 * Makes an act of a row of the process: who may, from which state and under which guards stands in its table alone; here is what
 * the guards find and what is written. A version of its own, so that nobody hands on what they have not seen.
 */
export function defineHandling<Input extends HandlingInput & { readonly reason?: string }>(
  act: HandlingAct,
  way: Way<Input>,
): Act<Input, SavedResponse> {
  const handed = (
    ground: Omit<HandlingGround<Input>, "found">,
    evidence: readonly Evidence[] = [],
  ): IndicatorResponse => handedOn(act, way, ground, evidence);
  return defineAct({
    action: act,
    load: async (desk, input: Input) => await loadAnswer(desk, input),
    allows: (_, found) => ({
      agencyId: found?.loaded.agency.id ?? null,
      owner: found?.loaded.assessment.owner ?? null,
      answerers: found?.loaded.answerersOf(found.indicator) ?? [],
    }),
    name: ({ assessmentId, indicator }) => `response:${assessmentId}/${indicator}`,
    foresees: async ({ desk, input, found }) =>
      await foreseeResponse(desk, found, input.expectedVersion, (before) => before && handed({ desk, input, before })),
    // Who else could approve, and who belongs to which department, stays as it is meanwhile.
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, it) => await requireHandling(trx, act, way, it),
    apply: async (trx, { desk, input, found, held }) => {
      const evidence = way.bindsEvidence ? await standingEvidence(trx, found) : [];
      const after = handed({ desk, input, before: held.before }, evidence);
      const stored = await storeResponse(trx, desk, found.loaded, Object.assign({ after }, held));
      const followed = await way.follows?.(trx, { desk, input, found, before: held.before });
      if (followed === undefined) return stored;
      return { answer: stored.answer, trace: [stored.trace ?? [], followed.given].flat(), also: followed.also };
    },
    emits: ["rescore"],
    receipt: savedReceipt,
  });
}

/** The version of an answer that handing it on writes. */
export function handedOn<Input>(
  act: HandlingAct,
  way: Way<Input>,
  ground: Omit<HandlingGround<Input>, "found">,
  evidence: readonly Evidence[] = [],
): IndicatorResponse {
  const { desk, before } = ground;
  const { personId: savedBy, name: savedByName } = desk.actor;
  const { handling, answer = {} } = way.next(ground, evidence);
  // Whatever is done with an answer that was sent back answers that.
  const { returned: _, ...kept } = before;
  const state = stateAfter(act);
  const by = { version: before.version + 1, savedBy, savedByName, savedAt: desk.now };
  return Object.assign({}, kept, answer, { handling: { act, state, ...handling } }, by);
}

/**
 * Asks whether an answer may be handed on as it stands, by the table and what its guards find. Writes nothing, so that many can
 * be looked at before any is.
 *
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_*, FAHENG_RESPONSE_*, FAHENG_PROCESS_*
 */
export async function requireHandling<Input extends HandlingInput & { readonly reason?: string }>(
  trx: Transaction,
  act: HandlingAct,
  way: Way<Input>,
  { desk, input, found }: Pick<HandlingGround<Input>, "desk" | "input" | "found">,
): Promise<HeldAnswer & { readonly before: IndicatorResponse }> {
  const { loaded, indicator } = found;
  const open = await requireOpen(trx, loaded);
  const before = await currentResponse(trx, desk, found, input.expectedVersion);
  const state = responseStateOf(before);
  const said = await loadSaid(trx, ownerOf(loaded), loaded.pinned.framework.id);
  const parties = partiesTo(desk, loaded, { indicator, response: before }, answerersOf(said, indicator));
  const ground = before && { desk, input, found, before };
  const own = ground === null ? {} : await way.holds?.(trx, ground);
  const timely = await isAnswerTimely(trx, desk, found, before);
  const holds = Object.assign(commonGuards(desk, open, state, timely), own);
  const { reason = null } = input;
  requireDecision(responseProcess, act, { state, parties, holds, reason, place: indicator.code });
  await requireOwnStill(trx, loaded, indicator.code);
  if (ground === null) throw new TypeError(`${act} of nothing passed the table`);
  await way.permit?.(trx, ground);
  return { before: ground.before, assessment: open.assessment, said };
}

/** Whether an answer may still be given by the actor, by the days of its cycle and what was granted. */
export async function isAnswerTimely(
  trx: Transaction,
  desk: Desk,
  { loaded, indicator }: LoadedAnswer,
  response: Pick<IndicatorResponse, "returned"> | null,
): Promise<Held> {
  const mendBy = response?.returned?.dueOn ?? null;
  return await timelyNow(trx, desk, loaded, { thing: { indicator: indicator.code }, mendBy });
}

/**
 * What every act on an answer finds alike. What an act has to look up for itself (evidence) is answered as holding.
 */
export function commonGuards(
  desk: Desk,
  { cycle, assessment }: OpenGround,
  state: ResponseState | "none",
  timely: Held,
): Readonly<Record<Guards, Held>> {
  return {
    "cycle-open": isCycleOpen(cycle.status),
    thawed: isThawed(assessment.state, state),
    timely,
    other: isOther([desk.actor.personId], []),
    "materials-given": true,
    "evidence-judged": true,
    "claim-explained": true,
    "items-and-day": {},
    "days-near": {},
    unsettled: (assessment.state !== "announced" && assessment.state !== "final") || {},
  };
}

/** Where an act leads: each of them to one state, from wherever it starts. */
function stateAfter(act: HandlingAct): ResponseState {
  const row = responseProcess.transitions.find((it) => it.act === act);
  if (!row) throw new TypeError(`${act} is no act of an answer`);
  return row.to;
}
