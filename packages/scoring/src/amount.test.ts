import { describe, expect, it } from "vitest";
import { toExact } from "./amount.ts";
import { quotient } from "./exact.ts";
import type { Amount } from "./rule-kind.ts";
import { STANDARD_RULES } from "./rules/index.ts";

const [rule] = STANDARD_RULES;
if (!rule) throw new Error("no rules");

describe("what a rule says an item loses or gains", () => {
  it("is a whole number of thousandths or an exact fraction of them", () => {
    expect(toExact(1500, rule)).toBe(1500);
    expect(Object.is(toExact(-0, rule), 0)).toBe(true);
    expect(toExact({ numerator: 10, denominator: 4 }, rule)).toEqual(quotient(5n, 2n));
    expect(toExact({ numerator: 8, denominator: 4 }, rule)).toBe(2);
  });

  it.each<[string, Amount]>([
    ["not a number", Number.NaN],
    ["without end", Number.POSITIVE_INFINITY],
    ["beyond exact integers", 1e308],
    ["part of a thousandth as a float", 0.5],
    ["negative", -1],
    ["a fraction of nothing", { numerator: 1, denominator: 0 }],
    ["a fraction of floats", { numerator: 0.1, denominator: 1 }],
    ["a negative fraction", { numerator: -1, denominator: 3 }],
  ])("is refused where it is %s, as a fault of the rule", (_name, amount) => {
    expect(() => toExact(amount, rule)).toThrow(
      expect.objectContaining({ code: "FAHENG_RULE_AMOUNT", place: rule.kind }),
    );
  });
});
