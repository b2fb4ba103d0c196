import { expect, it } from "vitest";
import { draftColumns } from "./draft-columns.ts";
import { joinRows } from "./join-rows.ts";
import { rowToIndicator } from "./row-to-indicator.ts";
import { findSourceTables, sourceOf } from "./source-table.ts";
import { structureOf } from "./structure.ts";

const HEAD = ["序号", "一级指标", "工作内容", "牵头部门", "依据", "分值", "评分标准"];

function read(cells: readonly string[], numberBefore: string | null = null) {
  const [table] = findSourceTables(sourceOf({ lines: [], tables: [[HEAD, [...cells]]] })).tables;
  if (table === undefined) throw new Error("no table");
  const structure = structureOf(table)!;
  const [row] = joinRows(table, structure).rows;
  const place = { code: "R7", group: "G1", kind: "item", numberBefore } as const;
  return rowToIndicator(
    row!,
    { table, structure, columns: draftColumns(table), keys: HEAD.map((_, at) => `c${at + 1}`) },
    place,
  );
}

it("reads a row by itself: words, departments, bases, points", () => {
  const { indicator, bases, departments, scoring, doubts } = read(
    ["3", "组织领导", "制定年度计划", "法制科、办公室", "《行政处罚法》", "5分", "少一项扣1分"],
    "2",
  );
  expect(indicator).toMatchObject({ code: "R7", group: "G1", printedNumber: "3", title: "制定年度计划" });
  expect([indicator.lead, departments.map(({ name }) => name)]).toEqual([
    ["法制科", "办公室"],
    ["法制科", "办公室"],
  ]);
  expect([indicator.bases, bases?.map(({ title }) => title)]).toEqual([null, ["行政处罚法"]]);
  expect(scoring).toEqual({ indicator: "R7", points: "5分", standard: "少一项扣1分" });
  expect(doubts).toEqual([]);
});

it("says of each cell what it was not sure of, from left to right", () => {
  const { indicator, doubts, scoring } = read(
    ["9", "组织领导", "制定计划", "《不是部门》", "无书名号", "若干", ""],
    "2",
  );
  expect(doubts.map(({ kind, column, code }) => [kind, column, code])).toEqual([
    ["number", 1, "R7"],
    ["department", 4, "R7"],
    ["basis", 5, "R7"],
    ["points", 6, "R7"],
  ]);
  expect(indicator.doubts).toEqual([{ field: "lead", printed: null, note: "这一格的文字不像部门名称" }]);
  expect(scoring?.points).toBe("若干");
});
