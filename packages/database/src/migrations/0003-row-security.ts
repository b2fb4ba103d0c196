import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/** Which setting opens a table's rows; a later migration that adds a table with `agency_id` writes its own policy. */
const TABLES = {
  department: "names",
  membership: "names",
  plugin_enablement: "names",
  assessment: "business",
  department_binding: "business",
  response: "business",
  response_version: "business",
  official_text: "business",
  review_assignment: "business",
};

// A setting that was never made is null; one of an earlier transaction of the session is the empty string. Both open
// nothing, and neither does an empty list.
const reaches = (setting: string): string => {
  const value = `(select nullif(current_setting('faheng.${setting}', true), ''))`;
  return `(${value} = '*' or (case when ${value} = '*' then null else ${value} end)::jsonb ? agency_id)`;
};

/**
 * PostgreSQL alone: row-level security, forced, on every table with `agency_id`. Rows show themselves to a transaction
 * that says it reaches their agency, and to no other. The audit takes rows from everybody and shows them to auditors.
 */
export const rowSecurity: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    if (engine !== "postgres") return;
    const statements = Object.entries(TABLES).flatMap(([table, setting]) => agencyPolicy(table, setting));
    const audit = [
      ...force("audit"),
      `create policy faheng_reach on audit for select using (current_setting('faheng.audit', true) = '*')`,
      `create policy faheng_append on audit for insert with check (true)`,
    ];
    for (const statement of [...statements, ...audit]) await sql.raw(statement).execute(trx);
  },
};

/** Row-level security of one table with `agency_id`, for PostgreSQL. */
function agencyPolicy(table: string, setting: string): string[] {
  return [
    ...force(table),
    `create policy faheng_reach on ${table} using (${reaches(setting)}) with check (${reaches(setting)})`,
  ];
}

function force(table: string): string[] {
  return [`alter table ${table} enable row level security`, `alter table ${table} force row level security`];
}
