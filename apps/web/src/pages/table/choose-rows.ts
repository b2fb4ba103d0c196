import type { FillRow } from "@faheng/api";

/** By row: whether the table's is taken where somebody else saved meanwhile; absent while nobody has said. */
export type Taken = ReadonlyMap<string, boolean>;

/** The rows that are written: what changes, and of those that others changed meanwhile what somebody took. */
export function chosenRows(rows: readonly FillRow[], taken: Taken): readonly FillRow[] {
  return rows.filter(
    ({ verdict, key }) => verdict === "changed" || (verdict === "conflict" && taken.get(key) === true),
  );
}

/** Those of which nobody has said yet which of the two counts. */
export function undecidedRows(rows: readonly FillRow[], taken: Taken): readonly FillRow[] {
  return rows.filter(({ verdict, key }) => verdict === "conflict" && !taken.has(key));
}
