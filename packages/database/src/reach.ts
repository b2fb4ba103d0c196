import { type AgencyScope, OFFICE_SCOPE } from "./agency-scope.ts";

/**
 * What a connection may touch. PostgreSQL itself holds it to that (row-level security, the second wall behind
 * `inScope`); SQLite has no such wall.
 */
export interface Reach {
  /** Agencies whose assessments, answers and what belongs to them may be read and written. */
  readonly business: AgencyScope;
  /**
   * Agencies whose own cycles and profiles may be read and written too. Whoever sees every agency's business for the
   * office sees these of none.
   */
  readonly own: AgencyScope;
  /**
   * The one cycle whose assessments are read and written, where a bureau reaches into agencies that it assesses: of what else is
   * assessed of these, nothing. Absent: all that the rest takes in.
   */
  readonly cycle?: string;
  /** Agencies whose departments, roles and plugins may be read and written. */
  readonly names: AgencyScope;
  /** Whose notices may be read and marked as read: one person's, or (`*`) everybody's by the machine; nobody's where left out. */
  readonly person?: string;
  /** Whether the audit may be read; it is appended to by everybody. */
  readonly audit: boolean;
}

/** No agency at all. */
export const NO_AGENCY: AgencyScope = { kind: "agencies", ids: [] };

/** For signing in, setting up and the machine's own operator: everything. */
export const WHOLE_REACH: Reach = {
  business: OFFICE_SCOPE,
  own: OFFICE_SCOPE,
  names: OFFICE_SCOPE,
  audit: true,
  person: "*",
};
