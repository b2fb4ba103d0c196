import { expect, it } from "vitest";
import { byVersion } from "./version.ts";

it("orders versions as numbers, not as text", () => {
  expect(["1.10.0", "2.0.0", "1.2.0", "1.2.10", "1.2.9"].toSorted(byVersion)).toEqual([
    "1.2.0",
    "1.2.9",
    "1.2.10",
    "1.10.0",
    "2.0.0",
  ]);
});
