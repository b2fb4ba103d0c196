import type { AssessmentFacts } from "@faheng/domain";
import { compile, type Plan } from "@faheng/scoring";
import { type frameworkOf, profileOf } from "@faheng/scoring-samples";
import { compileBulk } from "../src/compile-bulk.ts";
import { createMatrix, setRow } from "../src/matrix.ts";
import { packFacts } from "../src/pack.ts";
import { scoreBulk } from "../src/score-bulk.ts";

export function planOf(framework: ReturnType<typeof frameworkOf>, ...profile: Parameters<typeof profileOf>): Plan {
  return compile(framework, profileOf(...profile));
}

/** Some units in rows, scored, with all that a live ranking starts from. */
export function inRows(plan: Plan, units: readonly AssessmentFacts[]) {
  const bulk = compileBulk(plan);
  const matrix = createMatrix(bulk, units.length);
  units.forEach((facts, unit) => setRow(matrix, unit, packFacts(bulk, facts)));
  const factsOf = (unit: number): AssessmentFacts => units[unit]!;
  return { bulk, matrix, factsOf, totals: scoreBulk(bulk, matrix, factsOf) };
}
