import { type FactField, said } from "@faheng/domain";
import { z } from "zod";
import { compare, divide, type Exact, subtract } from "../exact.ts";
import { type Decimal, decimalSchema, MOST_DECIMAL } from "./decimal.ts";

/** The number of a period and that of the period before. */
export interface GrowthFact {
  readonly current: Decimal;
  readonly previous: Decimal;
}

/** A growth of a negative number has no meaning, and a count or an amount below zero is a slip. */
const amountOfPeriod = decimalSchema.refine(
  ({ value }) => compare(value, 0) >= 0,
  said("must not be negative: growth over a negative number has no meaning", "不能为负数：对负数计算增长率没有意义"),
);

/** `{ "current": "103", "previous": "100" }`. */
export const growthSchema: z.ZodType<GrowthFact> = z.strictObject({
  current: amountOfPeriod,
  previous: amountOfPeriod,
});

/** What the two numbers are called. */
interface GrowthNames {
  readonly label: string;
  readonly current: string;
  readonly previous: string;
  readonly unit: string;
}

/** The two numbers as a form asks for them. */
export function growthField({ label, current, previous, unit }: GrowthNames): FactField {
  return {
    kind: "numbers",
    label,
    numbers: [
      { key: "current", label: current, unit, min: "0", max: MOST_DECIMAL },
      { key: "previous", label: previous, unit, min: "0", max: MOST_DECIMAL },
    ],
  };
}

/** Current over previous, less one; `null` where the period before has nothing. */
export function growthRate({ current, previous }: GrowthFact): Exact | null {
  return previous.value === 0 ? null : subtract(divide(current.value, previous.value), 1);
}

/** `本年办结数103件，上年办结数100件`. */
export function readGrowth({ current, previous }: GrowthFact, names: Omit<GrowthNames, "label">): string {
  return `${names.current}${current.text}${names.unit}，${names.previous}${previous.text}${names.unit}`;
}
