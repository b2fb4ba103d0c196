import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table comment (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null, id text not null,
    said text not null, mentions text not null, written_by text not null, written_by_name text not null,
    written_at text not null, withdrawn_at text, primary key (agency_id, assessment_id, indicator, id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

/** A comment is found by the agency’s own people; what was withdrawn is found no more. */
const OUTRUN = `insert into search_text (agency_id, assessment_id, kind, indicator, part)
  values (new.agency_id, new.assessment_id, 'comment', new.indicator, new.id)
  on conflict (agency_id, assessment_id, kind, indicator, part) do update set made = 0`;

const SQLITE_GUARDS = [
  `create trigger comment_no_update before update on comment
    when old.withdrawn_at is not null or new.withdrawn_at is null or new.said <> old.said or new.mentions <> old.mentions
      or new.written_by <> old.written_by or new.written_by_name <> old.written_by_name or new.written_at <> old.written_at
    begin select raise(abort, 'a comment is withdrawn once and never changes otherwise'); end`,
  `create trigger comment_no_delete before delete on comment
    begin select raise(abort, 'a comment is withdrawn once and never changes otherwise'); end`,
  `create trigger search_text_of_comment_insert after insert on comment begin ${OUTRUN}; end`,
  `create trigger search_text_of_comment_update after update on comment begin ${OUTRUN}; end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_comment_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a comment is withdrawn once and never changes otherwise'; end $$`,
  `create trigger comment_no_change before update on comment for each row
    when (old.withdrawn_at is not null or new.withdrawn_at is null or new.said <> old.said or new.mentions <> old.mentions
      or new.written_by <> old.written_by or new.written_by_name <> old.written_by_name or new.written_at <> old.written_at)
    execute function faheng_comment_stands()`,
  `create trigger comment_no_delete before delete on comment
    for each row execute function faheng_comment_stands()`,
  `create trigger comment_no_truncate before truncate on comment
    for each statement execute function faheng_comment_stands()`,
  `create function faheng_search_text_of_comment() returns trigger language plpgsql as
    $$ begin ${OUTRUN}; return null; end $$`,
  `create trigger search_text_of_comment after insert or update on comment
    for each row execute function faheng_search_text_of_comment()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table comment enable row level security`,
  `alter table comment force row level security`,
  `create policy faheng_reach on comment using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on comment as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = comment.agency_id and assessment.id = comment.assessment_id))`,
];

/** 批注: what people of an agency say to each other about an indicator. */
export const comment: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
