import type { TreeRow } from "./tree-model.ts";

/** What a key asks of the tree. */
export type TreeMove =
  | { readonly kind: "focus"; readonly position: number }
  | { readonly kind: "open" | "close"; readonly code: string }
  | { readonly kind: "select"; readonly position: number };

/** A row's code, group or indicator. */
export function codeOf(row: TreeRow): string {
  return row.kind === "group" ? row.group.code : row.item.code;
}

/** The usual keys of a tree: arrows, Home, End, Enter and Space. `null` for a key that means nothing here. */
export function moveFor(
  key: string,
  rows: readonly TreeRow[],
  position: number,
  closed: ReadonlySet<string>,
): TreeMove | null {
  const row = rows[position];
  if (!row) return null;
  const focus = (to: number): TreeMove => ({ kind: "focus", position: Math.min(Math.max(to, 0), rows.length - 1) });
  switch (key) {
    case "ArrowDown":
      return focus(position + 1);
    case "ArrowUp":
      return focus(position - 1);
    case "Home":
      return focus(0);
    case "End":
      return focus(rows.length - 1);
    case "ArrowRight":
      if (row.kind !== "group") return null;
      return closed.has(row.group.code) ? { kind: "open", code: row.group.code } : focus(position + 1);
    case "ArrowLeft": {
      if (row.kind === "group" && !closed.has(row.group.code)) return { kind: "close", code: row.group.code };
      const above = rows
        .slice(0, position)
        .map((other) => other.level < row.level)
        .lastIndexOf(true);
      return above < 0 ? null : focus(above);
    }
    case "Enter":
    case " ":
      return { kind: "select", position };
    default:
      return null;
  }
}
