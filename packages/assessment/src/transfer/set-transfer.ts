import { type Db, putResponse, putTransfer } from "@faheng/database";
import {
  type Assessment,
  FahengError,
  type FunctionTransfer,
  type IndicatorResponse,
  type TransferItem,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import { findPinned } from "../manifest/pinned.ts";
import { rescore } from "../manifest/stated.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { contentDigest } from "../response/content-digest.ts";
import { responseStates } from "../response/response-trace.ts";
import { currentResponse, responseConflict } from "../response/store-response.ts";
import { receivingIn, takeBoth } from "./receivers.ts";
import { transferErrors as errors } from "./transfer-errors.ts";
import { requireOwnStill } from "./transferred.ts";

/** What goes to whom, from when on, and by which document. */
interface WantedTransfer {
  readonly assessmentId: string;
  /** Each with the version of its answer that was looked at, 0 for none. */
  readonly items: readonly { readonly indicator: string; readonly expectedVersion: number }[];
  readonly toAgencyId: string;
  /** The city's day, from the cycle's first to today. */
  readonly fromDay: string;
  readonly document: string;
  /** Why; for the giving agency alone. */
  readonly reason: string;
}

/** In these states of an assessment items may still go and come back. */
const MOVABLE: readonly Assessment["state"][] = ["filling", "handed-in", "reviewing"];

/**
 * 职能划转: the office moves items of an agency's open assessment to another agency from a day on. Each item gets one more version,
 * by which it does not apply, with the document as its reason, so that it is scored by the framework's own rule for what does not
 * apply; everything before stays readable there. The receiving agency is told the items' names, the document and the day.
 *
 * @returns the transfer's id
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_RESPONSE_CONFLICT, FAHENG_TRANSFER_* (STATE, RECEIVER, DAY, STANDS)
 */
export const setTransfer = defineAct({
  action: "transfer.set",
  load: async (desk, { assessmentId, toAgencyId }: WantedTransfer) => {
    const loaded = await loadAssessment(desk, assessmentId);
    return { loaded, toAssessment: (await receiverOf(desk.db, desk, loaded, toAgencyId))?.assessment ?? null };
  },
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    owner: found?.loaded.assessment.owner ?? null,
  }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  agencies: ({ toAgencyId }, { loaded }) => [loaded.agency.id, toAgencyId],
  // The receiver's too: its cycle need not be this one, and must not close meanwhile.
  takes: async (trx, { found: { loaded, toAssessment } }) => await takeBoth(trx, loaded.assessment, toAssessment),
  guard: async (trx, { desk, input, found: { loaded, toAssessment } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    requireMovable(assessment);
    const from = loaded.cycle.startsOn;
    if (input.fromDay < from || input.fromDay > desk.today) {
      throw new FahengError(errors.FAHENG_TRANSFER_DAY, { place: "fromDay", details: { from, today: desk.today } });
    }
    const receiver = await receiverOf(trx, desk, loaded, input.toAgencyId);
    if (receiver === null || receiver.assessment.id !== toAssessment?.id) {
      throw new FahengError(errors.FAHENG_TRANSFER_RECEIVER, { place: "toAgencyId" });
    }
    const held: { readonly item: TransferItem; readonly before: IndicatorResponse | null }[] = [];
    const wanted = new Map(input.items.map((it) => [it.indicator, it.expectedVersion]));
    for (const [code, expectedVersion] of wanted) {
      const indicator = requireIndicator(loaded.pinned, code);
      await requireOwnStill(trx, loaded, code);
      const before = await currentResponse(trx, desk, { loaded, indicator }, expectedVersion);
      const { printedNumber, title } = indicator;
      held.push({
        item: { indicator: code, number: printedNumber ?? "", title, version: expectedVersion + 1 },
        before,
      });
    }
    return { assessment, receiver, held };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { assessment, receiver, held } }) => {
    const { agency } = loaded;
    const also: Trace[] = [];
    for (const { item, before } of held) {
      const code = item.indicator ?? "";
      const after = transferredAnswer(desk, loaded, { input, code, before });
      if (!(await putResponse(trx, after))) throw await responseConflict(trx, desk, after, after.version - 1);
      const object = `response:${assessment.id}/${code}`;
      also.push({ action: "response.transfer", object, agencyId: agency.id, ...responseStates(before, after) });
    }
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    const given = { side: "given", toAgencyId: input.toAgencyId, toAssessmentId: receiver.assessment.id } as const;
    const id = desk.context.ids.next();
    const { fromDay, document } = input;
    const common = { id, writes: 1, state: "standing", fromDay, document: document.trim(), savedAt: desk.now } as const;
    const step = { act: "transfer.set", by: desk.actor.personId, byName: desk.actor.name, at: desk.now } as const;
    const own: FunctionTransfer = Object.assign({}, common, given, {
      agencyId: agency.id,
      assessmentId: assessment.id,
      items: held.map(({ item }) => item),
      steps: [{ ...step, reason: input.reason.trim() }],
    });
    const theirs: FunctionTransfer = Object.assign({}, common, {
      side: "received" as const,
      toAgencyId: null,
      toAssessmentId: null,
      agencyId: input.toAgencyId,
      assessmentId: receiver.assessment.id,
      // The other side knows an item by its name, and by its code where it has the same one itself.
      items: held.map(({ item: { indicator, number, title } }) => {
        const isTheirs = receiver.isSameFramework && receiver.codes.has(indicator ?? "");
        return { indicator: isTheirs ? indicator : null, number, title, version: null };
      }),
      steps: [{ ...step, reason: null }],
    });
    if (!(await putTransfer(trx, own)) || !(await putTransfer(trx, theirs)))
      throw new TypeError(`${id} is there already`);
    const said = { fromDay, document: common.document };
    const traces: Trace[] = [
      {
        agencyId: agency.id,
        after: { indicators: held.map(({ item }) => item.indicator), toAgencyId: input.toAgencyId, ...said },
      },
      {
        action: "transfer.announce",
        object: `assessment:${receiver.assessment.id}`,
        agencyId: input.toAgencyId,
        after: { count: held.length, ...said },
      },
    ];
    return { answer: { id }, also, trace: traces };
  },
  emits: ["rescore"],
});

