import { expect, test } from "vitest";
import { sheetNames } from "./sheet-names.ts";

test("makes names that spreadsheet programs take, and tells equal ones apart", () => {
  expect(sheetNames(["任务/表[1]", "任务表1", "", "History", "'引号'"])).toEqual([
    "任务表1",
    "任务表1 2",
    "表",
    "表 2",
    "引号",
  ]);
});

test("cuts at 31 characters without breaking one", () => {
  const [first, second] = sheetNames(["𠮷".repeat(20), "𠮷".repeat(20)]);
  expect(first).toBe("𠮷".repeat(15));
  expect(second).toBe(`${"𠮷".repeat(14)} 2`);
});
