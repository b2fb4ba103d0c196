import { createRun, createTotals, type FactMatrix, scoreRows } from "@faheng/scoring-bulk";
import { compare, inLimits, inTime } from "../measure.ts";
import { byColumns, byRows, byTables, handFacts } from "./limit.ts";
import { bulk, facts, program, unitsOf } from "./units.ts";

/** How many units, and what the bulk path may take of L there. */
const SIZES: readonly (readonly [units: number, goal: number | null])[] = [
  [1, null],
  [50, null],
  [4000, 1.3],
  [120_000, 1.3],
];

/** Milliseconds of the fastest hand-written loop at each number of units: L, which other benchmarks measure against too. */
export type Limits = ReadonlyMap<number, number>;

/** The bulk path, warm, against a loop written by hand for the same profile, from one unit to all units of a country. */
export function benchThroughput(print: (line: string) => void): Limits {
  print(`score units of ${bulk.variant.items.length} indicators (warm; L is the fastest of three hand-written loops)`);
  const limits = new Map<number, number>();
  for (const [units, goal] of SIZES) {
    const hand = handFacts(facts, units);
    const loops = { "by rows": byRows, "by tables": byTables, "by columns": byColumns(hand) };
    const byHand = new Float64Array(units);
    const matrix = unitsOf(units);
    const totals = createTotals(units);
    const run = createRun(program, matrix, totals);
    const engine = { name: "bulk", run: () => scoreRows(run, 0, units) };
    const others = Object.entries(loops).map(([name, loop]) => ({ name, run: () => loop(hand, 0, units, byHand) }));
    const [own, ...rest] = compare([engine, ...others]);
    const limit = rest.toSorted((a, b) => a.fastest - b.fastest)[0];
    if (!own || !limit) throw new Error("nothing was timed");
    checkSame(matrix, totals.worst, byHand);
    limits.set(units, limit.fastest);
    const name = `${units.toLocaleString("en")} units`;
    const beside = `L ${inTime(limit.fastest).padStart(9)} (${limit.name})`;
    print(
      `  ${name.padEnd(26)} ${inTime(own.fastest).padStart(9)}   ${beside.padEnd(26)}${inLimits(own.fastest / limit.fastest, goal)}`,
    );
  }
  return limits;
}

/** A loop that made other totals would be no limit. */
function checkSame({ units }: FactMatrix, engine: Float64Array, byHand: Float64Array): void {
  for (let unit = 0; unit < units; unit += 1) {
    if (engine[unit] !== byHand[unit]) throw new Error(`unit ${unit}: ${engine[unit]} against ${byHand[unit]} by hand`);
  }
}
