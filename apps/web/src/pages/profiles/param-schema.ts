/** How one parameter is edited: a word out of a list, a truth value, a number or text, or raw JSON. */
export interface ParamFieldShape {
  readonly name: string;
  readonly kind: "choice" | "flag" | "integer" | "text" | "json";
  readonly options: readonly string[];
  readonly isRequired: boolean;
}

/**
 * Reads the parameters a rule kind takes out of its JSON Schema (an object with properties). Names that stand in `params`
 * but not in the schema are shown too, so that nothing is hidden.
 */
export function paramFieldsOf(
  schema: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, unknown>>,
): ParamFieldShape[] {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const names = [...new Set([...Object.keys(properties), ...Object.keys(params)])];
  return names.map((name) => {
    const property = properties[name];
    return { name, ...shapeOf(isObject(property) ? property : {}), isRequired: required.includes(name) };
  });
}

function shapeOf(property: Readonly<Record<string, unknown>>): Pick<ParamFieldShape, "kind" | "options"> {
  const plain = { options: [] };
  if (Array.isArray(property["enum"])) return { kind: "choice", options: property["enum"].map(String) };
  const types = [property["type"]].flat();
  if (property["type"] === "boolean") return { kind: "flag", ...plain };
  if (property["type"] === "integer") return { kind: "integer", ...plain };
  const isPlain = types.every((type) => type === "string" || type === "number" || type === "null");
  if (isPlain && types.length > 0 && types[0] !== undefined) return { kind: "text", ...plain };
  const any = property["anyOf"];
  // Points and ratios are taken as text or number and written as text.
  const isDecimal =
    Array.isArray(any) && any.every((one) => isObject(one) && (one["type"] === "string" || one["type"] === "number"));
  return { kind: isDecimal ? "text" : "json", ...plain };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
