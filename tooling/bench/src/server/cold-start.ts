import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { medianStart, STARTS } from "./median-start.ts";
import { runBareServer, runService } from "./run-server.ts";

/**
 * From the command `faheng serve` to the first answer: for the very first time (nothing compiled, database created,
 * demonstration city loaded), the same once the modules are compiled, and on a data folder that is filled. Beside them a
 * Fastify server that does nothing.
 */
export async function benchColdStart(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    const at = (name: string): string => path.join(folder, name);
    const first = await medianStart((run) => runService(at(`first-${run}`), at(`cache-${run}`)));
    const compiled = await medianStart((run) => runService(at(`compiled-${run}`), at("cache-0")));
    const again = await medianStart(() => runService(at("first-0"), at("cache-0")));
    const bare = await medianStart(() => runBareServer());
    const inBare = (time: number): string => `${inTime(time).padStart(9)}   ${(time / bare).toFixed(1)} × bare`;
    print(`cold start to the first answer (median of ${STARTS})`);
    print(`  nothing compiled, no data  ${inBare(first)}`);
    print(`  compiled, no data          ${inBare(compiled)}`);
    print(`  on a filled data folder    ${inBare(again)}`);
    print(`  a bare Fastify server      ${inTime(bare).padStart(9)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
