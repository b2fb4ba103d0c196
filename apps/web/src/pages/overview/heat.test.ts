import { describe, expect, it } from "vitest";
import { percentText, shadeOf, spanOf } from "./heat.ts";

const cell = { indicators: 3, share: { worst: 625, best: 880 }, completion: 500, notApplicable: 0 };

describe("spanOf", () => {
  it("takes shares where points decide and completion where there are none", () => {
    expect(spanOf({ measure: "score" }, cell)).toEqual({ worst: 625, best: 880 });
    expect(spanOf({ measure: "completion" }, cell)).toEqual({ worst: 500, best: 500 });
    expect(spanOf({ measure: "score" }, undefined)).toBeNull();
    expect(spanOf({ measure: "completion" }, { ...cell, completion: null })).toBeNull();
  });
});

describe("percentText", () => {
  it("says one number when nothing is open", () => {
    expect(percentText({ worst: 625, best: 880 })).toBe("62.5–88%");
    expect(percentText({ worst: 1000, best: 1000 })).toBe("100%");
  });
});

describe("shadeOf", () => {
  it("does not judge what is mostly open", () => {
    expect(shadeOf({ worst: 0, best: 1000 })).toBe("open");
  });

  it("has five steps", () => {
    expect([0, 400, 600, 800, 900].map((ratio) => shadeOf({ worst: ratio, best: ratio }))).toEqual([0, 1, 2, 3, 4]);
  });
});
