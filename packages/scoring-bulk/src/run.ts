import { type FactMatrix, TILE } from "./matrix.ts";
import type { BulkProgram } from "./program.ts";
import type { BulkTotals } from "./totals.ts";

/**
 * One matrix being scored under one program: what all loops share, made once, so that nothing is allocated for a unit or an
 * indicator. What stands below `scratch` says where the loops are just now.
 */
export interface BulkRun {
  readonly program: BulkProgram;
  readonly matrix: FactMatrix;
  readonly totals: BulkTotals;
  readonly scratch: Scratch;
  /** First unit of the stretch at hand, which lies in one tile, and how many. */
  start: number;
  count: number;
  /** Flags that any of them has. */
  flags: number;
  /** Which end of the totals is made. */
  isWorst: boolean;
  /** Where amounts are added: from `offset` on, one for each unit. */
  sums: Float64Array;
  offset: number;
}

/** Room that scoring works in. */
interface Scratch {
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

/** Makes ready to score a matrix; `totals` is where results go. A thread has a run of its own. */
export function createRun(program: BulkProgram, matrix: FactMatrix, totals: BulkTotals): BulkRun {
  const scratch = createScratch(program);
  return {
    program,
    matrix,
    totals,
    scratch,
    start: 0,
    count: 0,
    flags: 0,
    isWorst: true,
    sums: scratch.totals,
    offset: 0,
  };
}

/** Says where amounts are added from now on. */
export function addInto(run: BulkRun, sums: Float64Array, offset: number): void {
  run.sums = sums;
  run.offset = offset;
}

function createScratch(program: BulkProgram): Scratch {
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
