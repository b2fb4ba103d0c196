import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { createMatrix, createRun, createTotals, rowToBytes, scoreRows } from "@faheng/scoring-bulk";
import { inTime } from "../measure.ts";
import type { NationShare, Part } from "./nation-worker.ts";
import { bulk, program, rows, unitsOf } from "./units.ts";

const UNITS = 120_000;
const RUNS = 9;
const GOAL = 1.6;

/**
 * A simulated nation: 120,000 units of 115 indicators out of a SQLite file, one packed row a unit, read and scored in one pass; by one
 * worker thread and by two with half of them each, in turns, by the clock. Every total is compared with that of rows packed in memory.
 */
export async function benchNation(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const file = path.join(folder, "nation.sqlite");
  fill(file);
  const before = process.memoryUsage().rss;
  const matrix = createMatrix(bulk, UNITS);
  const totals = createTotals(UNITS);
  const workers = await Promise.all([0, 1].map(async () => await start({ file, program, matrix, totals })));
  try {
    const half = UNITS / 2;
    const halves: readonly Part[] = [
      { from: 0, to: half },
      { from: half, to: UNITS },
    ];
    const runs: { readonly one: number; readonly two: number }[] = [];
    for (let index = -1; index < RUNS; index += 1) {
      const times = { one: await run(workers, [{ from: 0, to: UNITS }]), two: await run(workers, halves) };
      // The first turn is for what has to be compiled, and for the file to come into memory.
      if (index >= 0) runs.push(times);
    }
    checkTotals(totals.worst);
    const one = Math.min(...runs.map((it) => it.one));
    const two = Math.min(...runs.map((it) => it.two));
    const shared = [...Object.values(matrix), ...Object.values(totals)].reduce(
      (sum: number, it: unknown) => sum + (ArrayBuffer.isView(it) ? it.byteLength : 0),
      0,
    );
    const grown = process.memoryUsage().rss - before;
    print(`a nation of ${UNITS.toLocaleString("en")} units, out of packed rows of a SQLite file (fastest of ${RUNS})`);
    print(`  one thread                 ${inTime(one).padStart(9)}`);
    print(
      `  two threads                ${inTime(two).padStart(9)}   ${(one / two).toFixed(2)} × as fast   goal ≥${GOAL} ×: ${one / two >= GOAL ? "met" : "missed"}`,
    );
    print(`  memory: ${inMb(shared)} shared by the threads, ${inMb(grown)} with the threads themselves`);
  } finally {
    await Promise.all(workers.map(async (worker) => await worker.terminate()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(file: string): void {
  const database = new DatabaseSync(file);
  database.exec("create table packed (unit integer primary key, content blob not null); begin");
  const insert = database.prepare("insert into packed (unit, content) values (?, ?)");
  const contents = rows.map(rowToBytes);
  for (let unit = 0; unit < UNITS; unit += 1) insert.run(unit, contents[unit % contents.length] ?? new Uint8Array());
  database.exec("commit");
  database.close();
}

async function start(workerData: NationShare): Promise<Worker> {
  const worker = new Worker(new URL("nation-worker.ts", import.meta.url), { workerData });
  await once(worker, "message");
  return worker;
}

async function run(workers: readonly Worker[], parts: readonly Part[]): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    parts.map(async (part, index) => {
      const worker = workers[index];
      if (worker === undefined) throw new Error("fewer workers than parts");
      worker.postMessage(part, []);
      await once(worker, "message");
    }),
  );
  return performance.now() - begun;
}

function checkTotals(found: Float64Array): void {
  const totals = createTotals(UNITS);
  scoreRows(createRun(program, unitsOf(UNITS), totals), 0, UNITS);
  const differs = found.findIndex((total, unit) => total !== totals.worst[unit]);
  if (differs >= 0) throw new Error(`unit ${differs} comes to another total out of the file`);
}

function inMb(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
