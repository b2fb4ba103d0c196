import { listResponsesTo, putResponse } from "@faheng/database";
import { FahengError, type Indicator, type PeriodDuty } from "@faheng/domain";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { dutyName } from "../duty/duty-place.ts";
import { contentOfDuty, type DutyStated, requireDutyMove, writeDutyMove } from "../duty/write-duty.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { requireIndicator } from "./check-facts.ts";
import { responseErrors as errors } from "./response-errors.ts";
import { responseStates } from "./response-trace.ts";
import { checkResponse, nextResponse, requireSavingOn, type ResponseSaving, savingGround } from "./save-response.ts";
import { type HeldAnswer, responseConflict } from "./store-response.ts";

/** Answers of one assessment that are saved together. */
export interface ManySavings {
  readonly assessmentId: string;
  readonly answers: readonly Omit<ResponseSaving, "assessmentId">[];
  /** Periods that are stated with them (周期任务), as a table brings them. */
  readonly duties?: readonly Omit<DutyStated, "assessmentId">[];
}

/** One of them as it was saved. */
export interface SavedOne {
  readonly indicator: string;
  readonly version: number;
}

/**
 * Saves many answers at once, and periods with them, as each would be saved by itself: by the same permission and guards, each with
 * its version and its own line in the audit; but all of them or none.
 *
 * @returns the answers; a period has no other version than the one after what was seen.
 * @throws as `saveResponse` and `stateDuty`, for the first that may not be saved
 */
export const saveMany = defineAct({
  action: "response.save",
  load: async (desk, { assessmentId, answers, duties = [] }: ManySavings) => {
    const loaded = await loadAssessment(desk, assessmentId);
    const known = ({ indicator }: { readonly indicator: string }) => requireIndicator(loaded.pinned, indicator);
    return { loaded, indicators: answers.map(known), ofDuties: duties.map(known) };
  },
  // Whoever may save none of them is refused as a whole; of those who may save some, each is asked by the guard.
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    answerers: found ? [...found.indicators, ...found.ofDuties].flatMap((it) => found.loaded.answerersOf(it)) : [],
  }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  subjects: async ({ input: { assessmentId, answers, duties = [] } }) => [
    ...answers.map(({ indicator }) => `response:${assessmentId}/${indicator}`),
    ...duties.map((it) => dutyName({ assessmentId, ...it })),
  ],
  prepare: async ({ input: { answers }, found: { loaded } }) => {
    for (const answer of answers) await checkResponse(loaded, answer);
  },
  foresees: async ({ desk, input: { assessmentId, answers }, found: { loaded } }) => {
    if (!usesOwnRules(loaded.pinned.profile)) return;
    const stated = await loadStated(desk.db, desk.context.plugins, loaded.assessment);
    const saved = new Set(answers.map((it) => it.indicator));
    const next = answers.map((it) => {
      const before = stated.responses.find(({ indicator }) => indicator === it.indicator) ?? null;
      return nextResponse(desk, Object.assign({ assessmentId }, it), loaded, before);
    });
    const others = stated.responses.filter(({ indicator }) => !saved.has(indicator));
    await explainStated({ ...stated, responses: [...others, ...next] });
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input: { assessmentId, answers, duties = [] }, found }) => {
    const { loaded, indicators, ofDuties } = found;
    const ground = await savingGround(trx, loaded);
    const codes = indicators.map(({ code }) => code);
    const current = new Map((await listResponsesTo(trx, loaded.assessment, codes)).map((it) => [it.indicator, it]));
    const held: HeldAnswer[] = [];
    for (const [at, indicator] of indicators.entries()) {
      const { expectedVersion = 0 } = answers[at] ?? {};
      const one = { ground, current: current.get(indicator.code) ?? null, expectedVersion };
      held.push(await requireSavingOn(trx, desk, { loaded, indicator }, one));
    }
    const stated: HeldDuty[] = [];
    for (const [at, duty] of duties.entries()) {
      const indicator = ofDuties[at];
      if (indicator === undefined) continue;
      const input = { assessmentId, ...duty };
      requireTheirs(desk, loaded, { indicator, place: dutyName(input) });
      const move = { desk, input, found: { loaded, indicator }, act: "state", said: contentOfDuty(duty) } as const;
      stated.push({ input, before: await requireDutyMove(trx, move) });
    }
    return { held, stated };
  },
  apply: async (trx, { desk, input: { assessmentId, answers }, found: { loaded }, held: { held, stated } }) => {
    const { assessment, agency } = loaded;
    const trace: Trace[] = [];
    const answer: SavedOne[] = [];
    for (const [at, it] of answers.entries()) {
      const { before = null } = held[at] ?? {};
      const next = nextResponse(desk, Object.assign({ assessmentId }, it), loaded, before);
      if (!(await putResponse(trx, next))) throw await responseConflict(trx, desk, next, it.expectedVersion);
      const { before: from, after } = responseStates(before, next);
      trace.push({ object: `response:${assessmentId}/${it.indicator}`, agencyId: agency.id, before: from, after });
      answer.push({ indicator: it.indicator, version: next.version });
    }
    for (const { input, before } of stated) {
      const said = contentOfDuty(input);
      const written = await writeDutyMove(trx, { desk, input, loaded, act: "state", said, before });
      trace.push(Object.assign({ action: "duty.state" as const, object: dutyName(input) }, written.trace));
    }
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    return { answer, trace };
  },
  emits: ["rescore"],
});

/** A period to be stated, and what stands of it. */
interface HeldDuty {
  readonly input: DutyStated;
  readonly before: PeriodDuty | null;
}

/** @throws FAHENG_RESPONSE_REASSIGNED as a save of the same indicator does */
function requireTheirs(
  { actor }: Desk,
  loaded: LoadedAssessment,
  { indicator, place }: { readonly indicator: Indicator; readonly place: string },
): void {
  const object = {
    agencyId: loaded.agency.id,
    owner: loaded.assessment.owner,
    answerers: loaded.answerersOf(indicator),
  };
  if (can(actor, "duty.state", object)) return;
  throw new FahengError(errors.FAHENG_RESPONSE_REASSIGNED, { place, details: { indicator: indicator.code } });
}
