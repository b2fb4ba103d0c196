import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table evidence_file (
    agency_id text not null references agency (id), sha256 text not null, bytes integer not null check (bytes > 0),
    media_type text not null, created_at text not null, primary key (agency_id, sha256))`,
  `create table evidence (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null,
    material text not null, n integer not null check (n > 0), version integer not null check (version > 0),
    writes integer not null, state text not null check (state in ('given', 'accepted', 'sent-back', 'withdrawn')),
    sha256 text, content text not null, effective_on text not null, qualities text, steps text not null,
    saved_at text not null, primary key (agency_id, assessment_id, indicator, material, n, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id),
    foreign key (agency_id, sha256) references evidence_file (agency_id, sha256))`,
  // Which other uses a file has.
  `create index evidence_by_file on evidence (agency_id, sha256) where sha256 is not null`,
];

const SQLITE_GUARDS = ["update", "delete"].flatMap((verb) => [
  `create trigger evidence_file_no_${verb} before ${verb} on evidence_file
    begin select raise(abort, 'a file of evidence never changes'); end`,
  `create trigger evidence_no_${verb} before ${verb} on evidence
    when ${verb === "delete" ? "true" : "old.state in ('sent-back', 'withdrawn')"}
    begin select raise(abort, 'evidence that was sent back or withdrawn never changes'); end`,
]);

const POSTGRES_GUARDS = [
  `create function faheng_evidence_file_kept() returns trigger language plpgsql as
    $$ begin raise exception 'a file of evidence never changes'; end $$`,
  `create function faheng_evidence_over() returns trigger language plpgsql as
    $$ begin raise exception 'evidence that was sent back or withdrawn never changes'; end $$`,
  `create trigger evidence_file_no_change before update or delete on evidence_file
    for each row execute function faheng_evidence_file_kept()`,
  `create trigger evidence_file_no_truncate before truncate on evidence_file
    for each statement execute function faheng_evidence_file_kept()`,
  `create trigger evidence_no_change before update on evidence
    for each row when (old.state in ('sent-back', 'withdrawn')) execute function faheng_evidence_over()`,
  `create trigger evidence_no_delete before delete on evidence
    for each row execute function faheng_evidence_over()`,
  `create trigger evidence_no_truncate before truncate on evidence
    for each statement execute function faheng_evidence_over()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  ...["evidence_file", "evidence"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy faheng_reach on ${table} using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  ]),
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on evidence as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = evidence.agency_id and assessment.id = evidence.assessment_id))`,
];

/** 佐证材料: files by their digest, each once for its agency, and every use of a piece in its versions. */
export const evidence: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
