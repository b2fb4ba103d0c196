import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const ROW = `seq integer not null, at text not null, actor_id text not null, actor_name text not null, agency_id text,
  action text not null, object text not null, before text, after text, wrote text, result text not null,
  algorithm text not null, previous_hash text not null, hash text not null`;

/** Whose rows a chain takes: an agency's, what stands above agencies, the heads of all, or what came before the chains. */
const BELONGS = `check (chain = 'legacy' or (agency_id is null and chain in ('office', 'heads'))
  or (agency_id is not null and chain = 'agency:' || agency_id))`;

/** What is written once. Statements of the office, kept calendars and signed profiles have had guards before. */
const HISTORY = ["response_version", "assignment_version", "manifest"];
const GUARDED = [...HISTORY, "office_statement", "calendar_version", "office_profile", "bureau_profile"];

const COMMON = [
  `create index audit_time on audit (at, chain, seq)`,
  `create index audit_agency on audit (agency_id, at, chain, seq)`,
  `create index audit_action on audit (action, at, chain, seq)`,
  `alter table assessment add column writes integer not null default 0`,
  // What the machine has put into the chain of heads, so that it need not read that chain to know what has moved since.
  `create table audit_sealed (chain text primary key, seq integer not null, seal integer not null)`,
  // One row, for acts that change what there is once in an installation. It was the head while there was one.
  `create table turn (id integer primary key check (id = 1))`,
  `insert into turn (id) values (1)`,
];

const SQLITE = [
  ...["audit_no_update", "audit_no_delete", "audit_moves_head", "audit_head_by_append", "audit_head_stays"].map(
    (name) => `drop trigger ${name}`,
  ),
  `alter table audit rename to audit_single`,
  `create table audit (chain text not null, ${ROW}, primary key (chain, seq), ${BELONGS})`,
  `insert into audit (chain, seq, at, actor_id, actor_name, agency_id, action, object, before, after, wrote, result,
      algorithm, previous_hash, hash)
    select 'legacy', seq, at, actor_id, actor_name, agency_id, action, object, before, after, null, result, 'sha256',
      previous_hash, hash from audit_single`,
  `drop table audit_single`,
  `alter table audit_head rename to audit_head_single`,
  `create table audit_head (
    chain text primary key, seq integer not null, algorithm text not null, hash text not null)`,
  `insert into audit_head (chain, seq, algorithm, hash)
    select 'legacy', seq, 'sha256', hash from audit_head_single where seq > 0`,
  `drop table audit_head_single`,
  ...COMMON,
  `create trigger audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end`,
  ...HISTORY.flatMap((table) =>
    ["update", "delete"].map(
      (verb) => `create trigger ${table}_no_${verb} before ${verb} on ${table}
        begin select raise(abort, '${table} never changes'); end`,
    ),
  ),
  `create trigger audit_closed before insert on audit when new.chain = 'legacy'
    begin select raise(abort, 'this chain is closed'); end`,
  `create trigger audit_moves_head after insert on audit begin
    select raise(abort, 'the row does not follow the head') where not exists (
      select 1 from audit_head where chain = new.chain and seq = new.seq - 1 and hash = new.previous_hash);
    update audit_head set seq = new.seq, algorithm = new.algorithm, hash = new.hash where chain = new.chain; end`,
  `create trigger audit_head_begins before insert on audit_head when new.seq <> 0 or new.hash <> ''
    begin select raise(abort, 'audit_head moves with the audit alone'); end`,
  `create trigger audit_head_by_append before update on audit_head
    when (new.chain <> old.chain or new.seq <> old.seq or new.algorithm <> old.algorithm or new.hash <> old.hash)
      and not exists (select 1 from audit where chain = new.chain and seq = new.seq and hash = new.hash
        and algorithm = new.algorithm and previous_hash = old.hash and new.chain = old.chain and new.seq = old.seq + 1)
    begin select raise(abort, 'audit_head moves with the audit alone'); end`,
  `create trigger audit_head_stays before delete on audit_head
    begin select raise(abort, 'audit_head moves with the audit alone'); end`,
];

const POSTGRES = [
  // The tables stay what they are, so that policies, grants and the guard against change stay too.
  `drop trigger audit_moves_head on audit`,
  `drop trigger audit_head_by_append on audit_head`,
  `alter table audit add column chain text not null default 'legacy', add column wrote text,
    add column algorithm text not null default 'sha256'`,
  `alter table audit alter column chain drop default, alter column algorithm drop default,
    drop constraint audit_pkey, add primary key (chain, seq), add constraint audit_chain ${BELONGS}`,
  `delete from audit_head where seq = 0`,
  `alter table audit_head add column chain text not null default 'legacy',
    add column algorithm text not null default 'sha256', drop column id`,
  `alter table audit_head alter column chain drop default, alter column algorithm drop default, add primary key (chain)`,
  ...COMMON,
  `create function faheng_history_kept() returns trigger language plpgsql as
    $$ begin raise exception '% never changes', tg_table_name; end $$`,
  ...HISTORY.map(
    (table) => `create trigger ${table}_no_change before update or delete on ${table}
      for each row execute function faheng_history_kept()`,
  ),
  ...GUARDED.map(
    (table) => `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function faheng_history_kept()`,
  ),
  `create function faheng_audit_closed() returns trigger language plpgsql as
    $$ begin raise exception 'this chain is closed'; end $$`,
  `create trigger audit_closed before insert on audit for each row when (new.chain = 'legacy')
    execute function faheng_audit_closed()`,
  `create or replace function faheng_audit_head_by_append() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' and new.seq = 0 and new.hash = '' then return new; end if;
    if tg_op = 'UPDATE' and new is not distinct from old then return new; end if;
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and new.chain = old.chain and new.seq = old.seq + 1
      then return new; end if;
    raise exception 'audit_head moves with the audit alone'; end $$`,
  `create trigger audit_head_by_append before insert or update or delete on audit_head
    for each row execute function faheng_audit_head_by_append()`,
  `create trigger audit_moves_head after insert on audit for each row execute function faheng_audit_moves_head()`,
];

/** As the owner of the tables, with its own schema looked through first: see migration 0009. */
const movesHead = (schema: string): string =>
  `create or replace function faheng_audit_moves_head() returns trigger language plpgsql security definer
    set search_path = "${schema}", pg_temp as $$ begin
    update audit_head set seq = new.seq, algorithm = new.algorithm, hash = new.hash
      where chain = new.chain and seq = new.seq - 1 and hash = new.previous_hash;
    if not found then raise exception 'the row does not follow the head'; end if;
    return null; end $$`;

/**
 * A chain for each agency and one for what stands above agencies, so that acts of two agencies do not wait for each other.
 * What was written before stays row for row as it was, as a chain that takes no more.
 */
export const auditPartitions: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const statements = engine === "sqlite" ? SQLITE : [...POSTGRES, movesHead(await schemaOf(trx))];
    for (const statement of statements) await sql.raw(statement).execute(trx);
  },
};

async function schemaOf(trx: MigrationTransaction): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx);
  return rows[0]?.schema ?? "public";
}
