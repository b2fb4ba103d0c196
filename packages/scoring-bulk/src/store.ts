import { HAS_ABSENCE, HAS_FRACTION } from "./pack.ts";
import type { BulkProgram } from "./program.ts";
import type { BulkRun } from "./run.ts";

/** What may bring fractions of a thousandth in. */
const INEXACT = HAS_FRACTION | HAS_ABSENCE;

/** Rounds the stretch's totals to the profile's step; `NaN` where doubles cannot tell. */
export function store({ program, matrix: { flags }, start, count, scratch }: BulkRun, into: Float64Array): void {
  const { rounding, tolerance, isWhole } = program;
  const { mode, step } = rounding;
  const near = tolerance / step;
  for (let unit = 0; unit < count; unit += 1) {
    const total = scratch.totals[unit] ?? 0;
    const size = Math.abs(total) / step;
    const whole = Math.floor(size);
    const rest = size - whole;
    const steps = mode === "half-up" ? Math.floor(size + 0.5) : roundSteps(mode, whole, rest);
    // Where doubles cannot tell on which side of a boundary a total lies, the exact engine has to.
    const distance = mode === "down" ? Math.min(rest, 1 - rest) : Math.abs(rest - 0.5);
    // Where nothing is rounded, grade and rank go by the exact total: only whole thousandths are settled here.
    const isClear = (mode !== "none" && distance > near) || (isWhole && ((flags[start + unit] ?? 0) & INEXACT) === 0);
    const points = total < 0 ? 0 - steps * step : steps * step;
    into[start + unit] = isClear ? points : size === Number.POSITIVE_INFINITY ? total : Number.NaN;
  }
}

function roundSteps(mode: BulkProgram["rounding"]["mode"], whole: number, rest: number): number {
  if (mode === "down") return whole;
  return rest > 0.5 || (rest === 0.5 && (mode !== "half-even" || whole % 2 === 1)) ? whole + 1 : whole;
}
