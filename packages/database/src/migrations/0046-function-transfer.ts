import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table function_transfer (
    agency_id text not null references agency (id), assessment_id text not null, id text not null,
    writes integer not null, side text not null check (side in ('given', 'received')),
    state text not null check (state in ('standing', 'taken-in', 'undone')), items text not null, to_agency_id text,
    to_assessment_id text, from_day text not null, document text not null, steps text not null, saved_at text not null,
    primary key (agency_id, assessment_id, id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id),
    check ((side = 'given') = (to_agency_id is not null)),
    check ((to_agency_id is null) = (to_assessment_id is null)))`,
];

const OVER = `old.state = 'undone'`;
const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger function_transfer_no_${verb} before ${verb} on function_transfer when ${OVER}
    begin select raise(abort, 'a transfer that was undone never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_function_transfer_over() returns trigger language plpgsql as
    $$ begin raise exception 'a transfer that was undone never changes'; end $$`,
  `create trigger function_transfer_no_change before update or delete on function_transfer
    for each row when (${OVER}) execute function faheng_function_transfer_over()`,
  `create trigger function_transfer_no_truncate before truncate on function_transfer
    for each statement execute function faheng_function_transfer_over()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table function_transfer enable row level security`,
  `alter table function_transfer force row level security`,
  `create policy faheng_reach on function_transfer using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on function_transfer as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = function_transfer.agency_id and assessment.id = function_transfer.assessment_id))`,
];

/** 职能划转: items that are another agency's from a day on, a row for each of the two. */
export const functionTransfer: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
