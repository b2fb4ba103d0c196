/**
 * Writes JSON in one way only: object keys sorted by UTF-16 code unit, no white space (RFC 8785 for the values Faheng
 * stores: integers, strings, booleans, null). What is hashed or pinned is always written so.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  // Concatenated rather than joined: every save hashes a whole explanation.
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += text === "" ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner === undefined) continue;
    text += `${text === "" ? "" : ","}${written(key)}${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}

/** Keys as they are written, with their colon: a trace has a dozen of them, thousands of times. */
const keys = new Map<string, string>();

/** Facts bring keys of their own, without end: no more than these are kept. */
const MOST_KEYS = 1000;

function written(key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (keys.size < MOST_KEYS) keys.set(key, text);
  return text;
}
