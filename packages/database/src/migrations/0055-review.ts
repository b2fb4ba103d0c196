import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const OF_ASSESSMENT = `foreign key (agency_id, assessment_id) references assessment (agency_id, id)`;

const STATEMENTS = [
  `create table review_task (
    agency_id text not null references agency (id), assessment_id text not null, id text not null, writes integer not null,
    person_id text not null references person (id), person_name text not null, source text not null, items text,
    state text not null check (state in ('open', 'submitted', 'void')), steps text not null, saved_at text not null,
    primary key (agency_id, assessment_id, id), ${OF_ASSESSMENT})`,
  // One opinion of one person from one source; what is void is assigned anew.
  `create unique index review_task_one on review_task (agency_id, assessment_id, person_id, source) where state <> 'void'`,
  `create index review_task_person on review_task (person_id)`,
  `create table review_finding (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null,
    task_id text not null, version integer not null check (version > 0), points text not null,
    settles integer not null check (settles in (0, 1)), saved_by text not null, saved_by_name text not null,
    saved_at text not null, primary key (agency_id, assessment_id, indicator, task_id, version),
    foreign key (agency_id, assessment_id, task_id) references review_task (agency_id, assessment_id, id))`,
];

const OVER = `old.state = 'void'`;
const SQLITE_GUARDS = [
  ...["update", "delete"].map(
    (verb) => `create trigger review_task_no_${verb} before ${verb} on review_task when ${OVER}
      begin select raise(abort, 'a void review task never changes'); end`,
  ),
  ...["update", "delete"].map(
    (verb) => `create trigger review_finding_no_${verb} before ${verb} on review_finding
      begin select raise(abort, 'a finding never changes'); end`,
  ),
];

const POSTGRES_GUARDS = [
  `create function faheng_review_task_void() returns trigger language plpgsql as
    $$ begin raise exception 'a void review task never changes'; end $$`,
  `create trigger review_task_no_change before update or delete on review_task
    for each row when (${OVER}) execute function faheng_review_task_void()`,
  `create trigger review_task_no_truncate before truncate on review_task
    for each statement execute function faheng_review_task_void()`,
  `create function faheng_review_finding_kept() returns trigger language plpgsql as
    $$ begin raise exception 'a finding never changes'; end $$`,
  `create trigger review_finding_no_change before update or delete on review_finding
    for each row execute function faheng_review_finding_kept()`,
  `create trigger review_finding_no_truncate before truncate on review_finding
    for each statement execute function faheng_review_finding_kept()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = ["review_task", "review_finding"].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy faheng_reach on ${table} using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on ${table} as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = ${table}.agency_id and assessment.id = ${table}.assessment_id))`,
]);

/** 评审: who judges which items from which source, and what they state. */
export const review: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
