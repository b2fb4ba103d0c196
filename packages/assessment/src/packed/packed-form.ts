import { scoreShapes } from "@faheng/domain";
import { headlineShape } from "@faheng/scoring";
import { z } from "zod";
import type { PackedCells, PackedItem, PackedMeasure, PackedUnit } from "./packed-unit.ts";

/** What of a packed unit has no column of its own. */
export type Content = Pick<PackedUnit, "framework" | "profile" | "pack" | "headline" | "due"> & {
  readonly score: Omit<NonNullable<PackedUnit["score"]>, "grade" | "disqualified"> | null;
};

const { interval, score } = scoreShapes;
const { total, full, applicable } = score.shape;
const count = z.int().min(0);
const parts = z.strictObject({
  "not-started": z.number(),
  "in-progress": z.number(),
  done: z.number(),
  "not-applicable": z.number(),
});

const content: z.ZodType<Content> = z.strictObject({
  framework: z.strictObject({ id: z.string(), title: z.string() }),
  profile: z
    .strictObject({ id: z.string(), standing: z.enum(["official", "platform", "office", "bureau"]), base: z.int() })
    .nullable(),
  pack: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string().nullable() }).nullable(),
  score: z.strictObject({ total, interval, full, applicable }).nullable(),
  headline: headlineShape.nullable(),
  due: z.array(z.strictObject({ on: z.string(), from: z.string(), count })),
});

const fraction = z.strictObject({ numerator: z.number(), denominator: z.number() });
const share = z.strictObject({ worst: fraction, best: fraction }).nullable();
const dimensions = z.strictObject({
  parts,
  mapped: count,
  cells: z.array(z.strictObject({ entry: z.string(), indicators: count, parts, share })),
});
const codes = z.array(z.string());
const cells: z.ZodType<PackedCells> = z.strictObject({
  indicators: count,
  items: count,
  scored: count.nullable(),
  open: codes,
  vetoes: codes,
  taxonomies: z.strictObject({ O: dimensions, S: dimensions, D: dimensions }),
});

/** What a unit is compared by, as short as it can be written. */
export type StoredMeasure = readonly [
  PackedMeasure["measure"],
  ...([] | [worst: number, of: number, best: number, of: number]),
];

type StoredItem = readonly [
  PackedItem["indicator"],
  PackedItem["progress"],
  readonly [dueOn: string, pressesFrom: string] | null,
];

const items: z.ZodType<StoredItem[]> = z.array(
  z.tuple([
    z.string(),
    z.enum(["answered", "pending", "not-applicable"]),
    z.tuple([z.string(), z.string()]).nullable(),
  ]),
);

export function isContent(value: unknown): value is Content {
  return content.safeParse(value).success;
}

/** By hand: a list of a whole city reads one for each unit. */
export function isWaiting(value: unknown): value is readonly (readonly [on: string, count: number])[] {
  const isDay = (it: unknown): boolean =>
    Array.isArray(it) && it.length === 2 && typeof it[0] === "string" && typeof it[1] === "number";
  return Array.isArray(value) && value.every(isDay);
}

/** By hand, for the same reason. Numerators and denominators of worst and best, none of them where there is no share. */
export function isMeasured(value: unknown): value is StoredMeasure {
  if (!Array.isArray(value)) return false;
  const [measure, ...numbers]: unknown[] = value;
  const isWhole = numbers.length === 0 || numbers.length === 4;
  return isWhole && (measure === "score" || measure === "completion") && numbers.every(Number.isSafeInteger);
}

export function isCells(value: unknown): value is PackedCells {
  return cells.safeParse(value).success;
}

export function isItems(value: unknown): value is readonly StoredItem[] {
  return items.safeParse(value).success;
}
