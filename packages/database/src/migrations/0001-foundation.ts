import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/** `text` compares by code unit on both engines (PostgreSQL's default collation may not), so lists sort alike. */
const TABLES = [
  `create table municipality (
    id text primary key, name text not null, created_at text not null)`,
  `create table agency (
    id text primary key, municipality_id text not null references municipality (id), name text not null,
    category text not null, unit_class text, created_at text not null)`,
  `create table department (
    id text primary key, agency_id text not null references agency (id), name text not null,
    created_at text not null, ended_at text)`,
  `create table person (
    id text primary key, name text not null, created_at text not null)`,
  `create table membership (
    id text primary key, person_id text not null references person (id), agency_id text references agency (id),
    department_id text references department (id), role text not null, starts_at text not null, ends_at text)`,
  `create index membership_person on membership (person_id)`,
  `create table account (
    id text primary key, person_id text not null references person (id), login text not null unique,
    password_hash text, totp_secret text, totp_last_step integer, oidc_issuer text, oidc_subject text,
    failed_attempts integer not null, locked_until text, is_disabled integer not null check (is_disabled in (0, 1)),
    created_at text not null, unique (oidc_issuer, oidc_subject))`,
  `create table session (
    token_hash text primary key, account_id text not null references account (id), created_at text not null,
    last_seen_at text not null, expires_at text not null, revoked_at text)`,
  `create index session_account on session (account_id)`,
  `create table plugin_enablement (
    agency_id text not null references agency (id), plugin_id text not null, enabled_at text not null,
    enabled_by text not null, primary key (agency_id, plugin_id))`,
  `create table manifest (
    sha256 text primary key, framework_id text not null, framework_version text not null, profile_id text,
    profile_version text, plugin_id text not null, plugin_version text not null, content text not null,
    created_at text not null)`,
  `create table cycle (
    id text primary key, title text not null, starts_on text not null, ends_on text not null, status text not null,
    created_at text not null)`,
  `create table assessment (
    id text primary key, cycle_id text not null references cycle (id), agency_id text not null references agency (id),
    manifest_sha256 text not null references manifest (sha256), score text, score_sha256 text,
    created_at text not null, updated_at text not null, unique (cycle_id, agency_id, manifest_sha256))`,
  `create index assessment_agency on assessment (agency_id)`,
  `create table department_binding (
    agency_id text not null references agency (id), framework_id text not null, printed_name text not null,
    department_id text not null references department (id),
    primary key (agency_id, framework_id, printed_name, department_id))`,
  `create table response (
    assessment_id text not null references assessment (id), agency_id text not null references agency (id),
    indicator text not null, version integer not null, status text not null, facts text not null,
    progress text not null, not_applicable_reason text, not_applicable_approved_by text, saved_by text not null,
    saved_by_name text not null, saved_at text not null, primary key (assessment_id, indicator))`,
  `create table response_version (
    assessment_id text not null references assessment (id), agency_id text not null references agency (id),
    indicator text not null, version integer not null, status text not null, facts text not null,
    progress text not null, not_applicable_reason text, not_applicable_approved_by text, saved_by text not null,
    saved_by_name text not null, saved_at text not null, primary key (assessment_id, indicator, version))`,
  `create table official_text (
    agency_id text not null references agency (id), framework_id text not null, indicator text not null,
    wording text not null, file_sha256 text not null, attached_by text not null, attached_at text not null,
    primary key (agency_id, framework_id, indicator))`,
  `create table review_assignment (
    id text primary key, person_id text not null references person (id), cycle_id text not null references cycle (id),
    agency_id text not null references agency (id), indicators text, created_at text not null)`,
  `create table audit (
    seq integer primary key, at text not null, actor_id text not null, actor_name text not null, agency_id text,
    action text not null, object text not null, before text, after text, result text not null,
    previous_hash text not null, hash text not null)`,
  `create table audit_head (id integer primary key check (id = 1), seq integer not null, hash text not null)`,
  `insert into audit_head (id, seq, hash) values (1, 0, '')`,
];

const SQLITE_GUARDS = [
  `create trigger audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_audit_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'audit is append-only'; end $$`,
  `create trigger audit_no_change before update or delete on audit
    for each row execute function faheng_audit_append_only()`,
  `create trigger audit_no_truncate before truncate on audit
    for each statement execute function faheng_audit_append_only()`,
];

/** Organisation, accounts, pinned manifests, assessments, responses and the audit chain. */
export const foundation: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : POSTGRES_GUARDS;
    for (const statement of [...TABLES, ...guards]) await sql.raw(statement).execute(trx);
  },
};
