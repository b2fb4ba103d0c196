import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceLines } from "./balance-lines.ts";
import { widthOf } from "./text-height.ts";

test("a title one character too long is parted in the middle, not before its last character", () => {
  expect(balanceLines("市知识产权局关于推进法治政府建设情况的报告", 20)).toBe(
    "市知识产权局关于推进\n法治政府建设情况的报告",
  );
});

test("a title that fits, and one that is parted already, stay as they are", () => {
  expect(balanceLines("任务分解方案完成情况表", 20)).toBe("任务分解方案完成情况表");
  const parted = `${"市".repeat(19)}\n${"局".repeat(19)}`;
  expect(balanceLines(parted, 20)).toBe(parted);
});

test("no line begins with a closing mark, ends with an opening one, or parts a year", () => {
  const lines = balanceLines(
    "市商务局关于贯彻落实《法治政府建设实施纲要（2021—2025年）》情况的报告（2026年度）",
    22,
  ).split("\n");
  expect(lines.length).toBe(2);
  for (const line of lines) {
    expect(line).not.toMatch(/^[》）年]/);
    expect(line).not.toMatch(/[《（]$|\d$/);
  }
});

test("nothing is lost, nothing is wider than the line, and no line is a lone character", () => {
  const text = fc.array(fc.constantFrom(..."市局关于推进法治政府建设情况的报告（2021年）《》".split("")), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(text, (characters) => {
      const whole = characters.join("");
      const lines = balanceLines(whole, 20).split("\n");
      expect(lines.join("")).toBe(whole);
      const isParted = lines.length > 1;
      for (const line of lines) expect(isParted && (widthOf(line) > 20 || widthOf(line) < 2)).toBe(false);
    }),
  );
});
