import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table question (
    agency_id text not null references agency (id), assessment_id text not null, id text not null,
    writes integer not null check (writes > 0), indicator text not null, task_id text not null, source text not null,
    state text not null check (state in ('asked', 'answered', 'withdrawn')), steps text not null, saved_at text not null,
    primary key (agency_id, assessment_id, id),
    foreign key (agency_id, assessment_id, task_id) references review_task (agency_id, assessment_id, id))`,
];

const OVER = `old.state <> 'asked'`;
const SAID = "a question that is over never changes, and none is deleted";
const SQLITE_GUARDS = [
  `create trigger question_no_update before update on question when ${OVER}
    begin select raise(abort, '${SAID}'); end`,
  `create trigger question_no_delete before delete on question
    begin select raise(abort, '${SAID}'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_question_stands() returns trigger language plpgsql as
    $$ begin raise exception '${SAID}'; end $$`,
  `create trigger question_no_update before update on question
    for each row when (${OVER}) execute function faheng_question_stands()`,
  `create trigger question_no_delete before delete on question
    for each row execute function faheng_question_stands()`,
  `create trigger question_no_truncate before truncate on question
    for each statement execute function faheng_question_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table question enable row level security`,
  `alter table question force row level security`,
  `create policy faheng_reach on question using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on question as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = question.agency_id and assessment.id = question.assessment_id))`,
];

/** 询问: what reviewers ask an agency on an item, and its answer. */
export const question: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
