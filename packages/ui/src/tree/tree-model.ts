import type { Interval } from "@faheng/domain";
import type { IndicatorState } from "../views.ts";

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
  readonly amount: Interval | null;
}

/** What is being looked for; empty strings ask for everything. */
export interface TreeFilter {
  readonly text: string;
  readonly department: string;
  readonly state: IndicatorState | "";
}

/** A node of the drawn tree: a heading with what is below it and how much of that is done, or an indicator. */
export type TreeNode =
  | {
      readonly kind: "group";
      readonly group: TreeGroup;
      readonly done: number;
      readonly count: number;
      readonly children: readonly TreeNode[];
    }
  | { readonly kind: "item"; readonly item: TreeItem };

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

/** What to draw, in document order: groups that hold a matching item, and those items. */
export function treeNodes(
  groups: readonly TreeGroup[],
  items: readonly TreeItem[],
  filter: TreeFilter,
): readonly TreeNode[] {
  const groupsIn = listBy(groups, (group) => group.parent ?? "");
  const itemsIn = listBy(
    items.filter((item) => matches(item, filter)),
    (item) => item.group,
  );
  const nodesOf = (parent: string): TreeNode[] =>
    (groupsIn.get(parent) ?? []).flatMap((group): TreeNode[] => {
      const own = (itemsIn.get(group.code) ?? []).map((item): TreeNode => ({ kind: "item", item }));
      const children = [...own, ...nodesOf(group.code)];
      const count = sum(children, (child) => (child.kind === "group" ? child.count : 1));
      const done = sum(children, (child) => (child.kind === "group" ? child.done : Number(isAnswered(child.item))));
      return count === 0 ? [] : [{ kind: "group", group, done, count, children }];
    });
  return nodesOf("");
}

function sum(nodes: readonly TreeNode[], of: (node: TreeNode) => number): number {
  return nodes.reduce((total, node) => total + of(node), 0);
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
