import { explain } from "@faheng/scoring";
import { compare, inLimits, inTime } from "../measure.ts";
import { traceByHand } from "./trace-by-hand.ts";
import { facts, plan } from "./units.ts";

const GOAL = 6;
const CHECKED = 200;
/** More than elsewhere: a millisecond's run is more often interrupted. */
const TURNS = 150;

/** One unit with the reason for every amount, as JSON, against a loop by hand that writes the same trace. */
export function benchTrace(print: (line: string) => void): void {
  for (const own of facts.slice(0, CHECKED)) {
    checkSame(JSON.stringify(explain(plan, own).trace), traceByHand(own));
  }
  const [unit] = facts;
  if (!unit) return;
  const bytes = Buffer.byteLength(traceByHand(unit));
  const contenders = [
    { name: "engine", run: () => JSON.stringify(explain(plan, unit).trace) },
    // Reading a character makes the machine put the pieces together.
    { name: "by hand", run: () => traceByHand(unit).charCodeAt(0) },
  ];
  const [engine, limit] = compare(contenders, { turns: TURNS });
  if (!engine || !limit) return;
  print(`one unit with its full trace as JSON (${Math.round(bytes / 1024)} KB; L ${inTime(limit.fastest)})`);
  print(
    `  checked, scored, explained ${inTime(engine.fastest).padStart(9)}   ${inLimits(engine.fastest / limit.fastest, GOAL)}`,
  );
}

/** Both have to say the same; wording, which may change any day, has to be about as long. */
function checkSame(engine: string, byHand: string): void {
  const isAsLong = Math.abs(engine.length / byHand.length - 1) < 0.02;
  if (!isAsLong || withoutWording(engine) !== withoutWording(byHand))
    throw new Error("the loop by hand writes another trace");
}

function withoutWording(trace: string): string {
  return JSON.stringify(JSON.parse(trace, (key, value: unknown) => (key === "arithmetic" ? "" : value)));
}
