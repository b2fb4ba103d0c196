import { TILE } from "./matrix.ts";
import { IS_LOOSE } from "./pack.ts";
import { type BulkProgram, type BulkVeto, STRIKES } from "./program.ts";
import type { BulkRun } from "./run.ts";
import { setAll } from "./tile-sums.ts";

/** Grades, disqualification, and which units of the stretch their rows do not settle. */
export function settle(run: BulkRun): void {
  const { program, matrix, start, count } = run;
  const { worst, best, decisive, grade, disqualified, unresolved } = run.totals;
  for (let unit = start; unit < start + count; unit += 1) {
    const low = worst[unit] ?? 0;
    decisive[unit] = low;
    const isLoose = ((matrix.flags[unit] ?? 0) & IS_LOOSE) !== 0;
    unresolved[unit] = isLoose || Number.isNaN(low) || Number.isNaN(best[unit] ?? 0) ? 1 : 0;
    if (program.grades.length > 0) grade[unit] = gradeOf(run, unit);
  }
  setAll(disqualified, 0, start, count);
  for (let veto = 0; veto < program.vetoes.length; veto += 1) {
    if (program.vetoes[veto]?.kind !== "disqualify") continue;
    for (let unit = 0; unit < count; unit += 1) {
      if (run.scratch.struck[veto * TILE + unit] === STRIKES) disqualified[start + unit] = 1;
    }
  }
}

/** Position of the grade that both ends share. */
function gradeOf({ program, totals, scratch, start }: BulkRun, unit: number): number {
  const { grades, vetoes } = program;
  let worst = reached(grades, totals.worst[unit] ?? 0);
  let best = reached(grades, totals.best[unit] ?? 0);
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    const own = vetoes[veto];
    const found = scratch.struck[veto * TILE + unit - start] ?? 0;
    if (own === undefined || found === 0) continue;
    worst = placeUnder(program, own, worst);
    if (found === STRIKES) best = placeUnder(program, own, best);
  }
  return worst === best && worst < grades.length ? worst : -1;
}

/** The place that a veto leaves of one. */
function placeUnder({ lowestGrade }: BulkProgram, { kind, grade }: BulkVeto, place: number): number {
  if (kind === "cap-grade") return Math.max(place, grade);
  return kind === "lower-grade" ? Math.max(place, Math.min(place + grade, lowestGrade)) : place;
}

/** The highest cut-off that a total reaches; as many as there are where it reaches none. */
function reached(grades: Float64Array, total: number): number {
  let position = 0;
  while (position < grades.length && total < (grades[position] ?? 0)) position += 1;
  return position;
}
