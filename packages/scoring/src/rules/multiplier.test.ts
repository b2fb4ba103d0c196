import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { multiplier } from "./multiplier.ts";

const choice = (key: string, factor: string) => ({ key, label: `档${key}`, factor });

describe("multiplier", () => {
  it("makes no amount of its own", () => {
    const rule = ruleWith(multiplier, { choices: [choice("a", "2")] });
    expect([rule.points("a"), rule.bounds()]).toEqual(["0", ["0", "0"]]);
    expect(rule.says("a")).toBe("难度系数：档a（×2）");
  });

  it("takes choices or two ends, and not both nor neither", () => {
    expect(refuses(multiplier, {})).toBe(true);
    expect(refuses(multiplier, { choices: [choice("a", "1")], least: "1", most: "2" })).toBe(true);
    expect(refuses(multiplier, { least: "2", most: "1" })).toBe(true);
    expect(refuses(multiplier, { choices: [choice("a", "-1")] })).toBe(true);
    expect(refuses(multiplier, { choices: [choice("a", "1"), choice("a", "2")] })).toBe(true);
    const rule = ruleWith(multiplier, { least: "0.8", most: "1.2" });
    expect(["0.8", "1", "1.2"].every(rule.accepts)).toBe(true);
    expect(["0.79", "1.21", "x", null].some(rule.accepts)).toBe(false);
  });
});
