import { listResponsesTo, putResponse } from "@faheng/database";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment } from "../assessment/load.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { requireIndicator } from "./check-facts.ts";
import { responseStates } from "./response-trace.ts";
import { checkResponse, nextResponse, requireSavingOn, type ResponseSaving, savingGround } from "./save-response.ts";
import { type HeldAnswer, responseConflict } from "./store-response.ts";

/** Answers of one assessment that are saved together. */
export interface ManySavings {
  readonly assessmentId: string;
  readonly answers: readonly Omit<ResponseSaving, "assessmentId">[];
}

/** One of them as it was saved. */
export interface SavedOne {
  readonly indicator: string;
  readonly version: number;
}

/**
 * Saves many answers at once, as each would be saved by itself: by the same permission and guards, each with its version and its
 * own line in the audit; but all of them or none.
 *
 * @throws as `saveResponse`, for the first that may not be saved
 */
export const saveMany = defineAct({
  action: "response.save",
  load: async (desk, { assessmentId, answers }: ManySavings) => {
    const loaded = await loadAssessment(desk, assessmentId);
    return { loaded, indicators: answers.map(({ indicator }) => requireIndicator(loaded.pinned, indicator)) };
  },
  // Whoever may save none of them is refused as a whole; of those who may save some, each is asked by the guard.
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    answerers: found?.indicators.flatMap((it) => found.loaded.answerersOf(it)) ?? [],
  }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  subjects: async ({ input: { assessmentId, answers } }) =>
    answers.map(({ indicator }) => `response:${assessmentId}/${indicator}`),
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
  guard: async (trx, { desk, input: { answers }, found: { loaded, indicators } }) => {
    const ground = await savingGround(trx, loaded);
    const codes = indicators.map(({ code }) => code);
    const current = new Map((await listResponsesTo(trx, loaded.assessment, codes)).map((it) => [it.indicator, it]));
    const held: HeldAnswer[] = [];
    for (const [at, indicator] of indicators.entries()) {
      const { expectedVersion = 0 } = answers[at] ?? {};
      const one = { ground, current: current.get(indicator.code) ?? null, expectedVersion };
      held.push(await requireSavingOn(trx, desk, { loaded, indicator }, one));
    }
    return held;
  },
  apply: async (trx, { desk, input: { assessmentId, answers }, found: { loaded }, held }) => {
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
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    return { answer, trace };
  },
  emits: ["rescore"],
});
