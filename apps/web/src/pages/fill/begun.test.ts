import { expect, it } from "vitest";
import { begun } from "./begun.ts";

it("begins what nobody has begun, and leaves every other status alone", () => {
  expect(begun({ status: "not-started" }, { progress: "一" })).toEqual({ progress: "一", status: "in-progress" });
  expect(begun({ status: "done" }, { progress: "一" })).toEqual({ progress: "一" });
});
