import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table paper_template (
    agency_id text references agency (id), id text not null, kind text not null,
    version integer not null check (version > 0), name text not null, file_name text not null, sha256 text not null,
    bytes integer not null check (bytes > 0), content text not null, saved_by text not null, saved_by_name text not null,
    saved_at text not null, withdrawn_by text, withdrawn_by_name text, withdrawn_at text, withdrawn_reason text,
    primary key (id), check ((withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_by_name is null) and (withdrawn_at is null) = (withdrawn_reason is null)))`,
  `create unique index paper_template_of_agency on paper_template (agency_id, kind, version) where agency_id is not null`,
  `create unique index paper_template_of_office on paper_template (kind, version) where agency_id is null`,
];

/** What a version is: all but its withdrawal. */
const KEPT = [
  "agency_id",
  "id",
  "kind",
  "version",
  "name",
  "file_name",
  "sha256",
  "bytes",
  "content",
  "saved_by",
  "saved_by_name",
  "saved_at",
];
const CHANGED = [
  "old.withdrawn_at is not null",
  "new.withdrawn_at is null",
  ...KEPT.map((column) => `new.${column} is distinct from old.${column}`),
].join(" or ");
const SAID = "a version of a template is withdrawn once and never changes otherwise";

const SQLITE_GUARDS = [
  `create trigger paper_template_no_update before update on paper_template when ${CHANGED}
    begin select raise(abort, '${SAID}'); end`,
  `create trigger paper_template_no_delete before delete on paper_template
    begin select raise(abort, '${SAID}'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_paper_template_stands() returns trigger language plpgsql as
    $$ begin raise exception '${SAID}'; end $$`,
  `create trigger paper_template_no_update before update on paper_template
    for each row when (${CHANGED}) execute function faheng_paper_template_stands()`,
  `create trigger paper_template_no_delete before delete on paper_template
    for each row execute function faheng_paper_template_stands()`,
  `create trigger paper_template_no_truncate before truncate on paper_template
    for each statement execute function faheng_paper_template_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

/** The office's own belong to no agency: whoever reaches every agency's business reaches them. */
const POLICIES = [
  `alter table paper_template enable row level security`,
  `alter table paper_template force row level security`,
  `create policy faheng_reach on paper_template using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
];

/** 公文模板: templates of agencies and of the office for their documents, every version with its file. */
export const paperTemplate: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
