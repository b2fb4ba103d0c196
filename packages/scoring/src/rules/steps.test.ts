import { describe, expect, it } from "vitest";
import { quotient } from "../exact.ts";
import { partialInText, partialIsSaid, stepsOf } from "./count-steps.ts";
import { gapOn, PARTIALS, stepsIn } from "./steps.ts";

const half = quotient(1n, 2n);

describe("a gap", () => {
  it.each([
    ["below", 80, 90, 10],
    ["below", 90, 90, 0],
    ["below", 95, 90, 0],
    ["above", 95, 90, 5],
    ["above", 90, 90, 0],
    ["above", 80, 90, 0],
  ] as const)("%s: %i of %i is %i", (side, reached, goal, gap) => {
    expect(gapOn(side, reached, goal)).toBe(gap);
  });

  it.each([
    ["linear", 7, 2, quotient(7n, 2n)],
    ["started", 7, 2, 4],
    ["whole", 7, 2, 3],
    // On the bound all three agree.
    ["linear", 6, 2, 3],
    ["started", 6, 2, 3],
    ["whole", 6, 2, 3],
    ["started", 0, 2, 0],
    ["whole", 1, 2, 0],
    ["started", 1, 2, 1],
  ] as const)("%s: %i in steps of %i", (partial, gap, step, count) => {
    expect(stepsIn(gap, step, partial)).toEqual(count);
  });

  it("counts steps that are fractions exactly", () => {
    expect(PARTIALS.map((it) => stepsIn(quotient(3n, 2n), half, it))).toEqual([3, 3, 3]);
    // A third of a step more: floats would make 3.0000000000000004 of it, or 3.
    expect(PARTIALS.map((it) => stepsIn(quotient(5n, 3n), half, it))).toEqual([quotient(10n, 3n), 4, 3]);
  });
});

describe("steps of a count", () => {
  it.each([
    [0, 3, "started", 0],
    [1, 3, "started", 1],
    [3, 3, "started", 1],
    [4, 3, "started", 2],
    [2, 3, "whole", 0],
    [3, 3, "whole", 1],
    [5, 3, "whole", 1],
    [6, 3, "whole", 2],
    [5, 1, null, 5],
  ] as const)("%i in steps of %i, %s: %i", (amount, step, partial, count) => {
    expect(stepsOf(amount, step, partial)).toBe(count);
  });

  it("of more than one say what becomes of a part", () => {
    const [isSaid] = partialIsSaid;
    expect([isSaid({ step: 1, partial: null }), isSaid({ step: 2, partial: null })]).toEqual([true, false]);
    expect([isSaid({ step: 2, partial: "whole" }), isSaid({ step: 2, partial: "started" })]).toEqual([true, true]);
    expect(partialInText(1, null)).toBe("");
    expect(partialInText(2, "started")).toBe("（不足部分按一档计）");
    expect(partialInText(2, "whole")).toBe("（不足部分不计）");
  });
});
