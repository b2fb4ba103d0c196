import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table ledger_month (
    agency_id text not null references agency (id), assessment_id text not null, department_id text not null,
    month text not null, version integer not null check (version > 0), writes integer not null,
    state text not null check (state in ('open', 'submitted', 'signed')), lines text not null, steps text not null,
    saved_at text not null, primary key (agency_id, assessment_id, department_id, month, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id),
    foreign key (agency_id, department_id) references department (agency_id, id))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger ledger_month_no_${verb} before ${verb} on ledger_month when old.state = 'signed'
    begin select raise(abort, 'a signed month never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_ledger_month_signed() returns trigger language plpgsql as
    $$ begin raise exception 'a signed month never changes'; end $$`,
  `create trigger ledger_month_no_change before update or delete on ledger_month
    for each row when (old.state = 'signed') execute function faheng_ledger_month_signed()`,
  `create trigger ledger_month_no_truncate before truncate on ledger_month
    for each statement execute function faheng_ledger_month_signed()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table ledger_month enable row level security`,
  `alter table ledger_month force row level security`,
  `create policy faheng_reach on ledger_month using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on ledger_month as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = ledger_month.agency_id and assessment.id = ledger_month.assessment_id))`,
];

/** 台账: each department’s month in its versions; one that was signed never changes. */
export const ledgerMonth: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
