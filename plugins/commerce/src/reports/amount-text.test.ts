import { describe, expect, it } from "vitest";
import { intervalText, signedText, totalText } from "./amount-text.ts";

describe("amounts in a cell", () => {
  it("says what is taken and what is given", () => {
    expect([-1000, 500, 0].map(signedText)).toEqual(["扣1分", "加0.5分", "0分"]);
  });

  it.each([
    [{ worst: -2000, best: -2000 }, "扣2分"],
    [{ worst: -2000, best: 0 }, "未定（扣2分至0分）"],
    [{ worst: null, best: 0 }, "未定（至多0分）"],
    [{ worst: 0, best: null }, "未定（至少0分）"],
    [{ worst: null, best: null }, "未定"],
  ])("writes %o as %s", (interval, text) => {
    expect(intervalText(interval, signedText)).toBe(text);
  });

  it("writes a total with its interval", () => {
    expect(intervalText({ worst: 88_500, best: 105_000 }, totalText)).toBe("未定（88.5分至105分）");
  });
});
