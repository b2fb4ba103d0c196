import { CompiledQuery } from "kysely";
import pg from "pg";
import type { AgencyScope } from "../agency-scope.ts";
import type { Reach } from "../reach.ts";

/**
 * The settings that the policies of migrations 0003, 0010 and 0084 read, and how long the server may take over a statement, wait for a
 * lock and wait for us (milliseconds; 0: as long as it likes), as they hold for one transaction.
 */
export function reachSettings(
  { business, own, names, audit, person = "", cycle = "" }: Reach,
  statementTimeout: number,
): CompiledQuery {
  const settings = {
    "faheng.business": textOf(business),
    "faheng.own": textOf(own),
    "faheng.cycle": cycle,
    "faheng.names": textOf(names),
    "faheng.audit": audit ? "*" : "",
    "faheng.person": person,
    ...(statementTimeout > 0 ? timeouts(statementTimeout) : {}),
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return CompiledQuery.raw(`select ${calls.join(", ")}`);
}

/** `*` for all, otherwise a JSON list, which no agency's id can break out of. */
function textOf(scope: AgencyScope): string {
  return scope.kind === "office" ? "*" : JSON.stringify(scope.ids);
}

/** A pooler in between passes no start-up parameters on: they are said like everything else, with the transaction. */
function timeouts(statement: number): Record<string, string> {
  return {
    statement_timeout: String(statement),
    lock_timeout: String(Math.ceil(statement / 2)),
    idle_in_transaction_session_timeout: String(statement * 2),
  };
}
