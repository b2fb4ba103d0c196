import { describe, expect, it } from "vitest";
import { codeOf, moveFor } from "./tree-keys.ts";
import { treeRows, type TreeFilter, type TreeGroup, type TreeItem } from "./tree-model.ts";

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
const codes = (filter: TreeFilter, closed: string[] = []): string[] =>
  treeRows(groups, items, filter, new Set(closed)).map(codeOf);

describe("treeRows", () => {
  it("stands in document order with counts at every heading", () => {
    const rows = treeRows(groups, items, everything, new Set());
    expect(rows.map(codeOf)).toEqual(["A", "A1", "1", "2", "A2", "3", "B", "4"]);
    expect(rows[0]).toMatchObject({ level: 1, done: 1, count: 3 });
    expect(rows.at(-2)).toMatchObject({ done: 1, count: 1 });
  });

  it("keeps only headings that hold a match", () => {
    expect(codes({ ...everything, department: "办公室" })).toEqual(["A", "A2", "3"]);
    expect(codes({ ...everything, state: "not-applicable" })).toEqual(["B", "4"]);
    expect(codes({ ...everything, text: "指标2" })).toEqual(["A", "A1", "2"]);
    expect(codes({ ...everything, text: "没有这个" })).toEqual([]);
  });

  it("still counts what is inside a closed heading", () => {
    const rows = treeRows(groups, items, everything, new Set(["A1"]));
    expect(rows.map(codeOf)).toEqual(["A", "A1", "A2", "3", "B", "4"]);
    expect(rows[0]).toMatchObject({ done: 1, count: 3 });
    expect(rows[1]).toMatchObject({ done: 1, count: 2 });
  });
});

describe("moveFor", () => {
  const rows = treeRows(groups, items, everything, new Set());
  const none = new Set<string>();

  it.each([
    ["ArrowDown", 0, { kind: "focus", position: 1 }],
    ["ArrowUp", 0, { kind: "focus", position: 0 }],
    ["End", 0, { kind: "focus", position: 7 }],
    ["ArrowLeft", 2, { kind: "focus", position: 1 }],
    ["ArrowLeft", 1, { kind: "close", code: "A1" }],
    ["ArrowRight", 1, { kind: "focus", position: 2 }],
    ["Enter", 2, { kind: "select", position: 2 }],
    ["x", 2, null],
  ] as const)("%s at row %i", (key, position, expected) => {
    expect(moveFor(key, rows, position, none)).toEqual(expected);
  });

  it("opens a closed heading", () => {
    expect(moveFor("ArrowRight", rows, 1, new Set(["A1"]))).toEqual({ kind: "open", code: "A1" });
  });
});
