import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inTime, inTimes } from "../measure.ts";

const FILE = fileURLToPath(new URL("write-many-rows.ts", import.meta.url));
const RUNS = 5;

interface Written {
  /** Processor time, milliseconds. */
  readonly ms: number;
  /** What the process grew by at most, MB. */
  readonly grown: number;
  readonly bytes: number;
}

/**
 * A workbook of 100,000 rows: written while its rows come, as files of any length are; laid out whole, as a report is; and by a
 * loop by hand that writes the same cells and keeps nothing. Each in processes of its own, in turns; the cheapest of each counts.
 */
export function benchManyRows(print: (line: string) => void): void {
  const runs = Array.from({ length: RUNS }, () => [write("byHand"), write("streamed")] as const);
  const hand = cheapest(runs.map(([it]) => it));
  const streamed = cheapest(runs.map(([, it]) => it));
  const whole = write("atOnce");
  print(`100,000 rows of .xlsx (processor time of the cheapest of ${RUNS} turns, memory beside what the process held)`);
  print(lineOf("by hand, row by row", hand, ""));
  print(lineOf("written while rows come", streamed, `${inTimes(streamed.ms / hand.ms)} ×   goal ≤1.8 ×, ≤100 MB`));
  print(lineOf("laid out whole, as a report", whole, `${inTimes(whole.ms / hand.ms)} ×`));
}

function lineOf(name: string, { ms, grown, bytes }: Written, ratio: string): string {
  const size = `${(bytes / 1_048_576).toFixed(1)} MB`;
  return `  ${name.padEnd(28)} ${inTime(ms).padStart(9)}   ${grown.toFixed(0).padStart(4)} MB held   ${size.padStart(7)} written   ${ratio}`.trimEnd();
}

function write(way: string): Written {
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, FILE, way], { encoding: "utf8" })) as Written;
}

function cheapest(written: readonly Written[]): Written {
  return written.reduce((least, it) => (it.ms < least.ms ? it : least));
}
