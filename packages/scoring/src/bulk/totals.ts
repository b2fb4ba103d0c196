import { TILE } from "./matrix.ts";
import type { BulkProgram } from "./program.ts";

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

/** Room that scoring works in, made once: nothing is allocated per unit or indicator. */
export interface Scratch {
  /** Sums by sink and unit of the tile. */
  readonly sinks: Float64Array;
  /** By unit of the tile. */
  readonly totals: Float64Array;
  readonly open: Float64Array;
  readonly rescale: Float64Array;
  readonly other: Float64Array;
  readonly items: Float64Array;
  /** Strikes by veto and unit of the tile. */
  readonly struck: Uint8Array;
  /** Amounts of one general item's chains. */
  readonly chains: Float64Array;
}

export function createScratch(program: BulkProgram): Scratch {
  const worlds = [...program.worlds, program.bonus];
  const sinks = worlds.flatMap(({ scopes }) => scopes.map((scope) => scope.sinks.length));
  const clauses = worlds.flatMap(({ generals }) => generals.map((general) => general.clauses.length));
  return {
    sinks: new Float64Array(Math.max(1, ...sinks) * TILE),
    totals: new Float64Array(TILE),
    open: new Float64Array(TILE),
    rescale: new Float64Array(TILE),
    other: new Float64Array(TILE),
    items: new Float64Array(TILE),
    struck: new Uint8Array(program.vetoes.length * TILE),
    chains: new Float64Array(Math.max(1, ...clauses)),
  };
}
