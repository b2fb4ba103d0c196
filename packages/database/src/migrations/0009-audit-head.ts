import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/** The head follows a row that is appended, and only where that row follows the head. */
const SQLITE = [
  `create trigger audit_moves_head after insert on audit begin
    select raise(abort, 'the row does not follow the head')
      where not exists (select 1 from audit_head where id = 1 and seq = new.seq - 1 and hash = new.previous_hash);
    update audit_head set seq = new.seq, hash = new.hash where id = 1; end`,
  `create trigger audit_head_by_append before update on audit_head
    when (new.id <> old.id or new.seq <> old.seq or new.hash <> old.hash) and not exists (
      select 1 from audit where seq = new.seq and hash = new.hash and previous_hash = old.hash and new.seq = old.seq + 1)
    begin select raise(abort, 'audit_head moves with the audit alone'); end`,
  `create trigger audit_head_stays before delete on audit_head
    begin select raise(abort, 'audit_head moves with the audit alone'); end`,
];

/**
 * The function runs as the owner of the tables: the server's login may lock the head (an update that changes nothing) and
 * can't move it, however it is asked.
 */
const postgres = (schema: string): string[] => [
  // Temporary tables are otherwise looked through first, where anybody may put an audit_head of their own.
  `create function faheng_audit_moves_head() returns trigger language plpgsql security definer
    set search_path = "${schema}", pg_temp as $$ begin
    update audit_head set seq = new.seq, hash = new.hash
      where id = 1 and seq = new.seq - 1 and hash = new.previous_hash;
    if not found then raise exception 'the row does not follow the head'; end if;
    return null; end $$`,
  `create trigger audit_moves_head after insert on audit for each row execute function faheng_audit_moves_head()`,
  `create function faheng_audit_head_by_append() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' and new is not distinct from old then return new; end if;
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and new.seq = old.seq + 1 then return new; end if;
    raise exception 'audit_head moves with the audit alone'; end $$`,
  `create trigger audit_head_by_append before update or delete on audit_head
    for each row execute function faheng_audit_head_by_append()`,
  `create trigger audit_head_no_truncate before truncate on audit_head
    for each statement execute function faheng_audit_append_only()`,
];

/** The head of the audit chain changes by the append alone, also for who may write to the table. */
export const auditHead: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const statements = engine === "sqlite" ? SQLITE : postgres(await schemaOf(trx));
    for (const statement of statements) await sql.raw(statement).execute(trx);
  },
};

async function schemaOf(trx: MigrationTransaction): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx);
  return rows[0]?.schema ?? "public";
}
