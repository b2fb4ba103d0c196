import type { Fact } from "@faheng/domain";
import type { Field, Shape } from "./shape.ts";

/** What a new entry starts with, in the plainest form that its shape allows. */
export function blankOf(shape: Shape): Fact {
  switch (shape.kind) {
    case "flag":
      return false;
    case "integer":
      return 1;
    case "choice":
      return shape.options[0]?.value ?? "";
    case "picks":
    case "list":
      return [];
    case "record":
      return {};
    case "maybe":
    case "json":
      return null;
    case "fields":
      return blankFields(shape.fields);
    case "union": {
      const [first] = shape.variants;
      return first ? blankVariant(shape.tag, first) : {};
    }
    default:
      return "";
  }
}

/** What a thing of this kind starts with. */
export function blankVariant(tag: string, { value, fields }: { value: string; fields: readonly Field[] }): Fact {
  return { [tag]: value, ...blankFields(fields) };
}

/** The fields that must be there; others are left to their default. */
function blankFields(fields: readonly Field[]): Readonly<Record<string, Fact>> {
  const first = fields
    .filter(({ isNeeded, first: own }) => isNeeded === true || own !== undefined)
    .map(({ name, shape, first: own }) => [name, own ?? blankOf(shape)] as const);
  return Object.fromEntries(first);
}

/** A name that no other entry has: `c1`, `c2`. */
export function freeKey(stem: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  let number = 1;
  while (all.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** A new entry of a list, with names that none of the others has. */
export function newEntry(of: Shape, others: readonly Fact[]): Fact {
  const entry = blankOf(of);
  if (of.kind !== "fields" || !isObject(entry)) return entry;
  const keys = of.fields.flatMap(({ name, shape }) => (shape.kind === "key" ? [[name, shape.stem] as const] : []));
  const made = keys.map(([name, stem]) => {
    const taken = others.flatMap((other) => (isObject(other) ? String(other[name]) : []));
    return [name, freeKey(stem, taken)] as const;
  });
  return { ...entry, ...Object.fromEntries(made) };
}

export function isObject(value: unknown): value is Readonly<Record<string, Fact>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
