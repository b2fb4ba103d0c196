import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Which agencies' rows somebody may see. */
export type AgencyScope = { readonly kind: "all" } | { readonly kind: "agencies"; readonly ids: readonly string[] };

/**
 * The one predicate that keeps agencies apart, for `where`. An empty list of agencies matches nothing.
 *
 * @example db.selectFrom("assessment").where(inScope(scope, "assessment.agency_id"))
 */
export function inScope(scope: AgencyScope, column: string): RawBuilder<SqlBool> {
  if (scope.kind === "all") return sql<SqlBool>`1 = 1`;
  if (scope.ids.length === 0) return sql<SqlBool>`1 = 0`;
  return sql<SqlBool>`${sql.ref(column)} in (${sql.join(scope.ids)})`;
}

/** Whether one agency lies in the scope. */
export function isInScope(scope: AgencyScope, agencyId: string): boolean {
  return scope.kind === "all" || scope.ids.includes(agencyId);
}
