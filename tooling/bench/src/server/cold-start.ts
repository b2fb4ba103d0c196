import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { medianStart, STARTS } from "./median-start.ts";
import { runBareServer, runServer } from "./run-server.ts";

/**
 * From the command to the first answer: on an empty data folder (database created, demonstration city loaded), on one that
 * is filled, and a Fastify server that does nothing beside them.
 */
export async function benchColdStart(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    const first = await medianStart((index) => runServer(path.join(folder, `first-${index}`)));
    const again = await medianStart(() => runServer(path.join(folder, "first-0")));
    const bare = await medianStart(() => runBareServer());
    print(`cold start to the first answer (median of ${STARTS})`);
    print(`  first start, city loaded   ${inTime(first).padStart(9)}   ${(first / bare).toFixed(1)} × bare`);
    print(`  on a filled data folder    ${inTime(again).padStart(9)}   ${(again / bare).toFixed(1)} × bare`);
    print(`  a bare Fastify server      ${inTime(bare).padStart(9)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
