import { expect, it } from "vitest";
import { listed, nearestTo } from "./listed.ts";

it("lists the names there are and the one that was probably meant", () => {
  expect(listed(["R1", "R12"], "r1")).toEqual({
    known: "R1、R12",
    knownEn: "R1, R12",
    nearest: "，是否为“R1”",
    nearestEn: ": did you mean “R1”?",
  });
  expect(listed([], "R1")).toEqual({ known: "无", knownEn: "none", nearest: "", nearestEn: "" });
});

it("lists the first twenty of many, and looks for the nearest among all", () => {
  const names = Array.from({ length: 30 }, (_, index) => `name-${String(index).padStart(3, "0")}-x`);
  const { known, knownEn, nearest } = listed(names, "name-029-y");
  expect(known.split("、")).toHaveLength(20);
  expect([known.endsWith("等"), knownEn.endsWith(" and more")]).toEqual([true, true]);
  expect(nearest).toBe("，是否为“name-029-x”");
});

it("asks about nothing that is far", () => {
  expect(nearestTo("a", ["b", "c"])).toEqual({ nearest: "", nearestEn: "" });
});
