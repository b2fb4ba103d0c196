import { FahengError } from "@faheng/domain";
import { sql } from "kysely";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { OpenDatabase } from "../open-database.ts";
import { WHOLE_REACH } from "../reach.ts";
import { archiveErrors as errors } from "./archive-errors.ts";
import { archiveLines, digestOf, type TableDigest } from "./archive-lines.ts";
import { type ArchiveTable, listArchiveTables, listSteps, SEEDED } from "./archive-tables.ts";
import { type ArchiveHead, type ArchiveTarget, readArchive } from "./read-archive.ts";
import type { Transaction } from "../schema.ts";

/**
 * Restores an archive of either engine into an empty, migrated database: in one transaction, so all of it or nothing. What was
 * written is read back and held against the archive's digests before it is kept.
 *
 * @param open its bytes, from the file by default; read twice.
 * @throws FAHENG_ARCHIVE_UNREADABLE, FAHENG_ARCHIVE_DAMAGED, FAHENG_ARCHIVE_VERSION, FAHENG_ARCHIVE_TARGET_FULL,
 *   FAHENG_ARCHIVE_OWNER
 */
export async function restoreArchive(
  database: OpenDatabase,
  place: string,
  open: () => Readable = () => createReadStream(place),
): Promise<readonly TableDigest[]> {
  // Read whole before anything is touched: what is damaged is refused for what it is, and not for the row it spoils.
  await readArchive(open(), place, NOBODY);
  return await database
    .reaching(WHOLE_REACH)
    .transaction()
    .execute(async (trx) => await restoreInto(trx, database, place, open()));
}

const NOBODY: ArchiveTarget = { begin: async () => {}, table: async () => {}, row: async () => {} };

async function restoreInto(
  trx: Transaction,
  { engine }: OpenDatabase,
  place: string,
  from: Readable,
): Promise<readonly TableDigest[]> {
  const tables = await listArchiveTables(trx, engine);
  await requireEmpty(trx, tables);
  if (engine === "postgres") await requireOwner(trx);
  const giveBack = await suspendGuards(trx, engine);
  for (const name of SEEDED.filter((it) => tables.some((table) => table.name === it))) {
    await sql`delete from ${sql.table(name)}`.execute(trx);
  }
  const rows = new RowWriter(trx);
  const digests = await readArchive(from, place, {
    begin: async (head) =>
      requireSame(place, head, { steps: await listSteps(trx), tables: tables.map((it) => it.name) }),
    table: async (name, columns) => {
      const known = tables.find((it) => it.name === name)?.columns.map((it) => it.name) ?? [];
      if (known.join() !== columns.join()) throw different(place, name);
      await rows.into(name, columns);
    },
    row: async (values) => await rows.add(values),
  });
  await rows.flush();
  await sql`insert into packed_unit (agency_id, assessment_id) select agency_id, id from assessment`.execute(trx);
  await giveBack();
  await requireArrived(trx, engine, digests);
  return digests;
}

async function suspendGuards(trx: Transaction, engine: OpenDatabase["engine"]): Promise<() => Promise<void>> {
  if (engine === "sqlite") return await (await import("../sqlite/suspend-guards.ts")).suspendSqliteGuards(trx);
  return await (await import("../postgres/suspend-guards.ts")).suspendPostgresGuards(trx);
}

async function requireEmpty(trx: Transaction, tables: readonly ArchiveTable[]): Promise<void> {
  for (const { name } of tables) {
    if (SEEDED.includes(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
    if (rows.length === 0) continue;
    throw new FahengError(errors.FAHENG_ARCHIVE_TARGET_FULL, { place: name, details: { place: name } });
  }
}

async function requireOwner(trx: Transaction): Promise<void> {
  const { rows } = await sql<{ owns: boolean }>`select pg_has_role(current_user, relowner, 'member') as owns
    from pg_class where relname = 'audit' and relnamespace = current_schema()::regnamespace`.execute(trx);
  if (rows[0]?.owns !== true) throw new FahengError(errors.FAHENG_ARCHIVE_OWNER, { place: "DATABASE_URL" });
}

function requireSame(place: string, archive: ArchiveHead, here: Pick<ArchiveHead, "steps" | "tables">): void {
  const differs = [...difference(archive.steps, here.steps), ...difference(archive.tables, here.tables)];
  if (differs.length > 0) throw different(place, differs.join(", "));
}

function difference(a: readonly string[], b: readonly string[]): string[] {
  return [...a.filter((it) => !b.includes(it)), ...b.filter((it) => !a.includes(it))];
}

function different(place: string, differs: string): FahengError {
  return new FahengError(errors.FAHENG_ARCHIVE_VERSION, { place, details: { differs } });
}

/** What is in the database now is what the archive says, or nothing is kept. */
async function requireArrived(
  trx: Transaction,
  engine: OpenDatabase["engine"],
  expected: readonly TableDigest[],
): Promise<void> {
  const lines = archiveLines(trx, engine);
  let next = await lines.next();
  while (next.done !== true) next = await lines.next();
  if (digestOf(next.value) === digestOf(expected)) return;
  const changed = next.value.find((it, index) => it.sha256 !== expected[index]?.sha256)?.table ?? "";
  throw new TypeError(`the rows of ${changed} are not what was written`);
}

/** Both engines bound the parameters of one statement. */
const PARAMETERS = 20_000;
const ROWS = 500;

/** Writes rows a few at a time. */
class RowWriter {
  readonly #trx: Transaction;
  #table = "";
  #columns: readonly string[] = [];
  #rows: (readonly unknown[])[] = [];

  constructor(trx: Transaction) {
    this.#trx = trx;
  }

  async into(table: string, columns: readonly string[]): Promise<void> {
    await this.flush();
    this.#table = table;
    this.#columns = columns;
  }

  async add(values: readonly unknown[]): Promise<void> {
    this.#rows.push(values);
    if (this.#rows.length >= Math.min(ROWS, Math.floor(PARAMETERS / this.#columns.length))) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const columns = sql.join(this.#columns.map((it) => sql.ref(it)));
    const rows = sql.join(this.#rows.map((values) => sql`(${sql.join(values)})`));
    await sql`insert into ${sql.table(this.#table)} (${columns}) values ${rows}`.execute(this.#trx);
    this.#rows = [];
  }
}
