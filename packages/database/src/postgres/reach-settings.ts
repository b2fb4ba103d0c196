import { CompiledQuery } from "kysely";
import pg from "pg";
import type { AgencyScope } from "../agency-scope.ts";
import type { Reach } from "../reach.ts";

/** The settings that the policies of migration 0003 read, as they hold for one transaction. */
export function reachSettings({ business, names, audit }: Reach): CompiledQuery {
  const settings = {
    "faheng.business": textOf(business),
    "faheng.names": textOf(names),
    "faheng.audit": audit ? "*" : "",
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return CompiledQuery.raw(`select ${calls.join(", ")}`);
}

/** `*` for all, otherwise a JSON list, which no agency's id can break out of. */
function textOf(scope: AgencyScope): string {
  return scope.kind === "all" ? "*" : JSON.stringify(scope.ids);
}
