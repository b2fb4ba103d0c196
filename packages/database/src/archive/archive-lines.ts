import { createHash } from "node:crypto";
import type { Engine } from "../open-database.ts";
import { listArchiveTables, listSteps } from "./archive-tables.ts";
import { readRows } from "./read-rows.ts";
import type { Transaction } from "../schema.ts";

/** First word of an archive; counted up when its form changes. */
export const FORMAT = "faheng.archive/1";

/** The rows of one table, counted, with the SHA-256 over their lines. */
export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/**
 * A database line by line: what it is, then each table with its columns, its rows as JSON arrays, and their count and digest, and
 * last the digest over these. No time and no engine is in it, so that the same content is the same bytes whichever engine held
 * it.
 */
export async function* archiveLines(trx: Transaction, engine: Engine): AsyncGenerator<string, readonly TableDigest[]> {
  const tables = await listArchiveTables(trx, engine);
  yield JSON.stringify({ format: FORMAT, steps: await listSteps(trx), tables: tables.map((it) => it.name) });
  const digests: TableDigest[] = [];
  for (const table of tables) {
    yield JSON.stringify({ table: table.name, columns: table.columns.map((it) => it.name) });
    const hash = createHash("sha256");
    let rows = 0;
    for await (const row of readRows(trx, engine, table)) {
      const line = JSON.stringify(row);
      hash.update(`${line}\n`);
      rows += 1;
      yield line;
    }
    const digest = { table: table.name, rows, sha256: hash.digest("hex") };
    digests.push(digest);
    yield JSON.stringify(digest);
  }
  yield JSON.stringify({ tables: digests.length, sha256: digestOf(digests) });
  return digests;
}

/** One digest for all tables. */
export function digestOf(digests: readonly TableDigest[]): string {
  return createHash("sha256").update(JSON.stringify(digests)).digest("hex");
}
