/**
 * Writes JSON in one way only: object keys sorted by UTF-16 code unit, no white space (RFC 8785 for the values Faheng
 * stores: integers, strings, booleans, null). What is hashed or pinned is always written so.
 *
 * @param texts how parts were written before that nobody changes any more: what shares parts with what was written is written in
 *   less time.
 */
export function canonicalJson(value: unknown, texts?: WeakMap<object, string>): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const known = texts?.get(value);
  if (known !== undefined) return known;
  const text = Array.isArray(value) ? listText(value, texts) : objectText(value, texts);
  if (text.length >= LONG) texts?.set(value, text);
  return text;
}

/** Shorter texts are written again sooner than they are found. */
const LONG = 128;

// Concatenated rather than joined: every save hashes a whole explanation.
function listText(list: readonly unknown[], texts?: WeakMap<object, string>): string {
  let text = "";
  for (const item of list) text += text === "" ? canonicalJson(item, texts) : `,${canonicalJson(item, texts)}`;
  return `[${text}]`;
}

function objectText(value: object, texts?: WeakMap<object, string>): string {
  const object = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner === undefined) continue;
    text += `${text === "" ? "" : ","}${written(key)}${canonicalJson(inner, texts)}`;
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
