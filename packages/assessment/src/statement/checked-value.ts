import { type Fact, FahengError, type OfficeStatement, type StatementSubject } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { statementErrors as errors } from "./statement-errors.ts";
import type { Pinned } from "../manifest/pinned.ts";
import type { FactPlace } from "../manifest/scorer.ts";
import { requireQuestion } from "./question.ts";
import type { StatementAct } from "./state.ts";
import { stateAs } from "./stater.ts";

/**
 * A value as it is kept, once it is one that the office may state: signed by the machine, inside its range.
 *
 * @throws FAHENG_FACT_*, FAHENG_STATEMENT_NOT_OFFICES, FAHENG_STATEMENT_NO_BOUND
 */
export async function checkValue(
  pinned: Pinned,
  place: FactPlace,
  value: Fact,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<Fact> {
  const { field, awaitsBound } = await requireQuestion(pinned, place);
  const { indicator, fact } = place;
  if (awaitsBound) {
    const details = { label: field.label };
    throw new FahengError(errors.FAHENG_STATEMENT_NO_BOUND, { place: `${indicator}.${fact}`, details });
  }
  const scorer = await pinned.scorer();
  const signed = scorer === null ? value : await scorer.sign(place, value, by, reason);
  await scorer?.check(indicator, { [fact]: signed });
  return signed;
}

/** The version that an act writes. */
export function versionOf(
  desk: Desk,
  loaded: LoadedAssessment,
  { indicator, fact, reason, expectedVersion }: StatementAct,
  { subject, value }: { readonly subject: StatementSubject; readonly value: Fact },
): OfficeStatement {
  const { assessment, agency } = loaded;
  return {
    agencyId: agency.id,
    assessmentId: assessment.id,
    indicator,
    fact,
    subject,
    version: expectedVersion + 1,
    value,
    reason,
    statedBy: desk.actor.personId,
    statedByName: stateAs(desk, loaded),
    statedAt: desk.now,
  };
}
