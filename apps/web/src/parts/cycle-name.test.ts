import { expect, it } from "vitest";
import { cycleName } from "./cycle-name.ts";

it("marks a bureau's own cycle in words and leaves the office's as it is", () => {
  expect([cycleName("2018年自查", "own"), cycleName("2018年", "line"), cycleName("2018年度", "office")]).toEqual([
    "2018年自查（本局自评）",
    "2018年（条线考评）",
    "2018年度",
  ]);
});
