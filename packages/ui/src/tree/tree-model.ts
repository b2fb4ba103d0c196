import type { IndicatorState, IntervalView } from "../views.ts";

/** A heading of the framework. */
export interface TreeGroup {
  readonly code: string;
  readonly parent: string | null;
  readonly printedNumber: string | null;
  readonly title: string;
}

/** A leaf of the tree. */
export interface TreeItem {
  readonly code: string;
  readonly group: string;
  readonly printedNumber: string | null;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly state: IndicatorState | null;
  readonly departments: readonly string[];
  /** What the item contributes, `null` where nothing is scored. */
  readonly amount: IntervalView | null;
}

/** What is being looked for; empty strings ask for everything. */
export interface TreeFilter {
  readonly text: string;
  readonly department: string;
  readonly state: IndicatorState | "";
}

/** One line on screen. Levels start at 1. */
export type TreeRow =
  | {
      readonly kind: "group";
      readonly group: TreeGroup;
      readonly level: number;
      readonly done: number;
      readonly count: number;
    }
  | { readonly kind: "item"; readonly item: TreeItem; readonly level: number };

/** Whether an item matches, by number, title, department and state. */
export function matches(item: TreeItem, filter: TreeFilter): boolean {
  const wanted = filter.text.trim().toLowerCase();
  const isNamed =
    wanted === "" ||
    item.title.toLowerCase().includes(wanted) ||
    item.code.toLowerCase() === wanted ||
    (item.printedNumber ?? "").toLowerCase() === wanted;
  return (
    isNamed &&
    (filter.department === "" || item.departments.includes(filter.department)) &&
    (filter.state === "" || item.state === filter.state)
  );
}

/** Every department named, in order of first mention. */
export function departmentsIn(items: readonly TreeItem[]): string[] {
  return [...new Set(items.flatMap((item) => item.departments))];
}

/**
 * The lines to draw, in document order: groups that hold a matching item, and those items. A group in `closed` shows its
 * counts and nothing below.
 */
export function treeRows(
  groups: readonly TreeGroup[],
  items: readonly TreeItem[],
  filter: TreeFilter,
  closed: ReadonlySet<string>,
): TreeRow[] {
  const groupsIn = listBy(groups, (group) => group.parent ?? "");
  const itemsIn = listBy(
    items.filter((item) => matches(item, filter)),
    (item) => item.group,
  );
  const rowsOf = (group: TreeGroup, level: number): { rows: TreeRow[]; done: number; count: number } => {
    const own = itemsIn.get(group.code) ?? [];
    const below = (groupsIn.get(group.code) ?? []).map((child) => rowsOf(child, level + 1));
    const count = own.length + below.reduce((sum, child) => sum + child.count, 0);
    const done = own.filter(isAnswered).length + below.reduce((sum, child) => sum + child.done, 0);
    if (count === 0) return { rows: [], done, count };
    const head: TreeRow = { kind: "group", group, level, done, count };
    if (closed.has(group.code)) return { rows: [head], done, count };
    const leaves = own.map((item): TreeRow => ({ kind: "item", item, level: level + 1 }));
    return { rows: [head, ...leaves, ...below.flatMap((child) => child.rows)], done, count };
  };
  return (groupsIn.get("") ?? []).flatMap((group) => rowsOf(group, 1).rows);
}

function listBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const lists = new Map<string, Thing[]>();
  for (const thing of things) {
    const list = lists.get(keyOf(thing));
    if (list) list.push(thing);
    else lists.set(keyOf(thing), [thing]);
  }
  return lists;
}

function isAnswered(item: TreeItem): boolean {
  return item.state === "done" || item.state === "not-applicable";
}
