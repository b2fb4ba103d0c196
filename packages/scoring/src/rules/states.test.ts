import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { states } from "./states.ts";

const built = {
  label: "领导责任制",
  states: [
    { key: "good", label: "已建立并落实", points: "0" },
    { key: "weak", label: "落实不到位", points: "1" },
    { key: "none", label: "没有建立", points: "2" },
  ],
};

describe("states", () => {
  it("takes one amount for the state, never two", () => {
    const rule = ruleWith(states, built);
    expect(["good", "weak", "none"].map(rule.points)).toEqual(["0", "1", "2"]);
    expect(rule.says("weak")).toBe("领导责任制：落实不到位，1分");
  });

  it("spans the smallest to the largest state while pending (an office of its own 3, an office in charge 2, else 0)", () => {
    const offices = [
      { key: "own", label: "专门机构", points: "3" },
      { key: "charge", label: "明确机构负责", points: "2" },
      { key: "else", label: "其他", points: "0" },
    ];
    expect(ruleWith(states, { states: offices }, { effect: "award" }).bounds()).toEqual(["0", "3"]);
    expect(ruleWith(states, { states: offices.slice(0, 2) }).bounds()).toEqual(["2", "3"]);
  });

  it("refuses a state that is not listed, and a list with a key twice", () => {
    expect(ruleWith(states, built).accepts("half")).toBe(false);
    expect(refuses(states, { states: [built.states[0], built.states[0]] })).toBe(true);
  });

  it("may come to any state while work goes on", () => {
    const rule = ruleWith(states, built);
    expect([rule.ahead("good"), rule.ahead("none")]).toEqual([
      ["0", "2"],
      ["0", "2"],
    ]);
  });

  it("says every state with its amount, and nothing of an amount that is none", () => {
    const rule = ruleWith(states, built);
    expect(rule.read()).toBe("领导责任制：“已建立并落实”扣0分，“落实不到位”扣1分，“没有建立”扣2分");
    expect(rule.says("good")).toBe("领导责任制：已建立并落实");
    expect(rule.samples).toEqual(["good", "weak", "none"]);
    expect(["none", "good", "weak"].map((fact) => rule.bulk?.amounts[rule.bulk.slot(fact)])).toEqual([2000, 0, 1000]);
  });

  it("is a choice between two at least", () => {
    expect(refuses(states, { states: [built.states[0]] })).toBe(true);
    expect(refuses(states, { states: [...built.states, { key: "minus", label: "倒扣", points: "-1" }] })).toBe(true);
    const many = Array.from({ length: 201 }, (_, index) => ({ key: `s${index}`, label: "档", points: "0" }));
    expect([refuses(states, { states: many }), refuses(states, { states: many.slice(1) })]).toEqual([true, false]);
  });
});
