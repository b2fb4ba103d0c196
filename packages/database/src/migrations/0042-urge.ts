import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table urge (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null,
    urged_on text not null, note text not null, urged_by text not null, urged_by_name text not null,
    urged_at text not null, primary key (agency_id, assessment_id, indicator, urged_on),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger urge_no_${verb} before ${verb} on urge
    begin select raise(abort, 'an urging never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_urge_stands() returns trigger language plpgsql as
    $$ begin raise exception 'an urging never changes'; end $$`,
  `create trigger urge_no_change before update or delete on urge
    for each row execute function faheng_urge_stands()`,
  `create trigger urge_no_truncate before truncate on urge
    for each statement execute function faheng_urge_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table urge enable row level security`,
  `alter table urge force row level security`,
  `create policy faheng_reach on urge using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on urge as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = urge.agency_id and assessment.id = urge.assessment_id))`,
];

/** 催办: which indicators somebody was urged to see to, once a day at most. */
export const urge: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
