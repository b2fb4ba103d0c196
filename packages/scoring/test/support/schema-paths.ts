import { isSchema, type JsonSchema, partOf } from "../../src/json-schemas/json-schema.ts";

/** Keys of a profile by which it is known: what it is called, who laid it, and for what. */
export const CALLED: readonly string[] = [
  "format",
  "id",
  "version",
  "title",
  "framework",
  "standing",
  "author",
  "signedOn",
  "readings",
];

/** Any JSON at all, which the kind of a clause says more of. */
export const isOpen = (path: string): boolean => path.endsWith("arams");

/** Paths of a schema: keys joined by dots, and `=` before each of a few values. */
export function pathsOf(schema: JsonSchema, root: JsonSchema, path: string, found: Set<string>): void {
  if (isOpen(path)) return;
  for (const part of formsOf(schema, root)) {
    for (const value of choicesOf(part)) found.add(`${path}=${String(value)}`);
    for (const [key, inner] of Object.entries(isSchema(part["properties"]) ? part["properties"] : {})) {
      const below = join(path, key);
      found.add(below);
      if (isSchema(inner)) pathsOf(inner, root, below, found);
    }
    for (const inner of [part["items"], part["additionalProperties"]]) {
      if (isSchema(inner)) pathsOf(inner, root, path, found);
    }
  }
}

/** One key further in. */
export const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/** A schema's alternatives, whatever it is wrapped in. */
export function formsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const { $ref: name } = schema;
  if (typeof name === "string") return formsOf(partOf(root, name.replace("#/", "").split("/")), root);
  const wrapped = [schema["anyOf"], schema["oneOf"], schema["allOf"]].flatMap((list) =>
    Array.isArray(list) ? (list as JsonSchema[]).flatMap((one) => formsOf(one, root)) : [],
  );
  return wrapped.length > 0 ? wrapped : [schema];
}

/** The values that a schema chooses among, where they are few. */
export function choicesOf({ const: only, enum: list, type }: JsonSchema): unknown[] {
  if (Array.isArray(list)) return list;
  if (only !== undefined) return [only];
  return type === "boolean" ? [true, false] : [];
}
