import { describe, expect, it } from "vitest";
import { treeNodes, type TreeFilter, type TreeGroup, type TreeItem, type TreeNode } from "./tree-model.ts";

const group = (code: string, parent: string | null): TreeGroup => ({
  code,
  parent,
  printedNumber: null,
  title: `组${code}`,
});
const item = (code: string, of: string, part: Partial<TreeItem> = {}): TreeItem => ({
  code,
  group: of,
  printedNumber: code,
  title: `指标${code}`,
  titleIsOurs: false,
  state: "not-started",
  departments: [],
  amount: null,
  ...part,
});

const groups = [group("A", null), group("A1", "A"), group("A2", "A"), group("B", null)];
const items = [
  item("1", "A1", { state: "done", departments: ["法规处"] }),
  item("2", "A1"),
  item("3", "A2", { departments: ["办公室", "法规处"] }),
  item("4", "B", { state: "not-applicable" }),
];
const everything: TreeFilter = { text: "", department: "", state: "" };
const flat = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => (node.kind === "item" ? [node.item.code] : [node.group.code, ...flat(node.children)]));
const codes = (filter: TreeFilter): string[] => flat(treeNodes(groups, items, filter));

describe("treeNodes", () => {
  it("stands in document order with counts at every heading", () => {
    expect(codes(everything)).toEqual(["A", "A1", "1", "2", "A2", "3", "B", "4"]);
    const [first, second] = treeNodes(groups, items, everything);
    expect(first).toMatchObject({ done: 1, count: 3 });
    expect(second).toMatchObject({ done: 1, count: 1 });
  });

  it("keeps only headings that hold a match", () => {
    expect(codes({ ...everything, department: "办公室" })).toEqual(["A", "A2", "3"]);
    expect(codes({ ...everything, state: "not-applicable" })).toEqual(["B", "4"]);
    expect(codes({ ...everything, text: "指标2" })).toEqual(["A", "A1", "2"]);
    expect(codes({ ...everything, text: "没有这个" })).toEqual([]);
  });

  it("counts only what matches", () => {
    expect(treeNodes(groups, items, { ...everything, department: "法规处" })[0]).toMatchObject({ done: 1, count: 2 });
  });
});
