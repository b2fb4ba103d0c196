/** Deepest nesting and most values that a profile, a framework or facts may have; a document has a handful of levels. */
const MAX_DEPTH = 40;
const MAX_VALUES = 1_000_000;

/** Error details for data that {@link isTooLarge}. */
export const TOO_LARGE = { reason: "嵌套过深，或内容过多", reasonEn: "too deep or too large" } as const;

/**
 * Whether plain data is too deep or too large to be parsed (objects that contain themselves are both). Walks without
 * recursion, so that it cannot itself be brought down.
 */
export function isTooLarge(data: unknown): boolean {
  let level: unknown[] = [data];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MAX_DEPTH || count > MAX_VALUES) return true;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      for (const inner of Array.isArray(value) ? value : Object.values(value)) next.push(inner);
      if (next.length > MAX_VALUES) return true;
    }
    level = next;
  }
  return false;
}
