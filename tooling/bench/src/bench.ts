import { cpus, totalmem } from "node:os";
import { benchScoring } from "./scoring/bench-scoring.ts";
import { benchScoreOneAgency } from "./scoring/score-one-agency.ts";
import { benchColdStart } from "./server/cold-start.ts";
import { benchSaveFact } from "./server/save-fact.ts";

/** Every benchmark of the house, in one run, so that its ratios belong to one machine at one time. */
const benches: readonly ((print: (line: string) => void) => void | Promise<void>)[] = [
  benchScoring,
  benchScoreOneAgency,
  benchSaveFact,
  benchColdStart,
];

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [cpu, ...others] = cpus();
print(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${others.length + 1} × ${cpu?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB`,
);
for (const bench of benches) {
  print("");
  await bench(print);
}
