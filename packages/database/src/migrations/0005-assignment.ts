import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const TABLES = [
  `create table assignment (
    agency_id text not null references agency (id), assessment_id text not null references assessment (id),
    indicator text not null, part text not null, department_id text not null references department (id),
    person_id text not null, role text not null check (role in ('lead', 'cooperating')), due_on text,
    primary key (agency_id, assessment_id, indicator, part, department_id, person_id, role))`,
  `create index assignment_assessment on assignment (assessment_id)`,
  `create table assignment_version (
    agency_id text not null references agency (id), assessment_id text not null references assessment (id),
    version integer not null, rows text not null, saved_by text not null, saved_by_name text not null,
    saved_at text not null, primary key (agency_id, assessment_id, version))`,
];

/** 任务分解: who works on what, whatever the document names, with every version of the plan. */
export const assignment: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of [...TABLES, ...(engine === "postgres" ? POLICIES : [])]) {
      await sql.raw(statement).execute(trx);
    }
  },
};

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = ["assignment", "assignment_version"].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy faheng_reach on ${table} using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
]);
