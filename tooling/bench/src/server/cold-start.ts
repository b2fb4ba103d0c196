import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { serveBareFastify, serveFaheng, startBareNode } from "./processes.ts";
import { percentile, type Row } from "./row.ts";

const ROUNDS = 5;

/**
 * From the start of the process to its first answer: on an empty folder (schema and demonstration city included) and on
 * one that is there. Beside bare Node and bare Fastify, in turns; medians.
 */
export async function coldStart(): Promise<Row[]> {
  const kept = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const times = { empty: [] as number[], again: [] as number[], fastify: [] as number[], node: [] as number[] };
  try {
    await (await serveFaheng(kept)).stop();
    for (let round = 0; round < ROUNDS; round += 1) {
      const fresh = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
      times.node.push(await startBareNode());
      for (const [list, start] of [
        [times.fastify, serveBareFastify],
        [times.again, () => serveFaheng(kept)],
        [times.empty, () => serveFaheng(fresh)],
      ] as const) {
        const served = await start();
        list.push(served.firstAnswer);
        await served.stop();
      }
      rmSync(fresh, { recursive: true, force: true });
    }
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
  const [empty, again, bare, node] = [times.empty, times.again, times.fastify, times.node].map((it) =>
    percentile(it, 0.5),
  ) as [number, number, number, number];
  const beside = `bare Fastify ${inTime(bare)} (bare Node ${inTime(node)})`;
  return [
    {
      what: "cold start to first answer, empty folder",
      measured: inTime(empty),
      beside,
      ratio: `${(empty / bare).toFixed(1)}×`,
    },
    {
      what: "cold start to first answer, existing data",
      measured: inTime(again),
      beside,
      ratio: `${(again / bare).toFixed(1)}×`,
    },
  ];
}
