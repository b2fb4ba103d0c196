import type { OfficeStatement } from "@faheng/domain";
import { canonicalJson, sha256 } from "@faheng/database";
import { toStatementView } from "./statement.ts";

/** A version of a statement as the audit knows it: version and digest, not what it says. */
interface StatementTrace {
  readonly version: number;
  /** SHA-256 of the canonical JSON of the version as people see it. */
  readonly sha256: string;
  readonly isWithdrawn: boolean;
}

/** Before and after of a statement for the audit. */
export function statementTrace(
  before: OfficeStatement | null,
  after: OfficeStatement,
): { readonly before: StatementTrace | null; readonly after: StatementTrace } {
  return { before: before && traceOf(before), after: traceOf(after) };
}

function traceOf(statement: OfficeStatement): StatementTrace {
  const { version, value } = statement;
  return { version, sha256: sha256(canonicalJson(toStatementView(statement))), isWithdrawn: value === null };
}
