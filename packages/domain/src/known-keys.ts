import type { z } from "zod";

type Schema = z.core.$ZodType;

/** What every definition of Zod may hold that leads further in. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly getter?: () => Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly items?: readonly Schema[];
  readonly values?: readonly unknown[];
}

/**
 * The keys that a schema knows where a value has one that it does not know: what could have been meant. Of a union those
 * of its branches that the value's own words (`kind`) choose, all of them where it chooses none.
 */
export function knownKeys(schema: Schema, path: readonly PropertyKey[], input: unknown): string[] {
  let [reached, value]: [readonly Schema[], unknown] = [opened(schema, input), input];
  for (const key of path) {
    value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    const inner = value;
    reached = reached.flatMap((it) => inside(it, key)).flatMap((it) => opened(it, inner));
  }
  return [...new Set(reached.flatMap((it) => Object.keys(definitionOf(it).shape ?? {})))];
}

function definitionOf(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition;
}

/** A schema without what only wraps it; of a union, its branches. */
function opened(schema: Schema, value: unknown): readonly Schema[] {
  const { innerType, in: before, getter, options } = definitionOf(schema);
  const inner = innerType ?? before ?? getter?.();
  if (inner) return opened(inner, value);
  if (!options) return [schema];
  const chosen = options.filter((option) => isChosenBy(option, value));
  return (chosen.length > 0 ? chosen : options).flatMap((option) => opened(option, value));
}

/** Whether the value says a word that only this branch has. */
function isChosenBy(option: Schema, value: unknown): boolean {
  const { shape } = definitionOf(option);
  if (!shape || typeof value !== "object" || value === null) return false;
  return Object.entries(shape).some(([key, part]) => {
    const { type, values } = definitionOf(part);
    return type === "literal" && values?.includes((value as Record<string, unknown>)[key]) === true;
  });
}

function inside(schema: Schema, key: PropertyKey): readonly Schema[] {
  const { shape, element, valueType, items } = definitionOf(schema);
  const named = shape && Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
  const part = named ?? element ?? valueType ?? items?.[Number(key)];
  return part ? [part] : [];
}
