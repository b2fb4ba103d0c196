import type { FactField, Stater } from "@faheng/domain";
import { type EnteredAt, type Plan, type PlanClause, variantOf } from "./plan.ts";

/** What a form asks about one indicator; plain data. */
export interface IndicatorFields {
  readonly indicator: string;
  readonly fields: readonly FactFieldOfIndicator[];
}

export interface FactFieldOfIndicator {
  /** Key of the fact in the indicator's facts. */
  readonly key: string;
  readonly field: FactField;
  /** Who states it. */
  readonly statedBy: Stater;
  /** The other indicator with which it is stated, and where alone it is typed; `null` for this one. */
  readonly enteredAt: EnteredAt | null;
  /** Whether nobody may state it before the office has said how far the amount may go. */
  readonly awaitsBound: boolean;
  /** The clauses that read it. */
  readonly clauses: readonly {
    readonly id: string;
    readonly kind: string;
    readonly effect: "deduct" | "award";
    readonly wording: string;
    readonly place: string;
    /** The rule as its kind reads the parameters, ours. */
    readonly rule: string;
    readonly reading: string | null;
    /** Key of the assessment source that gives the fact, `null` for the agency itself. */
    readonly source: string | null;
  }[];
}

/**
 * For each indicator that the profile scores: its fact keys with their fields, clauses and places.
 *
 * @throws FAHENG_UNIT_CLASS_UNKNOWN
 */
export function fieldsOf(plan: Plan, unitClass: string | null = null): IndicatorFields[] {
  return variantOf(plan, unitClass).items.map(({ indicator, facts, clauses }) => ({
    indicator: indicator.code,
    fields: facts.flatMap(({ key, enteredAt, statedBy, clauses: positions }) => {
      const readers = positions.flatMap((position) => clauses[position] ?? []);
      const [first] = readers;
      if (!first) return [];
      return [
        {
          key,
          field: first.field,
          statedBy,
          enteredAt,
          awaitsBound: readers.some((reader) => reader.awaitsBound),
          clauses: readers.map(({ clause, rule, params, context, multiplier, reading }) => ({
            id: clause.id,
            kind: clause.kind,
            effect: clause.effect,
            wording: clause.wording,
            place: clause.place,
            rule: `${rule.read(params, context)}${timesInWords(clauses[multiplier?.clause ?? -1])}`,
            reading,
            source: clause.source,
          })),
        },
      ];
    }),
  }));
}

/** What multiplies a clause, beside its rule. */
function timesInWords(stating: PlanClause | undefined): string {
  return stating ? `；再乘以“${stating.field.label}”` : "";
}
