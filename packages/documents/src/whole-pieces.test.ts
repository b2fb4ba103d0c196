import { expect, test } from "vitest";
import { wholePieces } from "./whole-pieces.ts";

const CAPTION =
  "填报单位：市工商行政管理局　周期：2017年度法治建设考核（2017年1月1日至2017年12月31日）　填表日期：2026年11月28日";

test("a date at the end of a line that is too long goes to the next line whole", () => {
  expect(wholePieces(CAPTION, 60)).toBe(
    "填报单位：市工商行政管理局　周期：2017年度法治建设考核（2017年1月1日至2017年12月31日）\n填表日期：2026年11月28日",
  );
});

test("a line that fits stays as it is, and one without wide spaces is the program's to wrap", () => {
  expect(wholePieces(CAPTION, 80)).toBe(CAPTION);
  expect(wholePieces("法".repeat(100), 20)).toBe("法".repeat(100));
});
