import {
  findAssessment,
  findCycle,
  listResponseVersions,
  listTransfers,
  putResponse,
  putTransfer,
  type Transaction,
  WHOLE_REACH,
} from "@faheng/database";
import {
  cityMoment,
  FahengError,
  type FunctionTransfer,
  type IndicatorResponse,
  isCycleOpen,
  type TransferStep,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import { rescore } from "../manifest/stated.ts";
import { responseStates } from "../response/response-trace.ts";
import { responseConflict } from "../response/store-response.ts";
import { takeBoth } from "./receivers.ts";
import { requireMovable } from "./set-transfer.ts";
import { transferErrors as errors } from "./transfer-errors.ts";

/** A transfer as somebody saw it. */
interface TransferSeen {
  readonly assessmentId: string;
  readonly id: string;
  /** How often it had been written by then. */
  readonly seen: number;
}

/**
 * Undoes a transfer while its cycle is open: each item gets one more version, which says what the one before the transfer said.
 * The receiving agency is told.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED (the receiver's too), FAHENG_TRANSFER_* (STATE,
 *   NOT_FOUND, MOVED)
 */
export const undoTransfer = defineAct({
  action: "transfer.undo",
  load: async (desk, { assessmentId, id }: TransferSeen & { readonly reason: string }) => {
    const loaded = await loadAssessment(desk, assessmentId);
    const own = (await listTransfers(desk.db, loaded.assessment)).find((it) => it.id === id);
    const { toAgencyId = null, toAssessmentId = null } = own ?? {};
    const there = toAgencyId === null || toAssessmentId === null ? null : { agencyId: toAgencyId, id: toAssessmentId };
    return { loaded, toAgencyId, there };
  },
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    owner: found?.loaded.assessment.owner ?? null,
  }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  agencies: (_, { loaded, toAgencyId }) => [loaded.agency.id, ...(toAgencyId === null ? [] : [toAgencyId])],
  takes: async (trx, { found: { loaded, there } }) => await takeBoth(trx, loaded.assessment, there),
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    requireMovable(assessment);
    const own = await seenTransfer(trx, desk, loaded, { ...input, side: "given" });
    await requireReceiverOpen(trx, own);
    const { toAgencyId, toAssessmentId } = own;
    const there = { agencyId: toAgencyId ?? "", id: toAssessmentId ?? "" };
    const theirs = (await listTransfers(trx, there)).find((it) => it.id === own.id) ?? null;
    return { assessment, own, theirs };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { assessment, own, theirs } }) => {
    const agencyId = loaded.agency.id;
    const also: Trace[] = [];
    for (const { indicator, version } of own.items) {
      if (indicator === null || version === null) continue;
      const versions = await listResponseVersions(trx, assessment, indicator);
      const before = versions.find((it) => it.version === version) ?? null;
      const stood = versions.find((it) => it.version === version - 1) ?? null;
      const after = answerAgain(desk, loaded, { indicator, version: version + 1, stood });
      if (!(await putResponse(trx, after))) throw await responseConflict(trx, desk, after, version);
      const object = `response:${assessment.id}/${indicator}`;
      also.push({ action: "response.transfer", object, agencyId, ...responseStates(before, after) });
    }
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    const traces: Trace[] = [];
    for (const it of [own, theirs]) {
      if (it === null || it.state === "undone") continue;
      // Why it was is the giving agency's to know.
      const after = movedOn(desk, it, { act: "transfer.undo", reason: it === own ? input.reason.trim() : null });
      if (!(await putTransfer(trx, after))) throw moved(desk, it);
      const action = it === own ? ("transfer.undo" as const) : ("transfer.revoke" as const);
      const before = { fromDay: it.fromDay, document: it.document };
      traces.push({ action, object: `assessment:${it.assessmentId}`, agencyId: it.agencyId, before });
    }
    return { answer: { id: own.id }, also, trace: traces };
  },
  emits: ["rescore"],
});

/** What a closed cycle says of a transfer is not changed: where the other side's is another that closed, it is opened again first. */
async function requireReceiverOpen(trx: Transaction, { toAssessmentId }: FunctionTransfer): Promise<void> {
  const theirs = toAssessmentId === null ? null : await findAssessment(trx, WHOLE_REACH, toAssessmentId);
  const cycle = theirs === null ? null : await findCycle(trx, WHOLE_REACH, theirs.cycleId);
  if (cycle === null || isCycleOpen(cycle.status) === true) return;
  throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycle.id, details: { title: cycle.title } });
}

/**
 * The receiving agency's coordinator takes note of a transfer and takes it in (承接); its own answers are its own to give.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_TRANSFER_* (NOT_FOUND, MOVED)
 */
export const takeInTransfer = defineAct({
  action: "transfer.take-in",
  load: async (desk, { assessmentId }: TransferSeen) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    owner: found?.loaded.assessment.owner ?? null,
  }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    return await seenTransfer(trx, desk, loaded, { ...input, side: "received" });
  },
  apply: async (trx, { desk, found: { loaded }, held: before }) => {
    const after = movedOn(desk, before, { act: "transfer.take-in", reason: null });
    if (!(await putTransfer(trx, after))) throw moved(desk, before);
    const { fromDay, document } = before;
    return { answer: { id: before.id }, trace: { agencyId: loaded.agency.id, after: { fromDay, document } } };
  },
  emits: [],
});

/** @throws FAHENG_TRANSFER_NOT_FOUND, FAHENG_TRANSFER_MOVED */
async function seenTransfer(
  trx: Transaction,
  desk: Desk,
  { assessment }: LoadedAssessment,
  { id, seen, side }: TransferSeen & Pick<FunctionTransfer, "side">,
): Promise<FunctionTransfer> {
  const found = (await listTransfers(trx, assessment)).find((it) => it.id === id && it.side === side);
  if (!found) throw new FahengError(errors.FAHENG_TRANSFER_NOT_FOUND, { place: id });
  if (found.state === "standing" && found.writes === seen) return found;
  throw moved(desk, found);
}

function moved({ context }: Desk, { id, steps }: FunctionTransfer): FahengError {
  const last = steps.at(-1);
  const details = { by: last?.byName ?? "", at: last === undefined ? "" : cityMoment(last.at, context.timeZone) };
  return new FahengError(errors.FAHENG_TRANSFER_MOVED, { place: id, details });
}

function movedOn(
  { actor, now }: Desk,
  before: FunctionTransfer,
  { act, reason }: Pick<TransferStep, "act" | "reason">,
): FunctionTransfer {
  const step: TransferStep = { act, by: actor.personId, byName: actor.name, at: now, reason };
  const state = act === "transfer.undo" ? "undone" : "taken-in";
  return { ...before, writes: before.writes + 1, state, steps: [...before.steps, step], savedAt: now };
}

/** What stood before the transfer, as one more version; a draft of nothing where nobody had answered. */
function answerAgain(
  { actor, now }: Desk,
  { assessment, agency }: LoadedAssessment,
  it: { readonly indicator: string; readonly version: number; readonly stood: IndicatorResponse | null },
): IndicatorResponse {
  const by = { version: it.version, savedBy: actor.personId, savedByName: actor.name, savedAt: now };
  if (it.stood !== null) return Object.assign({}, it.stood, by);
  const handling = { act: "response.save", state: "draft", submitted: null, approved: null } as const;
  const nothing = { status: "not-started", facts: {}, progress: "", notApplicable: null, handling } as const;
  return Object.assign({ assessmentId: assessment.id, agencyId: agency.id, indicator: it.indicator }, nothing, by);
}
