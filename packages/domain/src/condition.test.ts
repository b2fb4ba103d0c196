import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { comparisonSchema, conditionSchema, gradeCriterionSchema, measureSchema } from "./condition.ts";

const takes = (schema: z.ZodType, input: unknown): boolean => schema.safeParse(input).success;
const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([it]) => it !== key));

const sixty = { kind: "multiple", factor: "60%" };
const look = { measure: { of: "parts" }, is: "below", line: sixty };
const condition = { id: "c1", when: look, effect: { kind: "no-bonus" }, place: "第3条", wording: "任一部分低于60%的" };

describe("what a condition measures", () => {
  it.each<[given: object, read: object]>([
    // An empty list means all of them.
    [{ of: "deductions" }, { of: "deductions", indicators: [] }],
    [{ of: "items" }, { of: "items", indicators: [] }],
    [{ of: "groups" }, { of: "groups", groups: [], level: null }],
    [{ of: "parts" }, { of: "parts", parts: [] }],
    [{ of: "base" }, { of: "base" }],
    [{ of: "bonus" }, { of: "bonus" }],
    [{ of: "total" }, { of: "total" }],
    [
      { of: "items", indicators: ["1.1", "1.2"] },
      { of: "items", indicators: ["1.1", "1.2"] },
    ],
  ])("%j", (given, read) => {
    expect(measureSchema.parse(given)).toEqual(read);
  });

  it.each<[object, boolean]>([
    [{ of: "groups", level: 1 }, true],
    [{ of: "groups", level: 20 }, true],
    [{ of: "groups", level: 0 }, false],
    [{ of: "groups", level: 21 }, false],
    [{ of: "groups", level: 1.5 }, false],
    [{ of: "items", indicators: ["第一项"] }, false],
    [{ of: "items", indicators: [""] }, false],
    [{ of: "items", parts: ["daily"] }, false],
    [{ of: "total", indicators: ["1.1"] }, false],
    [{ of: "rank" }, false],
    [{}, false],
  ])("%j: %s", (given, isTaken) => {
    expect(takes(measureSchema, given)).toBe(isTaken);
  });
});

it("an amount stands to its line in four ways, and in no other", () => {
  expect(comparisonSchema.options).toEqual(["below", "at-most", "at-least", "above"]);
  expect(["<", "equal", "not-below", ""].filter((it) => takes(comparisonSchema, it))).toEqual([]);
});

describe("a condition", () => {
  it("looks at one of what it measures, at nothing further, and asks for all of it", () => {
    expect(conditionSchema.parse(condition)).toEqual({
      ...condition,
      when: { ...look, measure: { of: "parts", parts: [] }, line: readSixty, count: 1 },
      further: [],
      joined: "all",
    });
  });

  it.each(["id", "when", "effect", "place", "wording"])("says its %s", (key) => {
    expect(takes(conditionSchema, without(condition, key))).toBe(false);
  });

  it.each<[key: string, value: unknown, isTaken: boolean]>([
    ["joined", "any", true],
    ["joined", "none", false],
    // As many as ten further looks; a sentence of a document holds two or three.
    ["further", Array.from({ length: 10 }, () => look), true],
    ["further", Array.from({ length: 11 }, () => look), false],
    ["when", { ...look, count: 2 }, true],
    ["when", { ...look, count: 0 }, false],
    ["when", { ...look, count: 2000 }, true],
    ["when", { ...look, count: 2001 }, false],
    ["when", { ...look, count: 1.5 }, false],
    ["when", { ...look, line: { kind: "points", points: "-3" } }, true],
    ["when", { ...look, line: { kind: "none" } }, false],
    ["when", { ...look, line: "60%" }, false],
    ["when", { ...look, is: "under" }, false],
    ["when", without(look, "line"), false],
    ["place", "", false],
    ["place", "条".repeat(400), true],
    ["place", "条".repeat(401), false],
    ["wording", "字".repeat(2000), true],
    ["wording", "字".repeat(2001), false],
    ["id", "c 1", false],
    ["note", "我们的理解", false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(conditionSchema, { ...condition, [key]: value })).toBe(isTaken);
  });
});

describe("a ladder of its own beside the total", () => {
  const ladder = {
    measure: { of: "base" },
    grades: [
      { name: "优秀", line: { kind: "points", points: "90" } },
      { name: "良好", line: sixty },
    ],
    place: "第5条",
    wording: "基础分达到90分为优秀，达到60%为良好",
  };

  it("is met from its lines on, where it says nothing else", () => {
    const parsed = gradeCriterionSchema.parse(ladder);
    expect(parsed.is).toBe("at-least");
    expect(parsed.grades.map(({ line }) => line)).toEqual([{ kind: "points", points: 90_000 }, readSixty]);
  });

  it.each<[key: string, value: unknown, isTaken: boolean]>([
    ["is", "at-most", true],
    ["is", "about", false],
    ["grades", [], true],
    ["grades", [{ name: "", line: sixty }], false],
    ["grades", [{ name: "优秀" }], false],
    ["grades", [{ name: "优秀", line: { kind: "points", points: "0.0001" } }], false],
    ["measure", { of: "rank" }, false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(gradeCriterionSchema, { ...ladder, [key]: value })).toBe(isTaken);
  });
});

/** 60%, in lowest terms. */
const readSixty = { kind: "multiple", factor: { numerator: 3, denominator: 5 } };
