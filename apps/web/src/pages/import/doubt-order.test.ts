import { describe, expect, it } from "vitest";
import { nextDoubt, openDoubts } from "./doubt-order.ts";
import type { DoubtView } from "./draft-view.ts";

const doubts = (states: string): readonly DoubtView[] =>
  [...states].map((state, index) => ({
    key: String(index),
    kind: "number",
    table: 1,
    row: index + 1,
    column: null,
    printed: "",
    note: "…",
    code: null,
    settled: state === "s",
  }));

describe("the next doubt", () => {
  it.each([
    ["ooo", null, 1, "0"],
    ["ooo", null, -1, "2"],
    ["ooo", "0", 1, "1"],
    ["ooo", "2", 1, "0"],
    ["ooo", "0", -1, "2"],
    ["oso", "0", 1, "2"],
    ["sso", "2", 1, "2"],
    ["sso", "0", -1, "2"],
    // With nothing left one may look through what was settled.
    ["sss", "0", 1, "1"],
    ["", null, 1, undefined],
    ["oo", "gone", 1, "0"],
  ] as const)("%s from %s by %i is %s", (states, from, step, expected) => {
    expect(nextDoubt(doubts(states), from, step)?.key).toBe(expected);
  });

  it("counts those that are open", () => {
    expect(openDoubts(doubts("oso"))).toBe(2);
  });
});
