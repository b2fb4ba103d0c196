import type { Wording } from "@faheng/domain";
import { isObject } from "./blank.ts";
import { OPTION_WORDS, PARAM_WORDS } from "./param-words.ts";
import type { Field, Option, Shape } from "./shape.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * The fields of a rule's parameters, out of the JSON Schema that its kind publishes (an object with properties). Names that
 * stand in `params` but not in the schema are shown too, so that nothing is hidden.
 */
export function paramFields(
  schema: Schema,
  names: Readonly<Record<string, Wording>>,
  params: Readonly<Record<string, unknown>>,
): readonly Field[] {
  const known = fieldsIn(schema, names);
  const more = Object.keys(params).filter((name) => !known.some((field) => field.name === name));
  return [...known, ...more.map((name) => fieldOf(name, {}, { names, isNeeded: false }))];
}

function fieldsIn(schema: Schema, names: Readonly<Record<string, Wording>>): readonly Field[] {
  const needed = Array.isArray(schema["required"]) ? schema["required"] : [];
  return Object.entries(objectAt(schema, "properties")).map(([name, property]) =>
    fieldOf(name, isObject(property) ? property : {}, { names, isNeeded: needed.includes(name) }),
  );
}

function fieldOf(
  name: string,
  property: Schema,
  { names, isNeeded }: { readonly names: Readonly<Record<string, Wording>>; readonly isNeeded: boolean },
): Field {
  const label = names[name] ?? PARAM_WORDS[name] ?? { zh: name, en: name };
  const shape: Shape = name === "key" ? { kind: "key", stem: "k" } : shapeOf(property);
  const nothing = isNeeded && takesNothing(property) ? "null" : "left out";
  const field: Field = { name, label, shape, isNeeded, nothing };
  const usual = property["default"];
  return isValue(usual) ? { ...field, usual } : field;
}

function takesNothing({ type, anyOf }: Schema): boolean {
  return [type].flat().includes("null") || (Array.isArray(anyOf) && anyOf.filter(isObject).some(takesNothing));
}

/** A value that a single field shows; lists and things show themselves empty. */
function isValue(given: unknown): given is string | number | boolean {
  return typeof given === "string" || typeof given === "number" || typeof given === "boolean";
}

function shapeOf(schema: Schema): Shape {
  const words = wordsIn(schema);
  if (words.length > 0) return { kind: "choice", options: words.map(optionOf) };
  if (schema["type"] === "boolean") return { kind: "flag" };
  if (schema["type"] === "integer") return { kind: "integer" };
  if (schema["type"] === "array") {
    return { kind: "list", of: shapeOf(objectAt(schema, "items")), add: "增加一行" };
  }
  if (schema["type"] === "object" && isObject(schema["properties"])) {
    return { kind: "fields", fields: fieldsIn(schema, {}) };
  }
  if (isPlain(schema["type"])) return { kind: isText(schema) ? "text" : "decimal" };
  return Array.isArray(schema["anyOf"]) ? shapeOfSeveral(flat(schema["anyOf"])) : { kind: "json" };
}

/** One of several forms: nothing or something, a value or a benchmark, a word or a number. */
function shapeOfSeveral(all: readonly Schema[]): Shape {
  const some = all.filter((one) => one["type"] !== "null");
  const [first] = some;
  if (!first) return { kind: "json" };
  const hasNothing = some.length < all.length;
  if (some.length === 1) return hasNothing ? orNothing(shapeOf(first)) : shapeOf(first);
  const words = some.flatMap(wordsIn);
  const others = some.filter((one) => wordsIn(one).length === 0);
  if (words.length === 0 && others.every(({ type }) => isPlain(type))) {
    return { kind: others.every(isText) ? "text" : "decimal" };
  }
  if (words.length === 0 && others.length === 2 && others.some(isBenchmarkName)) return { kind: "target" };
  const [other] = others;
  if (!other || others.length > 1) return { kind: "json" };
  return {
    kind: "either",
    none: hasNothing ? "不另设" : null,
    words: words.map(optionOf),
    other: shapeOf(other),
  };
}

/** Something that may be nothing; what is emptied like a text needs no switch of its own. */
function orNothing(of: Shape): Shape {
  if (of.kind === "choice" || of.kind === "integer" || of.kind === "text" || of.kind === "decimal") return of;
  return { kind: "maybe", of, none: "没有", some: "有" };
}

/** The words of which one is the value, where a form is made of words. */
function wordsIn({ enum: values, const: value }: Schema): readonly string[] {
  if (Array.isArray(values)) return values.map(String);
  return typeof value === "string" ? [value] : [];
}

const optionOf = (value: string): Option => ({ value, word: OPTION_WORDS[value] ?? null });

/** Several forms of forms in one list. */
function flat(all: readonly unknown[]): readonly Schema[] {
  return all.filter(isObject).flatMap((one) => (Array.isArray(one["anyOf"]) ? flat(one["anyOf"]) : [one]));
}

function objectAt(schema: Schema, key: string): Schema {
  const inner = schema[key];
  return isObject(inner) ? inner : {};
}

/** `string`, `number`, or a list of such, and of `null`. */
function isPlain(type: unknown): boolean {
  const all = [type].flat();
  return all.length > 0 && all.every((one) => one === "string" || one === "number" || one === "null");
}

/** Whether it is words: points and ratios are taken as text or number, and written as text. */
function isText({ type }: Schema): boolean {
  return [type].flat().every((one) => one === "string" || one === "null");
}

function isBenchmarkName(schema: Schema): boolean {
  return Object.keys(objectAt(schema, "properties")).join() === "benchmark";
}