/** @throws FAHENG_TRANSFER_STATE */
export function requireMovable({ id, state }: Assessment): void {
  if (!MOVABLE.includes(state)) throw new FahengError(errors.FAHENG_TRANSFER_STATE, { place: `assessment:${id}` });
}

/** The assessment of the receiving agency that takes the function; where a cycle has several, that of the same framework. */
async function receiverOf(db: Db, desk: Desk, loaded: LoadedAssessment, toAgencyId: string) {
  const all = (await receivingIn(db, desk, loaded)).filter(({ assessment }) => assessment.agencyId === toAgencyId);
  const best = all.filter(({ cycle }) => cycle.id === all[0]?.cycle.id);
  const theirs = [];
  for (const { assessment } of best) {
    const { framework } = await findPinned(db, desk.context.plugins, assessment.manifestSha256);
    const isSameFramework = framework.id === loaded.pinned.framework.id;
    theirs.push({ assessment, isSameFramework, codes: new Set(framework.indicators.map((it) => it.code)) });
  }
  return theirs.find((it) => it.isSameFramework) ?? theirs[0] ?? null;
}

/** The version by which an item does not apply any more: what was stated stays in it, and counts no more. */
function transferredAnswer(
  desk: Desk,
  { assessment, agency }: LoadedAssessment,
  it: { readonly input: WantedTransfer; readonly code: string; readonly before: IndicatorResponse | null },
): IndicatorResponse {
  const { personId, name: by } = desk.actor;
  const { input, code, before } = it;
  const reason = `职能划转：自${input.fromDay}起由其他机关承担（${input.document.trim()}）`;
  const content = {
    status: "not-applicable" as const,
    facts: before?.facts ?? {},
    progress: before?.progress ?? "",
    notApplicable: { reason, approvedBy: by },
  };
  const approved = { personId, by, at: desk.now, sha256: contentDigest(content), isSecond: false };
  return Object.assign({}, content, {
    assessmentId: assessment.id,
    agencyId: agency.id,
    indicator: code,
    version: (before?.version ?? 0) + 1,
    handling: { act: "response.approve" as const, state: "approved" as const, submitted: null, approved },
    savedBy: personId,
    savedByName: by,
    savedAt: desk.now,
  });
}
