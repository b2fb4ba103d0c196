/** One field of an act's before and after; `null` where that side lacks it. */
export interface ChangeRow {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Reads the two states an audit row holds, field by field; what is no record of fields stands as one nameless field. */
export function changeRows(before: string | null, after: string | null): ChangeRow[] {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])].map((field) => ({
    field,
    before: left.get(field) ?? null,
    after: right.get(field) ?? null,
  }));
}

/** The name or title a state gives its object, `null` where it gives none. */
export function nameIn(state: string | null): string | null {
  const fields = fieldsOf(state);
  return fields.get("name") ?? fields.get("title") ?? null;
}

function fieldsOf(state: string | null): Map<string, string> {
  if (state === null) return new Map();
  const value: unknown = JSON.parse(state);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Map([["", textOf(value)]]);
  return new Map(Object.entries(value).map(([field, part]) => [field, textOf(part)]));
}

function textOf(value: unknown): string {
  if (value === null) return "—";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 0 ? "—" : value.map(textOf).join("、");
  return JSON.stringify(value);
}
