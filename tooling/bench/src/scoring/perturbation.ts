import { itemScores, score, weighItems } from "@faheng/scoring";
import { compare, inLimits, inTime } from "../measure.ts";
import { drawFrom, range } from "./table.ts";
import { facts, plan } from "./units.ts";

const UNITS = 50;
const SETS = 1000;
const GOAL = 1.3;

/** Totals of 50 units under 1,000 sets of weights, against the plain triple loop and the same loop unrolled by hand. */
export function benchPerturbation(print: (line: string) => void): void {
  const { values, items } = itemScores(facts.slice(0, UNITS).map((own) => score(plan, own)));
  const draw = drawFrom(1000);
  const weights = Float64Array.from(range(SETS * items), () => 900 + draw(201));
  const totals = new Float64Array(SETS * UNITS);
  const byHand = new Float64Array(SETS * UNITS);
  const loops = [plain, unrolled];
  for (const loop of loops) {
    weighItems(values, items, weights, totals);
    loop(values, items, weights, byHand);
    if (totals.some((total, index) => total !== byHand[index])) throw new Error("other totals by hand");
  }
  const [engine, ...rest] = compare([
    { name: "engine", run: () => weighItems(values, items, weights, totals) },
    ...loops.map((loop) => ({ name: loop.name, run: () => loop(values, items, weights, byHand) })),
  ]);
  const [limit] = rest.toSorted((a, b) => a.fastest - b.fastest);
  if (!engine || !limit) return;
  print(
    `${SETS.toLocaleString("en")} sets of weights over ${UNITS} units (L ${inTime(limit.fastest)}, the ${limit.name} loop)`,
  );
  print(
    `  all totals                 ${inTime(engine.fastest).padStart(9)}   ${inLimits(engine.fastest / limit.fastest, GOAL)}`,
  );
}

function plain(values: Float64Array, items: number, weights: Float64Array, totals: Float64Array): void {
  const units = values.length / items;
  for (let set = 0; set < SETS; set += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      let total = 0;
      for (let item = 0; item < items; item += 1) total += values[unit * items + item]! * weights[set * items + item]!;
      totals[set * units + unit] = total;
    }
  }
}

/** Five sums side by side: 115 is 23 times 5. */
function unrolled(values: Float64Array, items: number, weights: Float64Array, totals: Float64Array): void {
  const units = values.length / items;
  for (let set = 0; set < SETS; set += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      let [a, b, c, d, e] = [0, 0, 0, 0, 0];
      let [value, weight] = [unit * items, set * items];
      for (const end = value + items; value < end; value += 5, weight += 5) {
        a += values[value]! * weights[weight]!;
        b += values[value + 1]! * weights[weight + 1]!;
        c += values[value + 2]! * weights[weight + 2]!;
        d += values[value + 3]! * weights[weight + 3]!;
        e += values[value + 4]! * weights[weight + 4]!;
      }
      totals[set * units + unit] = a + b + c + d + e;
    }
  }
}
