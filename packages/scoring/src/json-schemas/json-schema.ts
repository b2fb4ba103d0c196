/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The part of a schema that stands under a path of keys; a schema that has none is no schema of ours. */
export function partOf(schema: JsonSchema, path: readonly string[]): JsonSchema {
  return path.reduce<JsonSchema>((part, key) => {
    const inner = part[key];
    if (!isSchema(inner)) throw new RangeError(`the schema has no ${path.join(".")}`);
    return inner;
  }, schema);
}

/** The schema with another part under a path of keys. */
export function withPart(schema: JsonSchema, [key, ...rest]: readonly string[], part: JsonSchema): JsonSchema {
  if (key === undefined) return part;
  return Object.assign({ ...schema }, { [key]: withPart(partOf(schema, [key]), rest, part) });
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
