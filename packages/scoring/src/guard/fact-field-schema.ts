import { dateSchema, EVIDENCE_QUALITIES, type FactField } from "@faheng/domain";
import { z } from "zod";

const label = z.string().min(1).max(400);
const decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/);
const key = z.string().min(1).max(100);

/** Choices, each with a key of its own. */
const options = z
  .array(z.strictObject({ key, label }))
  .max(500)
  .readonly()
  .refine((list) => new Set(list.map((it) => it.key)).size === list.length, "two options have one key");

const check = z.strictObject({ material: z.int().min(1).max(500), quality: z.enum(EVIDENCE_QUALITIES) });

/** The same of parts, which may each say what they are of a material. */
const parts = z
  .array(z.strictObject({ key, label, check: check.exactOptional() }))
  .max(500)
  .readonly()
  .refine((list) => new Set(list.map((it) => it.key)).size === list.length, "two parts have one key");

/** How a fact is asked for, checked: every kind that a form can draw, and no other. */
export const factFieldSchema: z.ZodType<FactField> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("flag"), label, yes: label, no: label }),
  z
    .strictObject({
      kind: z.literal("count"),
      label,
      unit: z.string().max(40),
      min: z.int().exactOptional(),
      max: z.int(),
    })
    .refine(({ min = 0, max }) => min <= max, "min is more than max"),
  z.strictObject({ kind: z.literal("ratio"), label, numerator: label, denominator: label }),
  z.strictObject({
    kind: z.literal("number"),
    label,
    unit: z.string().max(40),
    min: decimal,
    max: decimal,
    places: z.literal([3, 6]).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("numbers"),
    label,
    numbers: z
      .array(z.strictObject({ key, label, unit: z.string().max(40), min: decimal, max: decimal }))
      .min(1)
      .max(20)
      .readonly()
      .refine((list) => new Set(list.map((it) => it.key)).size === list.length, "two numbers have one key"),
  }),
  z.strictObject({ kind: z.literal("date"), label, canBeMissing: z.boolean() }),
  z.strictObject({ kind: z.literal("choice"), label, options }),
  z.strictObject({ kind: z.literal("parts"), label, parts }),
  z.strictObject({
    kind: z.literal("events"),
    label,
    categories: options,
    flags: options,
    needsMatter: z.boolean(),
    quantity: z
      .strictObject({ label, unit: z.string().max(40), categories: z.array(key).max(500).readonly() })
      .exactOptional(),
    window: z.strictObject({ from: dateSchema, to: dateSchema }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal("judgement"), label, min: decimal.nullable(), max: decimal.nullable() }),
  z.strictObject({ kind: z.literal("sample"), label, unit: z.string().max(40) }),
]);
