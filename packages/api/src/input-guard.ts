/** Deepest nesting of an input; facts need four levels. */
export const MAX_DEPTH = 32;

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Looks an input over before any schema does, without recursion: nesting that could exhaust the stack, and keys that
 * mean something to JavaScript objects.
 *
 * @returns what is wrong, `null` for nothing.
 */
export function faultOfInput(input: unknown): "depth" | "key" | null {
  const rest: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MAX_DEPTH) return "depth";
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key)) return "key";
      rest.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}
