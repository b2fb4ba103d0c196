import { FahengError } from "@faheng/domain";
import { expect, it } from "vitest";
import { readRoster } from "./read-roster.ts";

const PEOPLE = ["姓名", "账号", "角色", "部门"];
const read = (...tables: string[][][]) => readRoster({ lines: [], tables });

it("finds sheets by their headings, below a title and in any order of columns", () => {
  const { sheets, ignoredColumns, emptyRows } = read(
    [["市商务局人员名册"], [], ["部门", "备注", "角 色", "账号", "姓名"], ["办公室", "x", "局领导", "a1", "甲"], [" "]],
    [["说明"], ["随便写"]],
  );
  const [line] = sheets.people;
  expect(line?.row).toBe(4);
  expect([line?.cell("姓名"), line?.address("姓名"), line?.address("部门")]).toEqual(["甲", "E4", "A4"]);
  expect(ignoredColumns).toEqual(["备注"]);
  expect(emptyRows).toBe(1);
});

it.for([
  ["FAHENG_ROSTER_HEADINGS", [[["甲"], ["乙"]]]],
  ["FAHENG_ROSTER_HEADINGS", [[["姓名", "账号"]]]],
  ["FAHENG_ROSTER_HEADING_TWICE", [[[...PEOPLE, "姓名"]]]],
  [
    "FAHENG_ROSTER_HEADING_TWICE",
    [
      [["部门名称"], ["甲"]],
      [["部门名称"], ["乙"]],
    ],
  ],
  ["FAHENG_ROSTER_NOTHING", [[["部门名称"], [""]]]],
  ["FAHENG_ROSTER_ROWS", [[["部门名称"], ...Array.from({ length: 2001 }, (_, at) => [String(at)])]]],
] as const)("%s", ([code, tables]) => {
  expect(() => read(...(tables as unknown as string[][][]))).toThrowError(expect.objectContaining({ code }));
  expect(() => read(...(tables as unknown as string[][][]))).toThrowError(FahengError);
});
