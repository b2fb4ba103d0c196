import type { AssessmentFacts } from "@faheng/domain";
import {
  type CheckedFacts,
  checkFacts,
  countOnce,
  type Exact,
  PENDING,
  type PlanClause,
  type PlanItem,
  toExact,
} from "@faheng/scoring/engine";
import type { BulkPlan } from "./compile-bulk.ts";
import type { Cell } from "./layout.ts";
import { ABSENT_PAIR, PENDING_PAIR } from "./program.ts";

/** One unit's facts, packed for one bulk plan: a byte for most clauses, 8 for those with exact amounts. */
export interface PackedRow {
  readonly slots: Uint8Array;
  /** Numerator and denominator of each pair. */
  readonly pairs: Int32Array;
  readonly flags: number;
}

/** Something is pending. */
export const IS_PENDING = 1;
/** Something does not apply. */
export const HAS_ABSENCE = 2;
/** Some amount is no whole thousandth. */
export const HAS_FRACTION = 4;
/** The row does not carry the facts: the exact engine has to score them. */
export const IS_LOOSE = 8;

/**
 * Packs one unit's facts. What a row cannot carry (a count beyond the slots, not applying that awaits approval) makes it
 * loose: such a unit is scored by the exact engine, to the same result.
 *
 * @throws FAHENG_FACTS_INVALID
 */
export function packFacts(bulk: BulkPlan, stated: AssessmentFacts): PackedRow {
  return packChecked(bulk, checkFacts(bulk.plan, stated));
}

/** {@link packFacts} for facts that have been checked against this plan and class of units. */
export function packChecked(bulk: BulkPlan, facts: CheckedFacts): PackedRow {
  const { layout, variant, program } = bulk;
  const slots = new Uint8Array(layout.columns.length);
  const pairs = new Int32Array(layout.pairCount * 2);
  const { values, slack } = countOnce(variant, facts);
  let flags = program === null || slack.size > 0 ? IS_LOOSE : 0;
  for (const item of variant.items) {
    const cells = layout.cells[item.index] ?? [];
    const { applicability } = facts.items[item.index] ?? { applicability: "applies" };
    if (waitsTogether(item, values[item.index] ?? [])) flags |= IS_LOOSE;
    if (applicability === "awaits-approval") flags |= IS_LOOSE | IS_PENDING;
    if (applicability === "not-applicable") {
      flags |= cells.length === 0 ? IS_LOOSE : HAS_ABSENCE;
      for (const { form, position, stride, absentSlot } of cells) {
        if (form) addSlot(position, absentSlot * stride);
        else pairs[position * 2 + 1] = ABSENT_PAIR;
      }
      continue;
    }
    item.clauses.forEach((clause, index) => {
      const cell = cells[index];
      const value = values[item.index]?.[index];
      if (!cell) return;
      if (value === PENDING) flags |= IS_PENDING;
      if (cell.form) {
        const slot = slotOf(cell, value);
        if (slot < 0) flags |= IS_LOOSE;
        else addSlot(cell.position, slot * cell.stride);
      } else {
        const pair = pairOf(clause, value);
        if (pair === null) flags |= IS_LOOSE;
        else {
          pairs.set(pair, cell.position * 2);
          if (pair[1] > 1) flags |= HAS_FRACTION;
        }
      }
    });
  }
  return { slots, pairs, flags };

  function addSlot(position: number, value: number): void {
    slots[position] = (slots[position] ?? 0) + value;
  }
}

/** Whether clauses that read one pending fact vary together, which a row does not carry. */
function waitsTogether({ shared }: PlanItem, values: readonly unknown[]): boolean {
  return shared.some(({ clauses }) => values[clauses[0] ?? -1] === PENDING);
}

/** The slot of a fact as its rule reads it; -1 where it fits in none. */
export function slotOf({ form, pendingSlot }: Cell, value: unknown): number {
  if (value === PENDING) return pendingSlot;
  const slot = form?.slot(value) ?? -1;
  return form?.amounts[slot] === undefined ? -1 : slot;
}

/** Numerator and denominator of the exact amount that a fact makes; `null` where they do not fit. */
export function pairOf({ rule, params, context }: PlanClause, value: unknown): readonly [number, number] | null {
  if (value === PENDING) return [0, PENDING_PAIR];
  const [numerator, denominator] = parts(toExact(rule.amount(params, value, context), rule));
  const isSmall = (numerator | 0) === numerator && (denominator | 0) === denominator;
  return isSmall ? [numerator, denominator] : null;
}

function parts(amount: Exact): [number, number] {
  return typeof amount === "number" ? [amount, 1] : [Number(amount.n), Number(amount.d)];
}
