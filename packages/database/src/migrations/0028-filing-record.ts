import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table filing_record (
    agency_id text not null references agency (id), assessment_id text not null, n integer not null check (n > 0),
    version integer not null check (version > 0), kind text not null check (kind in ('system', 'website', 'agency')),
    target text not null, subject text not null, filed_on text not null, receipt text not null, reason text,
    recorded_by text not null, recorded_by_name text not null, recorded_at text not null,
    primary key (agency_id, assessment_id, n, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger filing_record_no_${verb} before ${verb} on filing_record
    begin select raise(abort, 'a filing record never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_filing_record_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a filing record never changes'; end $$`,
  `create trigger filing_record_no_change before update or delete on filing_record
    for each row execute function faheng_filing_record_stands()`,
  `create trigger filing_record_no_truncate before truncate on filing_record
    for each statement execute function faheng_filing_record_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table filing_record enable row level security`,
  `alter table filing_record force row level security`,
  `create policy faheng_reach on filing_record using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on filing_record as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = filing_record.agency_id and assessment.id = filing_record.assessment_id))`,
];

/** 报送记录: what was filed outside or published, with its receipt, in its versions. */
export const filingRecord: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
