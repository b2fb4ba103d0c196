import type { CellMap, DraftFieldName } from "./cell-map.ts";
import type { DoubtView } from "./draft-view.ts";

/** Where a doubt is mended: a field of an item or group, a column's head, or the facts about the file. */
export type DoubtTarget =
  | { readonly kind: "field"; readonly code: string; readonly field: DraftFieldName }
  | { readonly kind: "rules"; readonly code: string }
  | { readonly kind: "column"; readonly table: number; readonly column: number }
  | { readonly kind: "tables" }
  | { readonly kind: "about" }
  | { readonly kind: "departments" };

const FIELD_OF_KIND: Readonly<Record<string, DraftFieldName>> = {
  number: "printedNumber",
  title: "title",
  "our-reading": "title",
  department: "lead",
  basis: "bases",
  points: "points",
};

/** `null` where there is nothing to mend but the file: it is looked at and settled. */
export function targetOf(doubt: DoubtView, map: CellMap): DoubtTarget | null {
  const { kind, table, row, column, code } = doubt;
  if (kind === "not-stated") return { kind: "about" };
  if (kind === "several-tables" || kind === "table-without-head") return { kind: "tables" };
  if ((kind === "unknown-column" || kind === "column-role" || kind === "no-head") && column !== null) {
    return { kind: "column", table, column };
  }
  if (code === null) return null;
  if (kind.startsWith("clause-")) return { kind: "rules", code };
  const place = map.placeAt({ table, row, column });
  if (place !== null && place.code === code) return { kind: "field", code, field: place.field };
  return { kind: "field", code, field: FIELD_OF_KIND[kind] ?? "title" };
}
