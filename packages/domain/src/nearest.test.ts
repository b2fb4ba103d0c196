import { expect, it } from "vitest";
import { nearestOf } from "./nearest.ts";

it("finds the name that a slip of the hand meant, and no other", () => {
  const known = ["shortfall", "states", "flag", "per-occurrence", "县级", "市级部门"];
  expect(nearestOf("shortfal", known)).toBe("shortfall");
  expect(nearestOf("per_occurence", known)).toBe("per-occurrence");
  expect(nearestOf("Flag", known)).toBe("flag");
  expect(nearestOf("县及", known)).toBe("县级");
  expect(nearestOf("市级单位", known)).toBeNull();
  expect(nearestOf("banana", known)).toBeNull();
  expect(nearestOf("x".repeat(1000), known)).toBeNull();
});
