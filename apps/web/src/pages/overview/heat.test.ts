import { describe, expect, it } from "vitest";
import { percentText, shadeOf, spanOf } from "./heat.ts";

const cell = { indicators: 3, share: { worst: 6250, best: 8800 }, completion: 5000, notApplicable: 0 };

describe("spanOf", () => {
  it("takes shares where points decide and completion where there are none", () => {
    expect(spanOf({ measure: "score" }, cell)).toEqual({ worst: 6250, best: 8800 });
    expect(spanOf({ measure: "completion" }, cell)).toEqual({ worst: 5000, best: 5000 });
    expect(spanOf({ measure: "score" }, undefined)).toBeNull();
    expect(spanOf({ measure: "completion" }, { ...cell, completion: null })).toBeNull();
  });
});

describe("percentText", () => {
  it("says one number when nothing is open", () => {
    expect(percentText({ worst: 6250, best: 8800 })).toBe("62.5–88%");
    expect(percentText({ worst: 10_000, best: 10_000 })).toBe("100%");
  });
});

describe("shadeOf", () => {
  it("does not judge what is mostly open", () => {
    expect(shadeOf({ worst: 0, best: 10_000 })).toBe("open");
  });

  it("has five steps", () => {
    expect([0, 4000, 6000, 8000, 9000].map((ratio) => shadeOf({ worst: ratio, best: ratio }))).toEqual([0, 1, 2, 3, 4]);
  });
});
