import { createHash } from "node:crypto";

/**
 * Writes JSON in one way only: object keys sorted by UTF-16 code unit, no white space (RFC 8785 for the values Faheng
 * stores: integers, strings, booleans, null). What is hashed or pinned is always written so.
 */
export function canonicalJson(value: unknown): string {
  const whole = writtenIn(value, undefined);
  return typeof whole === "string" ? whole : whole.join("");
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

/**
 * The SHA-256 of {@link canonicalJson}, as 64 hex digits, without the whole text ever being there: of an explanation of some 300 KB
 * the memory of the text costs several times the hash.
 *
 * @param texts how parts were written before that nobody changes any more: what shares parts with what was hashed is hashed in less time.
 */
export function canonicalSha256(value: unknown, texts?: WeakMap<object, string>): string {
  const hash = createHash("sha256");
  let piece: string[] = [];
  let length = 0;
  const take = (text: string): void => {
    piece.push(text);
    length += text.length;
    if (length < PIECE) return;
    hash.update(piece.join(""));
    [piece, length] = [[], 0];
  };
  const whole = writtenIn(value, texts);
  if (typeof whole === "string") take(whole);
  else for (const text of whole) take(text);
  return hash.update(piece.join("")).digest("hex");
}

/** Characters that are hashed at once, and the most that is remembered of one part. */
const PIECE = 8192;
/** Shorter texts are written again sooner than they are found. */
const LONG = 128;

/** A value as it is written: a text, or where it is long the texts that it is made of. */
function writtenIn(value: unknown, texts: WeakMap<object, string> | undefined): string | readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const known = texts?.get(value);
  if (known !== undefined) return known;
  const parts = Array.isArray(value) ? listParts(value, texts) : objectParts(value, texts);
  if (parts.reduce((sum, { length }) => sum + length, 0) > PIECE) return parts;
  const text = parts.join("");
  if (text.length >= LONG) texts?.set(value, text);
  return text;
}

function listParts(list: readonly unknown[], texts: WeakMap<object, string> | undefined): string[] {
  const parts: string[] = [];
  for (const item of list) {
    parts.push(parts.length === 0 ? "[" : ",");
    append(parts, writtenIn(item, texts));
  }
  parts.push(parts.length === 0 ? "[]" : "]");
  return parts;
}

function objectParts(value: object, texts: WeakMap<object, string> | undefined): string[] {
  const object = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner === undefined) continue;
    parts.push(parts.length === 0 ? "{" : ",", written(key));
    append(parts, writtenIn(inner, texts));
  }
  parts.push(parts.length === 0 ? "{}" : "}");
  return parts;
}

// One by one: a call takes some 100,000 arguments and no more.
function append(parts: string[], written: string | readonly string[]): void {
  if (typeof written === "string") parts.push(written);
  else for (const text of written) parts.push(text);
}
