import { expect, it } from "vitest";
import { shareOf } from "./share-of.ts";

it("has no share without full marks", () => {
  expect(shareOf(5000, null)).toBeNull();
  expect(shareOf(5000, 0)).toBeNull();
  expect(shareOf(null, 100_000)).toBeNull();
  expect(shareOf(96_000, 100_000)).toBe(960);
});
