import type { Assessment, CountedFact, IndicatorResponse, OfficeStatement } from "@faheng/domain";
import { type Db, listResponses, listStatements, setAssessmentScore, type Transaction } from "@faheng/database";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Explanation } from "@faheng/scoring";
import { findPinned } from "./pinned.ts";
import { explainStated, scoreOf, type Stated, type StatedFact } from "./score-digest.ts";
import type { Bounds } from "./scorer.ts";

/** {@link Stated} with responses and statements whole. */
export interface StoredStated extends Stated {
  readonly responses: readonly IndicatorResponse[];
  readonly statements: readonly OfficeStatement[];
  readonly reviewed?: readonly CountedFact[];
}

/** Reads everything stated about an assessment. */
export async function loadStated(
  db: Db,
  plugins: PluginRegistry,
  assessment: Pick<Assessment, "agencyId" | "id" | "manifestSha256" | "officeStates">,
): Promise<StoredStated> {
  const [responses, statements] = await Promise.all([listResponses(db, assessment), listStatements(db, assessment)]);
  const pinned = await findPinned(db, plugins, assessment.manifestSha256, boundsOf(statements));
  return { pinned, officeStates: assessment.officeStates, responses, statements };
}

/** Computes the score of what is stated now and keeps it, inside the transaction that stated it. */
export async function rescore(
  trx: Transaction,
  plugins: PluginRegistry,
  assessment: Pick<Assessment, "agencyId" | "id" | "manifestSha256" | "officeStates">,
  now: string,
) {
  const stated = await loadStated(trx, plugins, assessment);
  const explanation = await explainStated(stated);
  await keepScore(trx, assessment, explanation, now);
  return { stated, explanation };
}

/** Keeps the score of what is stated now. */
export async function keepScore(
  trx: Transaction,
  assessment: Pick<Assessment, "agencyId" | "id">,
  explanation: Explanation | null,
  now: string,
): Promise<void> {
  await setAssessmentScore(trx, {
    agencyId: assessment.agencyId,
    id: assessment.id,
    ...scoreOf(explanation),
    updatedAt: now,
  });
}

/** How far the office lets judgements go. */
export function boundsOf(statements: readonly StatedFact[]): Bounds {
  const bounds = new Map<string, Record<string, number>>();
  for (const { subject, indicator, fact, value } of statements) {
    if (subject === "bound" && typeof value === "number") {
      bounds.set(indicator, { ...bounds.get(indicator), [fact]: value });
    }
  }
  return Object.fromEntries(bounds);
}
