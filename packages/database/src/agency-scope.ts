import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";

/**
 * Which agencies' rows somebody may see: those of some agencies, or, for whoever stands above agencies, those of all and what
 * belongs to none.
 */
export type AgencyScope = { readonly kind: "office" } | { readonly kind: "agencies"; readonly ids: readonly string[] };

/** Above every agency: the municipal office, who signs people in, and the machine's own work. */
export const OFFICE_SCOPE: AgencyScope = { kind: "office" };

/**
 * The one predicate that keeps agencies apart, for `where`. An empty list of agencies matches nothing. A statement that goes
 * over every agency says so in its text, where tests and whoever watches the database find it.
 *
 * @example db.selectFrom("assessment").where(inScope(scope, "assessment.agency_id"))
 */
export function inScope(scope: AgencyScope, column: `${string}.agency_id` | "agency.id"): Expression<SqlBool> {
  if (scope.kind === "office") return sql<SqlBool>`1 = 1 /* every ${sql.raw(column)} */`;
  return eb(sql.ref<string | null>(column), "in", scope.ids.length === 0 ? [null] : [...scope.ids]);
}

/** Rows of one agency, or with `null` those that stand above agencies. */
export function ofAgency(agencyId: string | null, column: `${string}.agency_id`): Expression<SqlBool> {
  return agencyId === null
    ? eb(sql.ref<string | null>(column), "is", null)
    : eb(sql.ref<string | null>(column), "=", agencyId);
}

/** Conditions are nodes of the statement and no text in it, so that whoever holds statements to their agency can read them. */
const eb = expressionBuilder<Record<never, never>, never>();

/** Whether one agency lies in the scope. */
export function isInScope(scope: AgencyScope, agencyId: string): boolean {
  return scope.kind === "office" || scope.ids.includes(agencyId);
}
