/** Where results go, by unit. On shared memory, so that worker threads write to the same. */
export interface BulkTotals {
  /** Rounded totals in thousandths at both ends; infinite where nothing limits them. */
  readonly worst: Float64Array;
  readonly best: Float64Array;
  /** What ranks go by: the worst end as it is printed or, where the profile rounds nothing, before it is stored. */
  readonly decisive: Float64Array;
  /** Position of the grade; -1 where the ends differ, and below the lowest. */
  readonly grade: Int16Array;
  readonly disqualified: Uint8Array;
  /** 1 for a unit that the exact engine has to score. */
  readonly unresolved: Uint8Array;
}

export function createTotals(units: number): BulkTotals {
  return {
    worst: new Float64Array(new SharedArrayBuffer(units * 8)),
    best: new Float64Array(new SharedArrayBuffer(units * 8)),
    decisive: new Float64Array(new SharedArrayBuffer(units * 8)),
    grade: new Int16Array(new SharedArrayBuffer(units * 2)),
    disqualified: new Uint8Array(new SharedArrayBuffer(units)),
    unresolved: new Uint8Array(new SharedArrayBuffer(units)),
  };
}
