import { putStatement } from "@faheng/database";
import type { Fact } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { FactPlace } from "../manifest/scorer.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { checkValue, versionOf } from "./checked-value.ts";
import { statementConflict } from "./state.ts";
import { stateAs } from "./stater.ts";

/**
 * Brings in from elsewhere what the office stated first, all or none: for the demonstration.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_FACT_*, FAHENG_STATEMENT_*
 */
export const importStatements = defineAct({
  action: "statement.import",
  load: async (desk, { assessmentId }: StatementImport) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  agencies: () => [],
  takes: takeAssessment,
  guard: async (trx, { desk, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    return await loadStated(trx, desk.context.plugins, loaded.assessment);
  },
  apply: async (
    trx,
    { desk, input: { reason, statements }, found: { loaded }, held: { pinned, statements: stood } },
  ) => {
    const { assessment, agency } = loaded;
    for (const { indicator, fact, value } of statements) {
      const place = { indicator, fact };
      const checked = await checkValue(pinned, place, value, { by: stateAs(desk, loaded), reason });
      const act = { assessmentId: assessment.id, ...place, reason, expectedVersion: 0 };
      if (await putStatement(trx, versionOf(desk, loaded, act, { subject: "value", value: checked }))) continue;
      const first = stood.find((it) => it.subject === "value" && it.indicator === indicator && it.fact === fact);
      throw statementConflict(desk, place, first ?? null);
    }
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    const after = { facts: statements.map(({ indicator, fact }) => `${indicator}.${fact}`) };
    return { answer: undefined, trace: { agencyId: agency.id, after } };
  },
  emits: ["rescore"],
});

interface StatementImport {
  readonly assessmentId: string;
  readonly reason: string;
  readonly statements: readonly (FactPlace & { readonly value: Fact })[];
}
