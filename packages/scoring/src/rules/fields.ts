import { amountSchema, codeSchema, type FactOption, formatPoints, type Points, said } from "@faheng/domain";
import { z } from "zod";

/** Most occurrences that a single count may state; keeps every product of a count and an amount an exact integer. */
export const MAX_COUNT = 1_000_000;

/** A short Chinese text of the profile's author. */
export const labelSchema = z.string().min(1).max(200);

/** `次`, `件`, `人` … */
export const unitSchema = z.string().min(1).max(20);

/** A list of options whose keys are unique; at most 200. */
export function uniqueKeys<Option extends { key: string }>(option: z.ZodType<Option>, least = 1) {
  return z
    .array(option)
    .min(least)
    .max(200)
    .readonly()
    .refine(
      (options) => new Set(options.map(({ key }) => key)).size === options.length,
      said("keys must be unique", "key 不能重复"),
    );
}

/** An option with an amount of its own. */
export const pricedOptionSchema = z.strictObject({ key: codeSchema, label: labelSchema, points: amountSchema });

/** Key and label only, as a form needs them. */
export function factOptions(options: readonly FactOption[]): FactOption[] {
  return options.map(({ key, label }) => ({ key, label }));
}

/** A count that a fact states. */
export function countSchema(max: number, least = 0) {
  return z.int().min(least).max(max);
}

/** A name out of a fixed list. */
export function keySchema(keys: readonly string[]) {
  const { message, params } = said(`one of ${keys.join(", ")}`, `应为${keys.join("、")}之一`);
  return z.string().refine((key) => keys.includes(key), { message, params: { ...params, known: keys }, abort: true });
}

/** `2分`. */
export function inPoints(points: Points): string {
  return `${formatPoints(points)}分`;
}

/** `扣2分` or `得2分`. */
export function withEffect(effect: "deduct" | "award", points: Points): string {
  return `${effect === "deduct" ? "扣" : "得"}${inPoints(points)}`;
}
