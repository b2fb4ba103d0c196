import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inLimits, inTime } from "../measure.ts";
import type { Limits } from "./throughput.ts";

const FILE = fileURLToPath(new URL("first-call.ts", import.meta.url));
const PROCESSES = 9;
const UNITS = 4000;
const GOAL = 10;

/** The first call in a fresh process, before anything is compiled by the machine, against L warm. */
export function benchColdCall(print: (line: string) => void, limits: Limits): void {
  const times = Array.from({ length: PROCESSES }, () =>
    Number(execFileSync(process.execPath, [...process.execArgv, FILE, String(UNITS)], { encoding: "utf8" })),
  );
  const fastest = Math.min(...times);
  print(`the first call of a fresh process on ${UNITS.toLocaleString("en")} units (fastest of ${PROCESSES})`);
  print(
    `  bulk, cold                 ${inTime(fastest).padStart(9)}   ${inLimits(fastest / (limits.get(UNITS) ?? Number.NaN), GOAL)}`,
  );
}
