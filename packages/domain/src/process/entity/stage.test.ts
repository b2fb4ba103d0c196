import { describe, expect, it } from "vitest";
import { areStagesOrdered, currentStage, isGateHeld, unfinishedCount } from "./stage.ts";

const stage = (name: string, from: string | null, to: string) => ({ name, from, to });

describe("the stages of a cycle", () => {
  it.each([
    ["ends alone", [stage("甲", null, "2022-08-31"), stage("乙", null, "2022-09-30")], true],
    ["one day for two", [stage("甲", null, "2022-08-31"), stage("乙", null, "2022-08-31")], true],
    ["one inside another", [stage("甲", "2022-08-01", "2022-08-31"), stage("乙", "2022-08-10", "2022-09-30")], true],
    ["none", [], true],
    ["the second ends first", [stage("甲", null, "2022-09-30"), stage("乙", null, "2022-08-31")], { what: "乙" }],
    ["begins after its end", [stage("甲", "2022-09-01", "2022-08-31")], { what: "甲" }],
    ["begins on its end", [stage("甲", "2022-08-31", "2022-08-31")], true],
  ] as const)("are ordered or not: %s", (_, stages, held) => {
    expect(areStagesOrdered(stages)).toEqual(held);
  });

  it("stand at the first that nobody has passed", () => {
    expect(currentStage([{ state: "passed" }, { state: "open" }, { state: "open" }])).toEqual({ state: "open" });
    expect(currentStage([{ state: "passed" }])).toBeNull();
    expect(currentStage([])).toBeNull();
  });

  it("hold a gate where everything unfinished is named, by assessment and indicator", () => {
    const open = [
      { assessmentId: "a", indicators: ["1", "2"] },
      { assessmentId: "b", indicators: ["1"] },
    ];
    expect(isGateHeld([], [])).toBe(true);
    expect(isGateHeld(open, [])).toEqual({ count: 3 });
    expect(isGateHeld(open, [{ assessmentId: "a", indicators: ["1", "2"] }])).toEqual({ count: 1 });
    expect(isGateHeld(open, [{ assessmentId: "b", indicators: ["2", "1"] }])).toEqual({ count: 2 });
    expect(isGateHeld(open, open)).toBe(true);
    expect(unfinishedCount(open)).toBe(3);
  });

  it("hold a gate of hand-ins and of ledgers where each of those is named", () => {
    const open = [{ assessmentId: "a", indicators: [], handIn: true, months: ["2022-09", "2022-10"] }];
    expect(isGateHeld(open, [])).toEqual({ count: 3 });
    expect(isGateHeld(open, [{ assessmentId: "a", indicators: [], months: ["2022-10"] }])).toEqual({ count: 2 });
    expect(isGateHeld(open, [{ assessmentId: "b", indicators: [], handIn: true }])).toEqual({ count: 3 });
    expect(isGateHeld(open, open)).toBe(true);
    expect(unfinishedCount(open)).toBe(3);
  });
});
