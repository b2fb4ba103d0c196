/** How one parameter is edited: a word out of a list, a truth value, a number or text, or raw JSON. */
export interface ParamFieldShape {
  readonly name: string;
  readonly kind: "choice" | "flag" | "integer" | "text" | "target" | "json";
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
  if (property["type"] === "boolean") return { kind: "flag", ...plain };
  if (property["type"] === "integer") return { kind: "integer", ...plain };
  if (isPlainType(property["type"])) return { kind: "text", ...plain };
  const any = property["anyOf"];
  // Points and ratios are taken as text or number and written as text.
  const isDecimal = (one: unknown): boolean =>
    isObject(one) && (isPlainType(one["type"]) || allOf(one["anyOf"], isDecimal));
  if (!Array.isArray(any)) return { kind: "json", ...plain };
  // A target is a number, or names a benchmark of the profile.
  const others = any.filter((one) => !isDecimal(one));
  if (others.length === 0) return { kind: "text", ...plain };
  return { kind: others.length < any.length && others.every(isBenchmarkName) ? "target" : "json", ...plain };
}

/** `string`, `number`, or a list of such, and of `null`. */
function isPlainType(type: unknown): boolean {
  return allOf([type].flat(), (one) => one === "string" || one === "number" || one === "null");
}

function allOf(list: unknown, test: (one: unknown) => boolean): boolean {
  return Array.isArray(list) && list.length > 0 && list.every(test);
}

function isBenchmarkName(schema: unknown): boolean {
  return isObject(schema) && isObject(schema["properties"]) && Object.keys(schema["properties"]).join() === "benchmark";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
