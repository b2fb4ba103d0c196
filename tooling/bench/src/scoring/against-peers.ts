import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AssessmentFacts } from "@faheng/domain";
import { inTime, inTimes } from "../measure.ts";
import { byRows, handFacts } from "./limit.ts";
import { installPeers } from "./peers/install-peers.ts";
import type { Peer, Totals } from "./peers/peer.ts";
import { plainObjects } from "./peers/plain-objects.ts";
import { rulesEngine } from "./peers/rules-engine.ts";
import { spreadsheet } from "./peers/spreadsheet.ts";
import type { Limits } from "./throughput.ts";
import { facts } from "./units.ts";

const SIZES = [1, 50, 4000, 120_000];
const LEAST_RUNS = 3;
const LEAST_MS = 200;

/** How people score tables otherwise, each at the sizes it can carry, each checked for the same totals first. */
export async function benchAgainstPeers(print: (line: string) => void, limits: Limits): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-peers-"));
  print("the same units scored otherwise (totals checked; ratios against L)");
  try {
    const load = installPeers(folder);
    const peers = [plainObjects, ...(typeof load === "string" ? [] : [rulesEngine(load), spreadsheet(load)])];
    if (typeof load === "string") print(`  the other peers are not here: they could not be installed (${load})`);
    for (const peer of peers) {
      for (const size of SIZES.filter((units) => units <= peer.most)) {
        const time = await timePeer(peer, size);
        const name = `${peer.name}, ${size.toLocaleString("en")}`;
        print(
          `  ${name.padEnd(26)} ${inTime(time).padStart(9)}   ${inTimes(time / (limits.get(size) ?? Number.NaN)).padStart(7)} L`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the fastest run. */
async function timePeer(peer: Peer, size: number): Promise<number> {
  const units = Array.from({ length: size }, (_, unit) => facts[unit % facts.length]!);
  const run = peer.prepare(units);
  checkSame(peer, units, await run());
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < LEAST_RUNS || performance.now() - begun < LEAST_MS) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

function checkSame({ name }: Peer, units: readonly AssessmentFacts[], found: Totals): void {
  const totals = new Float64Array(units.length);
  byRows(handFacts(units, units.length), 0, units.length, totals);
  totals.forEach((total, unit) => {
    if (found[unit] !== total) throw new Error(`${name}, unit ${unit}: ${found[unit]} instead of ${total}`);
  });
}
