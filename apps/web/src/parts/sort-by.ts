/** Rows sorted by a text of theirs as Chinese readers expect; an unknown key leaves them as they are. */
export function sortBy<Row>(
  rows: readonly Row[],
  keys: Readonly<Record<string, (row: Row) => string>>,
  { sort = "", down = false }: { readonly sort?: string; readonly down?: boolean },
): Row[] {
  const key = keys[sort];
  if (!key) return [...rows];
  return rows.toSorted((a, b) => key(a).localeCompare(key(b), "zh-CN") * (down ? -1 : 1));
}
