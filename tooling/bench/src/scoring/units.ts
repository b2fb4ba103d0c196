import { compile } from "@faheng/scoring";
import {
  type BulkPlan,
  type BulkProgram,
  compileBulk,
  createMatrix,
  type FactMatrix,
  packFacts,
  setRow,
} from "@faheng/scoring-bulk";
import { factsOf, framework, profile } from "./table.ts";

export const plan = compile(framework, profile);
export const bulk = compileBulk(plan);
export const program = programOf(bulk);

/** Different made-up units; more than these are repeats, since packing 120,000 takes longer than scoring them. */
const DIFFERENT = 4000;

export const facts = Array.from({ length: DIFFERENT }, (_, unit) => factsOf(unit));
export const rows = facts.map((own) => packFacts(bulk, own));

/** A matrix of made-up units. */
export function unitsOf(count: number): FactMatrix {
  const matrix = createMatrix(bulk, count);
  for (let unit = 0; unit < count; unit += 1) {
    const row = rows[unit % DIFFERENT];
    if (row) setRow(matrix, unit, row);
  }
  return matrix;
}

function programOf(own: BulkPlan): BulkProgram {
  if (own.program === null) throw new Error("the bulk path does not carry the benchmark's profile");
  return own.program;
}
