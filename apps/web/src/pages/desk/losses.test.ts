import type { Indicator } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../api/outputs.ts";
import { lossesIn } from "./losses.ts";

const indicators = ["1", "2", "3", "4"].map((code) => ({ code, kind: code === "4" ? "bonus" : "item" }) as Indicator);
const item = (indicator: string, full: number, worst: number | null, best: number | null) => ({
  indicator,
  state: "scored",
  full,
  interval: { worst, best },
});
const explanation = {
  score: {
    items: [item("1", 0, -1000, -1000), item("2", 5000, 0, 2000), item("3", 0, null, 0), item("4", 2000, 0, 0)],
  },
} as unknown as Explanation;

describe("lossesIn", () => {
  it("counts only what is sure, dearest first, and no bonus that was not earned", () => {
    expect(lossesIn({ indicators }, explanation, 8).map(({ indicator, lost }) => [indicator.code, lost])).toEqual([
      ["2", -3000],
      ["1", -1000],
    ]);
    expect(lossesIn({ indicators }, explanation, 1)).toHaveLength(1);
  });
});
