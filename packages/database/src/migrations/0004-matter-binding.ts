import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/** Roles that a document leaves to each matter (起草部门, 相关部门), filled for one indicator of one assessment. */
export const matterBinding: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const table = `create table matter_binding (
      assessment_id text not null references assessment (id), agency_id text not null references agency (id),
      indicator text not null, printed_name text not null, department_id text not null references department (id),
      primary key (assessment_id, indicator, printed_name, department_id))`;
    for (const statement of [table, ...(engine === "postgres" ? POLICY : [])]) await sql.raw(statement).execute(trx);
  },
};

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICY = [
  `alter table matter_binding enable row level security`,
  `alter table matter_binding force row level security`,
  `create policy faheng_reach on matter_binding using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
];
