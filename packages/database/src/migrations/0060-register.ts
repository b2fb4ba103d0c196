import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table register_row (
    agency_id text not null references agency (id), assessment_id text not null, entry_id text not null,
    writes integer not null check (writes > 0), kind text not null check (kind in ('meeting', 'material', 'information')),
    title text not null, held_on text not null, object_until text not null,
    mark text not null check (mark in ('present', 'late', 'absent')),
    state text not null check (state in ('notified', 'objected', 'standing', 'struck')), steps text not null,
    saved_at text not null, primary key (agency_id, assessment_id, entry_id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const OVER = `old.state = 'struck'`;
const SAID = "a row of the register that was struck never changes, and none is deleted";
const SQLITE_GUARDS = [
  `create trigger register_row_no_update before update on register_row when ${OVER}
    begin select raise(abort, '${SAID}'); end`,
  `create trigger register_row_no_delete before delete on register_row
    begin select raise(abort, '${SAID}'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_register_row_stands() returns trigger language plpgsql as
    $$ begin raise exception '${SAID}'; end $$`,
  `create trigger register_row_no_update before update on register_row
    for each row when (${OVER}) execute function faheng_register_row_stands()`,
  `create trigger register_row_no_delete before delete on register_row
    for each row execute function faheng_register_row_stands()`,
  `create trigger register_row_no_truncate before truncate on register_row
    for each statement execute function faheng_register_row_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table register_row enable row level security`,
  `alter table register_row force row level security`,
  `create policy faheng_reach on register_row using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on register_row as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = register_row.agency_id and assessment.id = register_row.assessment_id))`,
];

/** 市办登记: what the office holds for all agencies, and how each took part. */
export const register: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
