import { putStatement } from "@faheng/database";
import { type Fact, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import type { FactPlace } from "../manifest/scorer.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { checkValue, versionOf } from "./checked-value.ts";
import { stateAs } from "./stater.ts";

/**
 * Brings in from elsewhere what the office stated first, all or none: for the demonstration.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_FACT_*, FAHENG_STATEMENT_*
 */
export async function importStatements(
  context: Context,
  actor: Actor,
  input: {
    readonly assessmentId: string;
    readonly reason: string;
    readonly statements: readonly (FactPlace & { readonly value: Fact })[];
  },
): Promise<void> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const { assessment, agency } = loaded;
  const { reason, statements } = input;
  const object = `assessment:${assessment.id}`;
  await permit(desk, "statement.import", { agencyId: agency.id }, object);
  await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, desk, loaded);
    const { pinned } = await loadStated(trx, context.plugins, assessment);
    for (const { indicator, fact, value } of statements) {
      const place = { indicator, fact };
      const checked = checkValue(pinned, place, value, { by: stateAs(desk, loaded), reason });
      const act = { assessmentId: assessment.id, ...place, reason, expectedVersion: 0 };
      if (await putStatement(trx, versionOf(desk, loaded, act, { subject: "value", value: checked }))) continue;
      const details = { version: 1, by: "" };
      throw new FahengError(errors.FAHENG_STATEMENT_CONFLICT, { place: `${indicator}.${fact}`, details });
    }
    await rescore(trx, context.plugins, assessment, desk.now);
    const after = { facts: statements.map(({ indicator, fact }) => `${indicator}.${fact}`) };
    await record(trx, desk, { action: "statement.import", object, agencyId: agency.id, after });
  });
}
