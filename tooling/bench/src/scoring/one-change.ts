import { changeFact, createLiveRanking, placeOfFact, readFact, scoreBulk } from "@faheng/scoring-bulk";
import { compare, inLimits, inTime } from "../measure.ts";
import { byTables, handFacts } from "./limit.ts";
import { rankByHand } from "./rank-by-hand.ts";
import { bulk, facts, unitsOf } from "./units.ts";

const UNITS = 4000;
const UNIT = 1234;
const INDICATOR = "each-0";
/** Its byte in the rows of the hand-written loop. */
const COLUMN = 35;
const GOAL = 2;

/**
 * One fact of one unit changes to and fro: it is set, the unit scored anew, its rank among all found. L does the same by
 * hand. The second line adds the check of the stated fact, which the loop by hand does not make.
 */
export function benchOneChange(print: (line: string) => void): void {
  const matrix = unitsOf(UNITS);
  const stated = facts.slice(0, UNITS);
  const factsOf = (unit: number) => stated[unit]!;
  const live = createLiveRanking(bulk, matrix, scoreBulk(bulk, matrix, factsOf), factsOf);
  const place = placeOfFact(bulk, INDICATOR, "a");
  const counts = [0, 4];
  const read = counts.map((count) => readFact(place, count));
  const byHand = rankByHand(handFacts(facts, UNITS), byTables);
  counts.forEach((count, index) => {
    const [ours, theirs] = [changeFact(live, UNIT, place, read[index]!).rank, byHand(UNIT, COLUMN, count)];
    if (ours !== theirs) throw new Error(`rank ${ours} against ${theirs} by hand`);
  });
  let turn = 0;
  const next = (): number => (turn = 1 - turn);
  const [changed, checked, limit] = compare([
    { name: "a changed fact", run: () => changeFact(live, UNIT, place, read[next()]!).rank },
    {
      name: "the same, checked first",
      run: () => changeFact(live, UNIT, place, readFact(place, counts[next()]!)).rank,
    },
    { name: "L", run: () => byHand(UNIT, COLUMN, counts[next()]!) },
  ]);
  if (!changed || !checked || !limit) return;
  print(
    `one changed fact among ${UNITS.toLocaleString("en")} units, with the unit's new rank (L ${inTime(limit.fastest)})`,
  );
  for (const [{ name, fastest }, goal] of [
    [changed, GOAL],
    [checked, null],
  ] as const) {
    print(`  ${name.padEnd(26)} ${inTime(fastest).padStart(9)}   ${inLimits(fastest / limit.fastest, goal)}`);
  }
}
