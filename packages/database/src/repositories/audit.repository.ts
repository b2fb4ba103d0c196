import { canonicalJson } from "../canonical-json.ts";
import type { Db, Transaction } from "../schema.ts";
import { sha256 } from "../sha256.ts";
import type { AuditTable } from "../tables/audit.table.ts";

/** One act as it is written down. */
export interface AuditEntry {
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  /** `null` for acts above agencies. */
  readonly agencyId: string | null;
  readonly action: string;
  /** Kind and id: `response:a1/2.1`. */
  readonly object: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly result: "done" | "refused" | "failed";
}

/** A row of the chain. `before` and `after` are canonical JSON. */
export interface AuditRow extends Omit<AuditEntry, "before" | "after"> {
  readonly seq: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * Appends one act to the chain, in the transaction of the act itself. An update of the head that changes nothing makes
 * concurrent writers take turns until that transaction ends; the head itself moves with the row (migration 0009).
 */
export async function appendAudit(trx: Transaction, entry: AuditEntry): Promise<AuditRow> {
  const head = await trx
    .updateTable("audit_head")
    .set({ id: 1 })
    .where("id", "=", 1)
    .returning(["seq", "hash"])
    .executeTakeFirstOrThrow();
  const unsigned = {
    ...entry,
    actorId: storable(entry.actorId),
    actorName: storable(entry.actorName),
    object: storable(entry.object),
    seq: head.seq + 1,
    before: textOf(entry.before),
    after: textOf(entry.after),
    previousHash: head.hash,
  };
  const row: AuditRow = { ...unsigned, hash: hashAudit(unsigned) };
  await trx.insertInto("audit").values(toColumns(row)).execute();
  return row;
}

/** The hash that closes a row: SHA-256 over the canonical form of everything else in it. */
export function hashAudit(row: Omit<AuditRow, "hash">): string {
  const { seq, at, actorId, actorName, agencyId, action, object, before, after, result, previousHash } = row;
  return sha256(
    canonicalJson([seq, at, actorId, actorName, agencyId, action, object, before, after, result, previousHash]),
  );
}

/** What to look for; `before` is a row number below which to go on. */
export interface AuditFilter {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Rows newest first. */
export async function listAudit(db: Db, filter: AuditFilter): Promise<AuditRow[]> {
  let query = db.selectFrom("audit").selectAll();
  if (filter.before !== undefined) query = query.where("seq", "<", filter.before);
  if (filter.actorId !== undefined) query = query.where("actor_id", "=", filter.actorId);
  if (filter.action !== undefined) query = query.where("action", "=", filter.action);
  if (filter.agencyId !== undefined) query = query.where("agency_id", "=", filter.agencyId);
  if (filter.from !== undefined) query = query.where("at", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("at", "<", filter.to);
  return (await query.orderBy("seq", "desc").limit(filter.limit).execute()).map(toAuditRow);
}

/** Rows in order, from one row number on; for verification. */
export async function readAudit(db: Db, fromSeq: number, limit: number): Promise<AuditRow[]> {
  const rows = await db
    .selectFrom("audit")
    .selectAll()
    .where("seq", ">=", fromSeq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(toAuditRow);
}

/** The chain's last link. */
export async function findAuditHead(db: Db): Promise<{ seq: number; hash: string } | null> {
  const row = await db.selectFrom("audit_head").select(["seq", "hash"]).where("id", "=", 1).executeTakeFirst();
  return row ?? null;
}

/**
 * The chain's last link before an instant, or so far; `null` while nothing is written. Printed into reports as an anchor
 * that nobody with the database in hand can change.
 */
export async function auditHead(db: Db, end: string): Promise<{ seq: number; hash: string } | null> {
  const row = await db
    .selectFrom("audit")
    .select(["seq", "hash"])
    .where("at", "<", end)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * What both engines give back exactly as it was hashed: PostgreSQL takes no NUL, and half a surrogate pair comes back as
 * another character. Whoever gets one into an object's name must not make the chain contradict itself.
 */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\u2400");
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : canonicalJson(value);
}

function toColumns(row: AuditRow): AuditTable {
  return {
    seq: row.seq,
    at: row.at,
    actor_id: row.actorId,
    actor_name: row.actorName,
    agency_id: row.agencyId,
    action: row.action,
    object: row.object,
    before: row.before,
    after: row.after,
    result: row.result,
    previous_hash: row.previousHash,
    hash: row.hash,
  };
}

function toAuditRow(row: AuditTable): AuditRow {
  return {
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    agencyId: row.agency_id,
    action: row.action,
    object: row.object,
    before: row.before,
    after: row.after,
    result: row.result as AuditRow["result"],
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
