/** A key that stands twice in one object of a JSON text. */
export interface RepeatedKey {
  readonly key: string;
  /** Of its second time, from 1. */
  readonly line: number;
}

/** Strings, whole, and the signs that open, close and divide; everything else (numbers, blanks, literals) is passed over. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * Finds the first key that stands twice in one object, which JSON lets pass and every parser answers by dropping the
 * first. The text has to be JSON.
 */
export function repeatedKey(text: string): RepeatedKey | null {
  // The keys of every object still open; `null` for a list.
  const open: (Set<string> | null)[] = [];
  let last = "";
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const key = String(JSON.parse(last));
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, line: text.slice(0, index).split("\n").length };
      keys?.add(key);
    }
    last = token;
  }
  return null;
}
