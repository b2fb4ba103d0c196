import { compareTexts } from "@faheng/domain";

/** Rows sorted by a text of theirs as Chinese readers expect; an unknown key leaves them as they are. */
export function sortBy<Row>(
  rows: readonly Row[],
  keys: Readonly<Record<string, (row: Row) => string>>,
  { sort = "", down = false }: { readonly sort?: string | undefined; readonly down?: boolean },
  orders: Readonly<Record<string, (a: string, b: string) => number>> = {},
): Row[] {
  const key = keys[sort];
  if (!key) return [...rows];
  const order = orders[sort] ?? compareTexts;
  return rows.toSorted((a, b) => order(key(a), key(b)) * (down ? -1 : 1));
}
