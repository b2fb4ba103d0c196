import type { FrameworkInput } from "@faheng/domain";
import type { SourceTable } from "./source-table.ts";

/** Keys for the columns of all tables: columns of one name are one column of the framework. */
export function columnKeys(tables: readonly SourceTable[]): {
  readonly columns: FrameworkInput["columns"];
  /** By table, the key of each of its columns. */
  readonly of: readonly (readonly string[])[];
} {
  const columns: { key: string; title: string }[] = [];
  const of = tables.map((table) => {
    const taken = new Set<string>();
    return table.columns.map(({ title: printed }) => {
      const title = printed === "" ? "（无栏名）" : printed;
      const known = columns.find((it) => it.title === title && !taken.has(it.key));
      const column = known ?? { key: `c${columns.length + 1}`, title };
      if (known === undefined) columns.push(column);
      taken.add(column.key);
      return column.key;
    });
  });
  return { columns, of };
}
