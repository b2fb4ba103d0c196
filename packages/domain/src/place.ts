/** What an entry of a list is known by, where it has one of these. */
const NAMES = ["code", "indicator", "id", "key"] as const;

/**
 * A path inside a value as people read it: an entry of a list is called by its own name and not by its position.
 *
 * @example placeOf(["indicators", 57, "lead", 0], framework) // "indicators.R58.lead.0"
 */
export function placeOf(path: readonly PropertyKey[], value: unknown): string {
  let inside = value;
  return path
    .map((key) => {
      const entry = entryOf(inside, key);
      const name = Array.isArray(inside) ? NAMES.map((it) => entryOf(entry, it)).find(isText) : undefined;
      inside = entry;
      return isText(name) ? name : String(key);
    })
    .join(".");
}

function isText(name: unknown): name is string {
  return typeof name === "string" && name !== "";
}

function entryOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
