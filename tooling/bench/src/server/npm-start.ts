import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inTime } from "../measure.ts";
import { medianStart, STARTS } from "./median-start.ts";
import { runBareServer, runNpmStart } from "./run-server.ts";

const BUILT = fileURLToPath(new URL("../../../../apps/web/dist", import.meta.url));

/**
 * What `npm start` does once everything is installed, to the first page: the first time (nothing built, nothing compiled, no
 * database: the app is built and the demonstration city loaded), and again (the app is built anew).
 */
export async function benchNpmStart(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const at = (name: string): string => path.join(folder, name);
  try {
    const first = await medianStart((run) => {
      rmSync(BUILT, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return runNpmStart(at(`data-${run}`), at(`cache-${run}`));
    });
    const again = await medianStart(() => runNpmStart(at("data-0"), at("cache-0")));
    const bare = await medianStart(() => runBareServer());
    print(`npm start to the first page, without the install (median of ${STARTS})`);
    print(`  for the first time         ${inTime(first).padStart(9)}   ${(first / bare).toFixed(1)} × bare`);
    print(`  again                      ${inTime(again).padStart(9)}   ${(again / bare).toFixed(1)} × bare`);
    print(`  a bare Fastify server      ${inTime(bare).padStart(9)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
