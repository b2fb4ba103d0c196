import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table appeal (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null, fact text not null,
    result integer not null check (result > 0), writes integer not null,
    state text not null check (state in ('filed', 'withdrawn', 'decided')), material text not null,
    ruling text check (ruling in ('upheld', 'partly', 'refused')), replacing text not null, steps text not null,
    saved_at text not null, primary key (agency_id, assessment_id, indicator, fact),
    foreign key (agency_id, assessment_id, result) references result_version (agency_id, assessment_id, n),
    check ((state = 'decided') = (ruling is not null)))`,
];

const OVER = `old.state <> 'filed'`;
const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger appeal_no_${verb} before ${verb} on appeal when ${OVER}
    begin select raise(abort, 'an appeal that is over never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_appeal_over() returns trigger language plpgsql as
    $$ begin raise exception 'an appeal that is over never changes'; end $$`,
  `create trigger appeal_no_change before update or delete on appeal
    for each row when (${OVER}) execute function faheng_appeal_over()`,
  `create trigger appeal_no_truncate before truncate on appeal
    for each statement execute function faheng_appeal_over()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table appeal enable row level security`,
  `alter table appeal force row level security`,
  `create policy faheng_reach on appeal using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on appeal as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = appeal.agency_id and assessment.id = appeal.assessment_id))`,
];

/** 申诉: what an agency objects to of an announced result, and what was decided. */
export const appeal: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
