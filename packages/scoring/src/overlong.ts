/** Values that are looked at; where there are more, data is too large whichever list is the long one. */
const MAX_VALUES = 1_000_000;

/** A list or an object that has too many entries. */
export interface Overlong {
  readonly path: readonly string[];
  readonly count: number;
}

interface Place {
  readonly value: object;
  readonly key: string;
  readonly within: Place | null;
}

/**
 * The first list or object in plain data, from the outermost in, with more than so many entries; `null` where there is none.
 * To be asked before anything is read: reading every entry of a long list takes longer than anybody waits.
 */
export function findOverlong(data: unknown, most: number): Overlong | null {
  const open: Place[] = [];
  // Data that contains itself, or one part many times, is looked at once: its size is what it holds, not what can be walked.
  const seen = new Set<object>();
  const add = (value: unknown, key: string, within: Place | null): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    open.push({ value, key, within });
  };
  add(data, "", null);
  for (const place of open) {
    const keys = Object.keys(place.value);
    if (keys.length > most) return { path: pathOf(place), count: keys.length };
    if (open.length > MAX_VALUES) return null;
    for (const key of keys) add((place.value as Readonly<Record<string, unknown>>)[key], key, place);
  }
  return null;
}

function pathOf(place: Place): string[] {
  const path: string[] = [];
  for (let at: Place = place; at.within; at = at.within) path.unshift(at.key);
  return path;
}
