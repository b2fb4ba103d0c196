import { putStatement } from "@faheng/database";
import type { Fact, OfficeStatement } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import type { FactPlace } from "../manifest/scorer.ts";
import { askTogether } from "../plugin/ask-once.ts";
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
  foresees: async ({ desk, input, found: { loaded } }) => {
    if (!usesOwnRules(loaded.pinned.profile)) return;
    const stated = await loadStated(desk.db, desk.context.plugins, loaded.assessment);
    const imported = await importedVersions(desk, loaded, stated.pinned, input);
    await explainStated({ ...stated, statements: [...stated.statements, ...imported] });
  },
  agencies: () => [],
  takes: takeAssessment,
  guard: async (trx, { desk, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    return await loadStated(trx, desk.context.plugins, loaded.assessment);
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { pinned, statements: stood } }) => {
    const { assessment, agency } = loaded;
    const imported = await importedVersions(desk, loaded, pinned, input);
    for (const version of imported) {
      if (await putStatement(trx, version)) continue;
      const { indicator, fact } = version;
      const first = stood.find((it) => it.subject === "value" && it.indicator === indicator && it.fact === fact);
      throw statementConflict(desk, { indicator, fact }, first ?? null);
    }
    await rescore(trx, desk.context.plugins, assessment, desk.now);
    const after = { facts: imported.map(({ indicator, fact }) => `${indicator}.${fact}`) };
    return { answer: undefined, trace: { agencyId: agency.id, after } };
  },
  emits: ["rescore"],
});

async function importedVersions(
  desk: Desk,
  loaded: LoadedAssessment,
  pinned: Pinned,
  { reason, statements }: StatementImport,
): Promise<OfficeStatement[]> {
  const { id: assessmentId } = loaded.assessment;
  return await askTogether(
    statements.map(({ indicator, fact, value }) => async () => {
      const place = { indicator, fact };
      const checked = await checkValue(pinned, place, value, { by: stateAs(desk, loaded), reason });
      const act = { assessmentId, ...place, reason, expectedVersion: 0 };
      return versionOf(desk, loaded, act, { subject: "value", value: checked });
    }),
  );
}

interface StatementImport {
  readonly assessmentId: string;
  readonly reason: string;
  readonly statements: readonly (FactPlace & { readonly value: Fact })[];
}
