/** Deepest nesting of an input; facts need four levels. */
export const MAX_DEPTH = 32;

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Whether a text can be stored as it is on both engines. PostgreSQL takes no NUL, and half a surrogate pair comes back
 * from a database as another character: what was hashed before would no longer be what stands there.
 */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

/**
 * Looks an input over before any schema does, without recursion: nesting that could exhaust the stack, keys that mean
 * something to JavaScript objects, and texts that no database keeps as they are.
 *
 * @returns what is wrong, `null` for nothing.
 */
export function faultOfInput(input: unknown): "depth" | "key" | "text" | null {
  const rest: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next;
    if (typeof value === "string" && !isPlainText(value)) return "text";
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MAX_DEPTH) return "depth";
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key) || !isPlainText(key)) return "key";
      rest.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}
