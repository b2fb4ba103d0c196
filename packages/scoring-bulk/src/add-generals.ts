import { placeOf, TILE } from "./matrix.ts";
import { ABSENT_PAIR, type BulkGeneral, type BulkSink, type BulkTables, PENDING_PAIR } from "./program.ts";
import type { BulkRun } from "./run.ts";

interface Generals {
  readonly generals: readonly BulkGeneral[];
  readonly tables: BulkTables;
}

/** Adds any other item, one after another. */
export function addGenerals(run: BulkRun, { generalFrom, generalTo }: BulkSink, { generals, tables }: Generals): void {
  for (let item = generalFrom; item < generalTo; item += 1) {
    const general = generals[item];
    if (general === undefined) continue;
    for (let unit = 0; unit < run.count; unit += 1) {
      run.sums[run.offset + unit] =
        (run.sums[run.offset + unit] ?? 0) + generalScore(run, general, tables, run.start + unit);
    }
  }
}

function generalScore(run: BulkRun, general: BulkGeneral, tables: BulkTables, unit: number): number {
  const { start, floor, ceiling, absent, clauses } = general;
  const { chains } = run.scratch;
  chains.fill(Number.NEGATIVE_INFINITY, 0, clauses.length);
  for (const clause of clauses) {
    if (clause.sign === 0) continue;
    let amount = clauseAmount(run, clause, tables, unit);
    // `NaN` says that the item does not apply.
    if (Number.isNaN(amount)) return absent;
    if (amount > clause.limit) amount = clause.limit;
    if (amount > (chains[clause.chain] ?? 0)) chains[clause.chain] = amount;
  }
  let value = start;
  for (let position = 0; position < clauses.length; position += 1) {
    const amount = chains[position] ?? 0;
    if (amount !== Number.NEGATIVE_INFINITY) value += chainSign(clauses, position) * amount;
  }
  if (value < floor) value = floor;
  return value > ceiling ? ceiling : value;
}

type GeneralClause = BulkGeneral["clauses"][number];

/** What a clause makes before its limit; `NaN` where its item does not apply. */
function clauseAmount(run: BulkRun, clause: GeneralClause, { scores }: BulkTables, unit: number): number {
  const { slots, slotCount, pairs, pairCount } = run.matrix;
  if (!clause.isPair) {
    const slot = slots[placeOf(unit, clause.position, slotCount)] ?? 0;
    if (slot === clause.absentSlot) return Number.NaN;
    return scores[(run.program.firstCode[clause.position] ?? 0) + slot] ?? 0;
  }
  const at = placeOf(unit, clause.position * 2, pairCount * 2);
  const denominator = pairs[at + TILE] ?? 0;
  if (denominator === ABSENT_PAIR) return Number.NaN;
  if (denominator === PENDING_PAIR) return run.isWorst ? clause.worst : clause.best;
  return (pairs[at] ?? 0) / denominator;
}

/** A chain's clauses are all of one effect; its root may be one that another source brings. */
function chainSign(clauses: BulkGeneral["clauses"], chain: number): number {
  for (const clause of clauses) if (clause.chain === chain && clause.sign !== 0) return clause.sign;
  return 0;
}
