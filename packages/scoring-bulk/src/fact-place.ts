import { type Fact, FahengError } from "@faheng/domain";
import { factError, findFact, PENDING, type PlanClause } from "@faheng/scoring/engine";
import type { BulkPlan } from "./compile-bulk.ts";
import { type Cell, slotIn } from "./layout.ts";
import { type FactMatrix, placeOf, TILE } from "./matrix.ts";
import { HAS_ABSENCE, HAS_FRACTION, IS_LOOSE, IS_PENDING, pairOf, slotOf } from "./pack.ts";

/** Where one fact stands in every row of a bulk plan: found once, then changed often. */
export interface FactPlace {
  readonly indicator: string;
  readonly key: string;
  /** The clauses that read the fact. */
  readonly clauses: readonly { readonly clause: PlanClause; readonly cell: Cell }[];
  /** Whether several clauses vary together while it is pending, which a row does not carry. */
  readonly isShared: boolean;
  /** Whether other facts have no say in what this one counts as; a matter that counts once asks them. */
  readonly isAlone: boolean;
}

/** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY */
export function placeOfFact({ plan, variant, layout }: BulkPlan, indicator: string, key: string): FactPlace {
  const found = findFact(plan, variant, indicator, key);
  if (found instanceof FahengError) throw found;
  const cells = layout.cells[found.item.index] ?? [];
  return {
    indicator,
    key,
    clauses: found.clauses.flatMap((clause) => {
      const cell = cells[clause.index];
      return cell ? [{ clause, cell }] : [];
    }),
    isShared: found.item.shared.some(({ fact }) => found.item.facts[fact]?.key === key),
    isAlone: variant.onceOnly.every(({ items }) => !items.includes(found.item.index)),
  };
}

/**
 * A stated fact as each clause of its place reads it; `null` is pending.
 *
 * @throws FAHENG_FACT_SHAPE, FAHENG_FACT_RANGE
 */
export function readFact({ indicator, key, clauses }: FactPlace, fact: Fact): readonly unknown[] {
  return clauses.map(({ clause }) => {
    if (fact === null) return PENDING;
    const parsed = clause.schema().safeParse(fact);
    if (!parsed.success) throw factError(parsed.error, clause, { indicator, key, fact });
    // A target that is not known yet leaves the amount open, whatever the fact.
    return clause.awaits.length > 0 ? PENDING : parsed.data;
  });
}

/**
 * Changes one fact of one row; `values` as {@link readFact} answers them. The row's flags may afterwards say more than is
 * true (something pending, a fraction), which costs time and changes no result.
 *
 * @returns `false`, with the row of no use until it is set anew, where the row cannot carry the change.
 */
export function setFact(matrix: FactMatrix, unit: number, place: FactPlace, values: readonly unknown[]): boolean {
  const { clauses, isAlone, isShared } = place;
  if (isShared && values[0] === PENDING) return false;
  if (!isAlone || ((matrix.flags[unit] ?? 0) & (IS_LOOSE | HAS_ABSENCE)) !== 0) return false;
  for (let index = 0; index < clauses.length; index += 1) {
    const own = clauses[index];
    if (own === undefined) continue;
    const value = values[index];
    if (value === PENDING) addFlag(matrix, unit, IS_PENDING);
    if (!(own.cell.form ? setSlot(matrix, unit, own.cell, value) : setPair(matrix, unit, own, value))) return false;
  }
  return true;
}

function addFlag({ flags }: FactMatrix, unit: number, flag: number): void {
  flags[unit] = (flags[unit] ?? 0) | flag;
}

function setSlot({ slots, slotCount }: FactMatrix, unit: number, cell: Cell, value: unknown): boolean {
  const slot = slotOf(cell, value);
  if (slot < 0) return false;
  const at = placeOf(unit, cell.position, slotCount);
  const byte = slots[at] ?? 0;
  slots[at] = byte + (slot - slotIn(cell, byte)) * cell.stride;
  return true;
}

function setPair(
  matrix: FactMatrix,
  unit: number,
  { clause, cell }: FactPlace["clauses"][number],
  value: unknown,
): boolean {
  const pair = pairOf(clause, value);
  if (pair === null) return false;
  const at = placeOf(unit, cell.position * 2, matrix.pairCount * 2);
  matrix.pairs[at] = pair[0];
  matrix.pairs[at + TILE] = pair[1];
  if (pair[1] > 1) addFlag(matrix, unit, HAS_FRACTION);
  return true;
}
