import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { Assessment } from "@faheng/domain";

/** What names an assessment in the database: its agency, and its id there. An {@link Assessment} is one. */
export type AssessmentKey = Pick<Assessment, "agencyId" | "id">;

/** Rows of a table that belong to any of some assessments, found by its key; there has to be one at least. */
export function inAssessments(assessments: readonly AssessmentKey[], table: string): Expression<SqlBool> {
  const key = sql`(${sql.ref(`${table}.agency_id`)}, ${sql.ref(`${table}.assessment_id`)})`;
  const keys = assessments.map(({ agencyId, id }) => sql`(${agencyId}, ${id})`);
  return expressionBuilder<Record<never, never>, never>()(key, "in", sql`(values ${sql.join(keys)})`);
}
