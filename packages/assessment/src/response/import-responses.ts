import { putResponse } from "@faheng/database";
import { FahengError, GUARDS, type IndicatorResponse, isThawed } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import type { ResponseInput } from "./save-response.ts";
import { checkResponse } from "./save-response.ts";
import { responseConflict } from "./store-response.ts";

/**
 * Brings first answers in from elsewhere, all or none. Reasons for «not applicable» come in approved: the office that
 * reported them stands for them.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_*, FAHENG_RESPONSE_NOT_APPLICABLE,
 *   FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT when an indicator has been answered already
 */
export const importResponses = defineAct({
  action: "response.import",
  load: async (desk, { assessmentId }: ResponseImport) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  prepare: async ({ input: { responses }, found: { loaded } }) => {
    for (const response of responses) await checkResponse(loaded, response);
  },
  foresees: async ({ desk, input: { responses }, found: { loaded } }) => {
    if (!usesOwnRules(loaded.pinned.profile)) return;
    const stated = await loadStated(desk.db, desk.context.plugins, loaded.assessment);
    const imported = responses.map((it) => importedResponse(desk, loaded, it));
    await explainStated({ ...stated, responses: [...stated.responses, ...imported] });
  },
  agencies: () => [],
  takes: takeAssessment,
  guard: async (trx, { input: { assessmentId }, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    if (isThawed(assessment.state, "none") === true) return;
    throw new FahengError(GUARDS.thawed, { place: `assessment:${assessmentId}`, details: { act: IMPORT } });
  },
  apply: async (trx, { desk, input: { responses }, found: { loaded } }) => {
    const { assessment, agency } = loaded;
    const { now, context } = desk;
    for (const it of responses) {
      const response = importedResponse(desk, loaded, it);
      if (!(await putResponse(trx, response))) throw await responseConflict(trx, desk, response, 0);
    }
    await rescore(trx, context.plugins, assessment, now);
    const after = { indicators: responses.map((it) => it.indicator) };
    return { answer: undefined, trace: { agencyId: agency.id, after } };
  },
  emits: ["rescore"],
});

const IMPORT = { zh: "导入", en: "import" };

type ImportedResponse = Omit<ResponseInput, "assessmentId">;

interface ResponseImport {
  readonly assessmentId: string;
  readonly responses: readonly ImportedResponse[];
}

function importedResponse(
  { actor, now }: Desk,
  { assessment, agency }: LoadedAssessment,
  { indicator, status, facts, progress, notApplicable }: ImportedResponse,
): IndicatorResponse {
  return {
    assessmentId: assessment.id,
    agencyId: agency.id,
    indicator,
    version: 1,
    status,
    facts,
    progress,
    notApplicable: notApplicable && { reason: notApplicable.reason, approvedBy: actor.name },
    savedBy: actor.personId,
    savedByName: actor.name,
    savedAt: now,
  };
}
