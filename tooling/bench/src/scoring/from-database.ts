import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase, type OpenDatabase } from "@faheng/database";
import type { AssessmentFacts, Fact } from "@faheng/domain";
import {
  createLiveRanking,
  createMatrix,
  type FactMatrix,
  packFacts,
  rankIn,
  rowToBytes,
  scoreBulk,
  setRow,
  setRowBytes,
} from "@faheng/scoring-bulk";
import { inLimits, inTime } from "../measure.ts";
import type { Limits } from "./throughput.ts";
import { bulk, facts, rows } from "./units.ts";

const UNITS = 4000;
const GOAL = 20;

/** The benchmark's own tables; nothing of the product's schema is about how units are kept for scoring at once. */
type Tables = {
  readonly packed: { unit: number; content: Uint8Array };
  readonly narrow: { unit: number; indicator: string; key: string; fact: string };
};

/**
 * From a SQLite file to every unit's rank: read, score, order. Once from one packed row for each unit, and once from one
 * row for each fact, as facts are kept for editing: read, put together, checked, packed.
 */
export async function benchFromDatabase(print: (line: string) => void, limits: Limits): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    const opened = await openDatabase({ engine: "sqlite", folder, access: "server" });
    try {
      await fill(opened);
      const limit = limits.get(UNITS) ?? Number.NaN;
      print(`from the database to the ranks of ${UNITS.toLocaleString("en")} units (SQLite, a real file)`);
      for (const [name, load, runs, goal] of [
        ["one packed row a unit", loadPacked, 60, GOAL],
        ["one row a fact", loadNarrow, 2, null],
      ] as const) {
        const time = await fastest(runs, async () => ranksOf(await load(opened)));
        print(`  ${name.padEnd(26)} ${inTime(time).padStart(9)}   ${inLimits(time / limit, goal)}`);
      }
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ranksOf(matrix: FactMatrix): Int32Array {
  const factsOf = (unit: number): AssessmentFacts => facts[unit]!;
  const totals = scoreBulk(bulk, matrix, factsOf);
  const { ascending } = createLiveRanking(bulk, matrix, totals, factsOf);
  return Int32Array.from(totals.worst, (total) => rankIn(ascending, total));
}

async function loadPacked({ db }: OpenDatabase): Promise<FactMatrix> {
  const stored = await db.withTables<Tables>().selectFrom("packed").selectAll().execute();
  const matrix = createMatrix(bulk, UNITS);
  for (const { unit, content } of stored) setRowBytes(matrix, unit, content);
  return matrix;
}

async function loadNarrow({ db }: OpenDatabase): Promise<FactMatrix> {
  const stored = await db.withTables<Tables>().selectFrom("narrow").selectAll().execute();
  const units = Array.from({ length: UNITS }, (): Record<string, Record<string, Fact>> => ({}));
  for (const { unit, indicator, key, fact } of stored) {
    const own = units[unit];
    if (own) (own[indicator] ??= {})[key] = JSON.parse(fact) as Fact;
  }
  const matrix = createMatrix(bulk, UNITS);
  units.forEach((own, unit) => setRow(matrix, unit, packFacts(bulk, { ...facts[unit]!, facts: own })));
  return matrix;
}

async function fill({ db }: OpenDatabase): Promise<void> {
  const stored = facts.slice(0, UNITS);
  await db.transaction().execute(async (trx) => {
    const packed = trx.schema.createTable("packed").addColumn("unit", "integer", (it) => it.primaryKey());
    await packed.addColumn("content", "blob").execute();
    const narrow = trx.schema.createTable("narrow").addColumn("unit", "integer").addColumn("indicator", "text");
    await narrow.addColumn("key", "text").addColumn("fact", "text").execute();
    const tables = trx.withTables<Tables>();
    for (const [unit, row] of rows.slice(0, UNITS).entries()) {
      await tables
        .insertInto("packed")
        .values({ unit, content: rowToBytes(row) })
        .execute();
    }
    for (const [unit, own] of stored.entries()) {
      const values = Object.entries(own.facts).flatMap(([indicator, given]) =>
        Object.entries(given).map(([key, fact]) => ({ unit, indicator, key, fact: JSON.stringify(fact) })),
      );
      await tables.insertInto("narrow").values(values).execute();
    }
  });
}

async function fastest(runs: number, run: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index <= runs; index += 1) {
    const start = performance.now();
    await run();
    // The first run only warms up.
    if (index > 0) least = Math.min(least, performance.now() - start);
  }
  return least;
}
