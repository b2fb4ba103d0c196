import type { Selectable } from "kysely";
import { AUDIT_ALGORITHM, type AuditEntry, type AuditRow, chainOf, hashAudit, HEADS_CHAIN } from "../audit-chain.ts";
import { canonicalJson } from "../canonical-json.ts";
import { takeWritten } from "../content/written.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { AUDIT_RESULTS, type AuditTable } from "../tables/audit.table.ts";

/** A link of one of the chains: its number and hash. */
export interface AuditLink {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** Appends one act to the chain of its agency, in the transaction of the act itself. */
export async function appendAudit(trx: Transaction, entry: AuditEntry): Promise<AuditRow> {
  return await appendTo(trx, chainOf(entry.agencyId), entry);
}

/** Appends acts of one transaction, each to the chain of its agency, in their order. */
export async function appendAll(trx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  const heads = new Map<string, Pick<AuditLink, "seq" | "hash">>();
  for (const entry of entries) {
    const chain = chainOf(entry.agencyId);
    // Held until the transaction ends, the head is what was written last.
    const head = heads.get(chain) ?? (await holdHead(trx, chain));
    heads.set(chain, await appendAfter(trx, { chain, head }, entry));
  }
}

/** Appends to a chain. Those who append to the same one take turns until their transaction ends, and nobody else waits. */
export async function appendTo(trx: Transaction, chain: string, entry: AuditEntry): Promise<AuditRow> {
  return await appendAfter(trx, { chain, head: await holdHead(trx, chain) }, entry);
}

/** Appends after a head that is held. */
async function appendAfter(
  trx: Transaction,
  { chain, head }: { readonly chain: string; readonly head: Pick<AuditLink, "seq" | "hash"> },
  entry: AuditEntry,
): Promise<AuditRow> {
  const unsigned = {
    ...entry,
    chain,
    actorId: storable(entry.actorId),
    actorName: storable(entry.actorName),
    object: storable(entry.object),
    seq: head.seq + 1,
    before: textOf(entry.before),
    after: textOf(entry.after),
    wrote: takeWritten(trx),
    algorithm: AUDIT_ALGORITHM,
    previousHash: head.hash,
  };
  const row: AuditRow = { ...unsigned, hash: hashAudit(unsigned) };
  await trx.insertInto("audit").values(toColumns(row)).execute();
  return row;
}

/**
 * Takes a chain's head by an update that changes nothing; the head itself moves with the row (migration 0018). A chain
 * begins with the first that asks for it.
 */
export async function holdHead(trx: Transaction, chain: string): Promise<{ seq: number; hash: string }> {
  const hold = trx.updateTable("audit_head").set({ chain }).where("chain", "=", chain).returning(["seq", "hash"]);
  const head = await hold.executeTakeFirst();
  if (head) return head;
  await trx
    .insertInto("audit_head")
    .values({ chain, seq: 0, algorithm: AUDIT_ALGORITHM, hash: "" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await hold.executeTakeFirstOrThrow();
}

/** A place in the order of all acts, newest first: by time, then by chain and number. */
export interface AuditPlace {
  readonly at: string;
  readonly chain: string;
  readonly seq: number;
}

/** What to look for. */
export interface AuditFilter {
  readonly limit: number;
  /** The last act that is known already: go on behind it. */
  readonly after?: AuditPlace | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Acts of all chains, newest first. */
export async function listAudit(db: Db, filter: AuditFilter): Promise<AuditRow[]> {
  const rows = await wanted(db, filter)
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("chain", "desc")
    .orderBy("seq", "desc")
    .limit(filter.limit)
    .execute();
  return rows.map(auditFromRow);
}

/** How many acts a filter lets through. */
export async function countAudit(db: Db, filter: Omit<AuditFilter, "limit">): Promise<number> {
  const counted = await wanted(db, filter)
    .select((eb) => eb.fn.countAll<number | string>().as("rows"))
    .executeTakeFirstOrThrow();
  return Number(counted.rows);
}

function wanted(db: Db, filter: Omit<AuditFilter, "limit">) {
  // What the machine writes down of the chains themselves is nobody's act.
  let query = db.selectFrom("audit").where("chain", "<>", HEADS_CHAIN);
  const { after } = filter;
  if (after !== undefined) {
    query = query.where((eb) => eb(eb.refTuple("at", "chain", "seq"), "<", eb.tuple(after.at, after.chain, after.seq)));
  }
  if (filter.actorId !== undefined) query = query.where("actor_id", "=", filter.actorId);
  if (filter.action !== undefined) query = query.where("action", "=", filter.action);
  if (filter.agencyId !== undefined) query = query.where("agency_id", "=", filter.agencyId);
  if (filter.from !== undefined) query = query.where("at", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("at", "<", filter.to);
  return query;
}

/**
 * The last act that was done to one of some things, but for acts that only look. Of an agency's own matter, what that agency or
 * the office has done to it.
 */
export async function findLastChange(
  db: Db,
  { objects, agencyId, looking }: LastChangeOf,
): Promise<Pick<AuditRow, "at" | "actorId" | "actorName" | "agencyId"> | null> {
  let query = db
    .selectFrom("audit")
    .select(["at", "actor_id", "actor_name", "agency_id"])
    .where("object", "in", [...objects])
    .where("result", "=", "done")
    .where("chain", "<>", HEADS_CHAIN)
    .where("action", "not in", [...looking]);
  if (agencyId !== null) {
    query = query.where((eb) => eb.or([eb("agency_id", "is", null), eb("agency_id", "=", agencyId)]));
  }
  const row = await query.orderBy("at", "desc").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return row ? { at: row.at, actorId: row.actor_id, actorName: row.actor_name, agencyId: row.agency_id } : null;
}

/** Whose last change is looked for. */
interface LastChangeOf {
  /** One at least. */
  readonly objects: readonly string[];
  /** `null` of what may be any agency's. */
  readonly agencyId: string | null;
  /** Acts that change nothing; one at least. */
  readonly looking: readonly string[];
}

/** The act that was the first of all. */
export async function findFirstAct(db: Db): Promise<AuditRow | null> {
  const row = await db
    .selectFrom("audit")
    .selectAll()
    .where("chain", "<>", HEADS_CHAIN)
    .orderBy("at")
    .orderBy("chain", "desc")
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row ? auditFromRow(row) : null;
}

/** Rows of one chain in order, from one number on, as they lie there; for verification, which names the one that was changed. */
export async function readAudit(
  db: Db,
  { chain, from, limit }: { readonly chain: string; readonly from: number; readonly limit: number },
): Promise<AuditRow[]> {
  const rows = await db
    .selectFrom("audit")
    .selectAll()
    .where("chain", "=", chain)
    .where("seq", ">=", from)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(auditAsItLies);
}

/** Every chain that has a row or a head, in the order of their names. */
export async function listChains(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("audit")
    .select("chain")
    .union(db.selectFrom("audit_head").select("chain"))
    .execute();
  return rows.map((row) => row.chain).toSorted();
}

/** A chain's last link; `null` where it has none. */
export async function findAuditHead(db: Db, chain: string): Promise<AuditLink | null> {
  const row = await db
    .selectFrom("audit_head")
    .select(["chain", "seq", "hash"])
    .where("chain", "=", chain)
    .where("seq", ">", 0)
    .executeTakeFirst();
  return row ?? null;
}

/** The rows of a chain that have these numbers, at most a thousand. */
export async function listAuditLinks(db: Db, chain: string, numbers: readonly number[]): Promise<AuditLink[]> {
  const query = db.selectFrom("audit").select(["chain", "seq", "hash"]).where("chain", "=", chain);
  return numbers.length === 0 ? [] : await query.where("seq", "in", numbers).execute();
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
    chain: row.chain,
    seq: row.seq,
    at: row.at,
    actor_id: row.actorId,
    actor_name: row.actorName,
    agency_id: row.agencyId,
    action: row.action,
    object: row.object,
    before: row.before,
    after: row.after,
    wrote: row.wrote,
    result: row.result,
    algorithm: row.algorithm,
    previous_hash: row.previousHash,
    hash: row.hash,
  };
}

function auditFromRow(row: Selectable<AuditTable>): AuditRow {
  const result = oneOf(AUDIT_RESULTS, row.result, { table: "audit", column: "result" });
  return { ...auditAsItLies(row), result };
}

/** A row with whatever is in it: its hash says whether that is what was written. */
function auditAsItLies(row: Selectable<AuditTable>): AuditRow {
  return {
    chain: row.chain,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    agencyId: row.agency_id,
    action: row.action,
    object: row.object,
    before: row.before,
    after: row.after,
    wrote: row.wrote,
    result: row.result,
    algorithm: row.algorithm,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
