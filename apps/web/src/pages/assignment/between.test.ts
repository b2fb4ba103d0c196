import { expect, it } from "vitest";
import { between } from "./between.ts";

it("reaches from one to another, whichever stands first", () => {
  const codes = ["1", "2", "3", "4"];
  expect([between(codes, "2", "4"), between(codes, "3", "1"), between(codes, "x", "2")]).toEqual([
    ["2", "3", "4"],
    ["1", "2", "3"],
    ["2"],
  ]);
});
