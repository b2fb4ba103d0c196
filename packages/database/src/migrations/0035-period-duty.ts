import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table period_duty (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null, figure text not null,
    period text not null, version integer not null check (version > 0),
    act text not null check (act in ('state', 'withdraw', 'waive', 'restore')),
    state text not null check (state in ('open', 'stated', 'waived')), done_on text, amount integer, note text not null,
    reason text, saved_by text not null, saved_by_name text not null, saved_at text not null,
    primary key (agency_id, assessment_id, indicator, figure, period, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger period_duty_no_${verb} before ${verb} on period_duty
    begin select raise(abort, 'what was said of a period never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_period_duty_stands() returns trigger language plpgsql as
    $$ begin raise exception 'what was said of a period never changes'; end $$`,
  `create trigger period_duty_no_change before update or delete on period_duty
    for each row execute function faheng_period_duty_stands()`,
  `create trigger period_duty_no_truncate before truncate on period_duty
    for each statement execute function faheng_period_duty_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table period_duty enable row level security`,
  `alter table period_duty force row level security`,
  `create policy faheng_reach on period_duty using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on period_duty as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = period_duty.agency_id and assessment.id = period_duty.assessment_id))`,
];

/** 周期任务: what was said of each quarter, half-year or year of a figure, in its versions. */
export const periodDuty: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
