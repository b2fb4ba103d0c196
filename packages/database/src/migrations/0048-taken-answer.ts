import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table taken_answer (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null,
    version integer not null check (version > 0), act text not null check (act in ('take', 'undo')),
    from_assessment_id text not null, from_version integer not null check (from_version > 0), pieces text not null,
    saved_by text not null, saved_by_name text not null, saved_at text not null,
    primary key (agency_id, assessment_id, indicator, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id),
    foreign key (agency_id, from_assessment_id) references assessment (agency_id, id))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger taken_answer_no_${verb} before ${verb} on taken_answer
    begin select raise(abort, 'a record of an answer taken over never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_taken_answer_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a record of an answer taken over never changes'; end $$`,
  `create trigger taken_answer_no_change before update or delete on taken_answer
    for each row execute function faheng_taken_answer_stands()`,
  `create trigger taken_answer_no_truncate before truncate on taken_answer
    for each statement execute function faheng_taken_answer_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table taken_answer enable row level security`,
  `alter table taken_answer force row level security`,
  `create policy faheng_reach on taken_answer using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on taken_answer as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = taken_answer.agency_id and assessment.id = taken_answer.assessment_id))`,
];

/** 采用以往填报: which version of an answer was made of an earlier one, and which gave one back. */
export const takenAnswer: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
