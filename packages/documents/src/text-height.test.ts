import { expect, test } from "vitest";
import { textHeight } from "./text-height.ts";

test("ten characters of 10 pt to a line of 106 pt", () => {
  expect(textHeight("字".repeat(10), 106, 10)).toBe(20);
  expect(textHeight("字".repeat(11), 106, 10)).toBe(34);
  expect(textHeight("a".repeat(18), 106, 10)).toBe(20);
});

test("every line of its own counts, also an empty one", () => {
  expect(textHeight("甲\n\n乙", 106, 10)).toBe(48);
});
