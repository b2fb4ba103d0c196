import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table framework_draft (
    agency_id text references agency (id), id text not null, writes integer not null,
    state text not null check (state in ('drafting', 'submitted', 'approved', 'withdrawn')), title text not null,
    file_name text not null, file_sha256 text not null, revision integer not null check (revision >= 0),
    items integer not null, doubts_open integer not null, steps text not null, created_at text not null,
    saved_at text not null, primary key (id))`,
  `create index framework_draft_of_agency on framework_draft (agency_id, created_at)`,
  `create table framework_draft_change (
    agency_id text references agency (id), draft_id text not null references framework_draft (id),
    n integer not null check (n >= 0), act text not null check (act in ('read', 'decide', 'undo', 'redo')), content text,
    saved_by text not null, saved_by_name text not null, saved_at text not null, primary key (draft_id, n),
    check ((content is null) = (act in ('undo', 'redo'))))`,
];

const OVER = `old.state in ('approved', 'withdrawn')`;
const SQLITE_GUARDS = [
  ...["update", "delete"].flatMap((verb) => [
    `create trigger framework_draft_no_${verb} before ${verb} on framework_draft when ${OVER}
      begin select raise(abort, 'a draft that is approved or withdrawn never changes'); end`,
    `create trigger framework_draft_change_no_${verb} before ${verb} on framework_draft_change
      begin select raise(abort, 'a change of a draft never changes'); end`,
  ]),
  `create trigger framework_draft_keeps_owner before update on framework_draft
    when new.agency_id is not old.agency_id and not (${OVER})
    begin select raise(abort, 'a draft keeps its owner'); end`,
  `create trigger framework_draft_change_of_owner before insert on framework_draft_change
    when not exists (select 1 from framework_draft where id = new.draft_id and agency_id is new.agency_id)
    begin select raise(abort, 'the changes of a draft are its owner''s'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_framework_draft_over() returns trigger language plpgsql as
    $$ begin raise exception 'a draft that is approved or withdrawn never changes'; end $$`,
  `create trigger framework_draft_no_change before update or delete on framework_draft
    for each row when (${OVER}) execute function faheng_framework_draft_over()`,
  `create trigger framework_draft_no_truncate before truncate on framework_draft
    for each statement execute function faheng_framework_draft_over()`,
  `create function faheng_framework_draft_keeps_owner() returns trigger language plpgsql as
    $$ begin raise exception 'a draft keeps its owner'; end $$`,
  `create trigger framework_draft_keeps_owner before update on framework_draft
    for each row when (new.agency_id is distinct from old.agency_id and not (${OVER})) execute function faheng_framework_draft_keeps_owner()`,
  `create function faheng_framework_draft_change_kept() returns trigger language plpgsql as
    $$ begin raise exception 'a change of a draft never changes'; end $$`,
  `create trigger framework_draft_change_no_change before update or delete on framework_draft_change
    for each row execute function faheng_framework_draft_change_kept()`,
  `create trigger framework_draft_change_no_truncate before truncate on framework_draft_change
    for each statement execute function faheng_framework_draft_change_kept()`,
  `create function faheng_framework_draft_change_of_owner() returns trigger language plpgsql as $$ begin
    if not exists (select 1 from framework_draft where id = new.draft_id and agency_id is not distinct from new.agency_id)
      then raise exception 'the changes of a draft are its owner''s'; end if;
    return new; end $$`,
  `create trigger framework_draft_change_of_owner before insert on framework_draft_change
    for each row execute function faheng_framework_draft_change_of_owner()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

/** The office's own belong to no agency: whoever reaches every agency's business reaches them. */
const POLICIES = ["framework_draft", "framework_draft_change"].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy faheng_reach on ${table} using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
]);

/** 指标体系导入: a framework that is being made of a document, what the document says, and every decision about it. */
export const frameworkDraft: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
