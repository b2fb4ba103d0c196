import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Assessment } from "@faheng/domain";

/** What names an assessment in the database: its agency, and its id there. An {@link Assessment} is one. */
export type AssessmentKey = Pick<Assessment, "agencyId" | "id">;

/** Rows of a table that belong to any of some assessments, found by its key; there has to be one at least. */
export function inAssessments(assessments: readonly AssessmentKey[], table: string): RawBuilder<SqlBool> {
  const keys = assessments.map(({ agencyId, id }) => sql`(${agencyId}, ${id})`);
  return sql<SqlBool>`(${sql.ref(`${table}.agency_id`)}, ${sql.ref(`${table}.assessment_id`)}) in (values ${sql.join(keys)})`;
}
