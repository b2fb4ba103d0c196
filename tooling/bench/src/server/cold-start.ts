import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { runBareServer, type RunningProcess, runServer } from "./run-server.ts";

const RUNS = 5;

/**
 * From the command to the first answer: on an empty data folder (database created, demonstration city loaded), on one that
 * is filled, and a Fastify server that does nothing beside them.
 */
export async function benchColdStart(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    const first = await median((index) => runServer(path.join(folder, `first-${index}`)));
    const again = await median(() => runServer(path.join(folder, "first-0")));
    const bare = await median(() => runBareServer());
    print(`cold start to the first answer (median of ${RUNS})`);
    print(`  first start, city loaded   ${inTime(first).padStart(9)}   ${(first / bare).toFixed(1)} × bare`);
    print(`  on a filled data folder    ${inTime(again).padStart(9)}   ${(again / bare).toFixed(1)} × bare`);
    print(`  a bare Fastify server      ${inTime(bare).padStart(9)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function median(start: (index: number) => Promise<RunningProcess>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    const began = performance.now();
    const server = await start(index);
    times.push(performance.now() - began);
    await server.stop();
  }
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}
