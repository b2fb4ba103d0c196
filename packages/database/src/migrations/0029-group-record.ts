import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table group_record (
    agency_id text not null references agency (id), assessment_id text not null, n integer not null check (n > 0),
    version integer not null check (version > 0), held_on text not null, content text not null, reason text,
    recorded_by text not null, recorded_by_name text not null, recorded_at text not null,
    primary key (agency_id, assessment_id, n, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger group_record_no_${verb} before ${verb} on group_record
    begin select raise(abort, 'a record of the leading group never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_group_record_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a record of the leading group never changes'; end $$`,
  `create trigger group_record_no_change before update or delete on group_record
    for each row execute function faheng_group_record_stands()`,
  `create trigger group_record_no_truncate before truncate on group_record
    for each statement execute function faheng_group_record_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table group_record enable row level security`,
  `alter table group_record force row level security`,
  `create policy faheng_reach on group_record using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on group_record as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = group_record.agency_id and assessment.id = group_record.assessment_id))`,
];

/** 领导小组: who is in it, its meetings, briefings and 督导, in their versions. */
export const groupRecord: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
