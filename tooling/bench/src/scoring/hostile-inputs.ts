import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inTime } from "../measure.ts";

const FILE = fileURLToPath(new URL("../../../../packages/scoring/scripts/time-hostile.ts", import.meta.url));
const LIMIT_MS = 100;
const PROCESSES = 3;

interface Tried {
  readonly name: string;
  readonly isRefused: boolean;
  readonly milliseconds: number;
}

/** The hostile inputs of the scoring tests (S8 of the security list), each tried once in a fresh process. */
export function benchHostileInputs(print: (line: string) => void): void {
  const processes = Array.from(
    { length: PROCESSES },
    () => JSON.parse(execFileSync(process.execPath, [...process.execArgv, FILE], { encoding: "utf8" })) as Tried[],
  );
  // Of several processes the fastest counts: the limit is on the work, not on what else the machine does.
  const fastest = (processes[0] ?? []).map((tried, index) => ({
    ...tried,
    milliseconds: Math.min(...processes.map((it) => it[index]?.milliseconds ?? Number.POSITIVE_INFINITY)),
  }));
  const slowestOf = (isRefused: boolean): Tried | undefined =>
    fastest.filter((it) => it.isRefused === isRefused).toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
  const refusals = fastest.filter(({ isRefused }) => isRefused).length;
  print(`${fastest.length} hostile inputs, ${refusals} of them refused (first try in a fresh process)`);
  for (const [label, slowest] of [
    ["slowest refusal", slowestOf(true)],
    ["slowest that is let in", slowestOf(false)],
  ] as const) {
    if (!slowest) continue;
    const verdict = slowest.milliseconds <= LIMIT_MS ? "met" : "missed";
    print(
      `  ${label.padEnd(26)} ${inTime(slowest.milliseconds).padStart(9)}   limit ${LIMIT_MS} ms: ${verdict}   ${slowest.name}`,
    );
  }
}
