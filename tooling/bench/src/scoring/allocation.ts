import { PerformanceObserver } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createRun, createTotals, scoreRows } from "@faheng/scoring-bulk";
import { bulk, program, unitsOf } from "./units.ts";

const UNITS = 4000;
const CALLS = 500;

/** What the heap grows by while the bulk path scores, with the collector's runs counted so that nothing hides in them. */
export async function benchAllocation(print: (line: string) => void): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const matrix = unitsOf(UNITS);
  const totals = createTotals(UNITS);
  const run = createRun(program, matrix, totals);
  const score = (calls: number): void => {
    for (let call = 0; call < calls; call += 1) scoreRows(run, 0, UNITS);
  };
  score(50);
  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  collect();
  await new Promise((resolve) => setTimeout(resolve, 20));
  observer.observe({ entryTypes: ["gc"] });
  const before = process.memoryUsage().heapUsed;
  score(CALLS);
  const grown = Math.max(0, process.memoryUsage().heapUsed - before);
  await new Promise((resolve) => setTimeout(resolve, 20));
  observer.disconnect();
  const indicators = CALLS * UNITS * bulk.variant.items.length;
  print(`heap while the bulk path scores (${CALLS} calls, ${(indicators / 1e6).toFixed(0)} million indicators)`);
  print(
    `  grown by ${(grown / 1024).toFixed(1)} KB, ${collections} garbage collections: ${(grown / indicators).toFixed(6)} bytes for each indicator`,
  );
}
