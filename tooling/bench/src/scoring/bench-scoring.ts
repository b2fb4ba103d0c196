import { benchAgainstPeers } from "./against-peers.ts";
import { benchAllocation } from "./allocation.ts";
import { benchColdCall } from "./cold-call.ts";
import { benchFromDatabase } from "./from-database.ts";
import { benchHostileInputs } from "./hostile-inputs.ts";
import { benchNation } from "./nation.ts";
import { benchOneChange } from "./one-change.ts";
import { benchThroughput } from "./throughput.ts";
import { benchTrace } from "./trace.ts";
import { benchTwoThreads } from "./two-threads.ts";

/** Everything about the scoring engine; what the loop by hand takes in the first of them is L in the others. */
export async function benchScoring(print: (line: string) => void): Promise<void> {
  const limits = benchThroughput(print);
  const rest: readonly (() => void | Promise<void>)[] = [
    () => benchColdCall(print, limits),
    () => benchTwoThreads(print),
    () => benchNation(print),
    () => benchAllocation(print),
    () => benchOneChange(print),
    () => benchTrace(print),
    () => benchFromDatabase(print, limits),
    () => benchAgainstPeers(print, limits),
    () => benchHostileInputs(print),
  ];
  for (const bench of rest) {
    print("");
    await bench();
  }
}
