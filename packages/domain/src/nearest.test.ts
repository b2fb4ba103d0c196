import { expect, it } from "vitest";
import { nearestOf } from "./nearest.ts";

it("finds the name that a slip of the hand meant, and no other", () => {
  const known = ["shortfall", "states", "flag", "per-occurrence", "县级", "市级部门"];
  expect(nearestOf("shortfal", known)).toBe("shortfall");
  expect(nearestOf("per_occurence", known)).toBe("per-occurrence");
  expect(nearestOf("Flag", known)).toBe("flag");
  expect(nearestOf("县及", known)).toBe("县级");
  expect(nearestOf("falg", known)).toBe("flag");
  expect(nearestOf("级县", known)).toBe("县级");
  expect(nearestOf("flga", ["ag"])).toBeNull();
  expect(nearestOf("9", ["1", "R1"])).toBeNull();
  expect(nearestOf("r9", ["R1"])).toBe("R1");
  expect(nearestOf("市级单位", known)).toBeNull();
  expect(nearestOf("banana", known)).toBeNull();
  expect(nearestOf("x".repeat(1000), known)).toBeNull();
});

it("prefers the nearer of two, the first of two as near, and none at all of none", () => {
  expect(nearestOf("state", ["stats", "states"])).toBe("stats");
  expect(nearestOf("flog", ["flag", "flug"])).toBe("flag");
  expect(nearestOf("anything", [])).toBeNull();
  // One letter of a short name may differ, and no more.
  expect(nearestOf("ab", ["xb"])).toBe("xb");
  expect(nearestOf("ab", ["xy"])).toBeNull();
  // A third of nine letters: three, not four.
  expect(nearestOf("shortfxyz", ["shortfall"])).toBe("shortfall");
  expect(nearestOf("shortwxyz", ["shortfall"])).toBeNull();
  expect(nearestOf("xa", ["y".repeat(101), "xb"])).toBe("xb");
  // Two letters changed places, and nothing else: a turn of three or a shift is two slips.
  expect(nearestOf("abc", ["xab"])).toBeNull();
  expect(nearestOf("xab", ["abc"])).toBeNull();
  expect(nearestOf("aba", ["bab"])).toBeNull();
  expect(nearestOf("ba", ["ab"])).toBe("ab");
  expect(nearestOf("bac", ["abc"])).toBe("abc");
  // A hundred letters are compared and no more, on either side.
  expect(nearestOf("x".repeat(100), [`${"x".repeat(99)}y`])).toBe(`${"x".repeat(99)}y`);
  expect(nearestOf("x".repeat(101), ["x".repeat(100)])).toBeNull();
  expect(nearestOf("x".repeat(100), ["x".repeat(101)])).toBeNull();
  // Of a name of one letter nothing is left when it differs.
  expect(nearestOf("x", ["z"])).toBeNull();
});
