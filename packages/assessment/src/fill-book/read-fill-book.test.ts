import type { SheetContent } from "@faheng/documents";
import { expect, it } from "vitest";
import { type Origin, originLines } from "./origin.ts";
import { readFillBook } from "./read-fill-book.ts";

const origin: Origin = {
  assessmentId: "x",
  manifest: "m",
  of: "甲局 2017年度",
  versions: new Map([["1", 2]]),
  duties: new Map([["期次|1|quarter/专题会议|2017-Q1", 0]]),
};
const sheet = (name: string, rows: readonly (readonly string[])[], merged: SheetContent["merged"] = []) => ({
  name,
  rows,
  merged,
});
const hidden = sheet("法衡", [["项目", "内容"], ...originLines(origin)]);
const HEAD = ["序号", "完成状态", "进展情况", "识别码（勿改）"];

it("knows where it is from, and what stands in which cell", () => {
  const { origin: read, rows } = readFillBook([sheet("填报", [HEAD, ["1", "已完成", "好", "1"]]), hidden]);
  expect(read).toEqual(origin);
  expect(rows.get("1")?.get("进展情况")).toEqual({ text: "好", place: "填报!C2", fault: null });
});

it("refuses a cell that was merged with others, and tells apart rows that say the same key", () => {
  const rows = [HEAD, ["1", "已完成", "好", "1"], ["2", "已完成", "好", "2"], ["3", "", "", "2"]];
  const merged = [
    [1, 1],
    [2, 1],
  ] as const;
  const book = readFillBook([sheet("填报", rows, merged), hidden]);
  const fault = { code: "FAHENG_FILL_MERGED" };
  expect(book.rows.get("1")?.get("完成状态")).toMatchObject({ place: "填报!B2", fault });
  expect(book.rows.get("2")?.get("完成状态")).toMatchObject({ place: "填报!B3", fault });
  expect(book.rows.get("2")?.get("进展情况")).toMatchObject({ text: "好", fault: null });
  expect(book.faults).toMatchObject([{ key: "2", error: { code: "FAHENG_FILL_TWICE", place: "填报!D4" } }]);
});

it.for<[string, number, string]>([
  ["another assessment", 1, "y"],
  ["another manifest", 2, "n"],
  ["another name", 3, "乙局"],
  ["another version", 5, "1"],
  ["a version that is none", 5, "-1"],
  ["no seal", 4, ""],
])("notices %s in the hidden sheet", ([, line, value]) => {
  const rows = [["项目", "内容"], ...originLines(origin).map((it, at) => (at === line ? [it[0], value] : it))];
  const edited = sheet("法衡", rows);
  expect(() => readFillBook([sheet("填报", [HEAD, ["1", "", "", "1"]]), edited])).toThrow(
    expect.objectContaining({ code: "FAHENG_FILL_EDITED" }),
  );
});

it("is none without its hidden sheet, or without any row", () => {
  const none = expect.objectContaining({ code: "FAHENG_FILL_UNKNOWN" });
  expect(() => readFillBook([sheet("填报", [HEAD, ["1", "", "", "1"]])])).toThrow(none);
  expect(() => readFillBook([sheet("填报", [HEAD]), hidden])).toThrow(none);
  expect(() => readFillBook([])).toThrow(none);
});
