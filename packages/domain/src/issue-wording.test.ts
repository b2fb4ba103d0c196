import { describe, expect, it } from "vitest";
import { z } from "zod";
import { faultsOf, said } from "./issue-wording.ts";
import { codeSchema } from "./framework.ts";
import { boundSchema, lineSchema } from "./bound.ts";
import { profileSchema } from "./profile.ts";
import { amountSchema } from "./points-schema.ts";
import { wantedForm } from "./wanted-form.ts";

const kinds = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("points"), points: amountSchema }),
]);
const ratio = z.union([z.strictObject({ numerator: z.int(), denominator: z.int() }), z.string()]);

function worded(schema: z.ZodType, input: unknown): string[] {
  const { error } = schema.safeParse(input);
  return error
    ? faultsOf(error, input, 10, schema).map(({ path, wording: { zh, en } }) => [path.join("."), zh, en].join(" | "))
    : [];
}

describe("faultsOf", () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ["nothing there", z.strictObject({ a: z.string() }), {}, "a | 缺少此项，应为文字 | is missing; expected a string"],
    ["another kind of value", z.boolean(), "yes", " | 应为true 或 false | expected true or false"],
    ["a whole number that is none", z.int(), 1.5, " | 应为整数 | expected a whole number"],
    ["a name that is none of them", z.enum(["p", "q"]), "r", ' | 应为"p"、"q"之一 | expected one of "p", "q"'],
    [
      "a kind nobody knows",
      kinds,
      { kind: "zero" },
      'kind | 应为"none"、"points"之一 | expected one of "none", "points"',
    ],
    [
      "a key nobody knows",
      z.strictObject({}),
      { round: 1 },
      " | 没有这样的键：“round” | there is no such key: “round”",
    ],
    ["too small", z.int().min(1), 0, " | 不能小于1 | must not be less than 1"],
    ["too large", z.int().max(9), 1e300, " | 不能大于9007199254740991 | must not be more than 9007199254740991"],
    ["an empty text", z.string().min(1), "", " | 不能为空 | must not be empty"],
    ["a short list", z.array(z.int()).min(2), [1], " | 至少2项 | at least 2 entries"],
    [
      "a day that is none",
      z.iso.date(),
      "2026-13-01",
      " | 没有“2026-13-01”这一天，应为日期，如 2026-03-01 | there is no day “2026-13-01”; expected a date such as 2026-03-01",
    ],
    ["a day of no form", z.iso.date(), "2026/3/1", " | 应为日期，如 2026-03-01 | expected a date such as 2026-03-01"],
    [
      "a day or a month and day, and the day is none",
      z.union([
        z.iso.date(),
        z.string().regex(/^\d\d-\d\d$/, wantedForm("a month and day such as 03-01", "月和日，如 03-01")),
      ]),
      "2026-02-30",
      " | 没有“2026-02-30”这一天，应为日期，如 2026-03-01，或月和日，如 03-01 | there is no day “2026-02-30”; expected a date such as 2026-03-01 or a month and day such as 03-01",
    ],
    [
      "a bound that is no object",
      boundSchema,
      "0",
      ' | 应为对象，如 {"kind":"points","points":"0"}（不设限的写 {"kind":"none"}） | expected an object such as {"kind":"points","points":"0"} ({"kind":"none"} for no bound)',
    ],
    [
      "a code with a blank",
      codeSchema,
      "R 2",
      " | 应为编码（字母、数字和 . _ -，最多64个，如 R2-3） | expected a code of up to 64 letters, digits and . _ - such as R2-3",
    ],
    ["a check of our own", amountSchema, "-1", " | 不能为负数 | must not be negative"],
    [
      "one of several forms, nearly",
      ratio,
      { numerator: 1 },
      " | “denominator”缺少此项，应为数字 | “denominator” is missing; expected a number",
    ],
    ["none of several forms", ratio, 1, " | 应为对象 {…}，或文字 | expected an object {…} or a string"],
    [
      "a key of a form it may not have",
      z.record(z.string().regex(/^[a-z]+$/), z.int()),
      { 一: 1 },
      "一 | 键“一”应为符合 /^[a-z]+$/ 的文字 | the key “一”: expected a text that fits /^[a-z]+$/",
    ],
  ])("tells %s in both languages", (_name, schema, input, expected) => {
    expect(worded(schema, input)).toContain(expected);
  });

  it("leaves no English in what it tells of a profile that is another document", () => {
    const wordings = worded(profileSchema, { format: 1, id: "考核", settings: { rounding: null }, items: [{}] });
    expect(wordings.length).toBeGreaterThan(9);
    for (const wording of wordings) expect(wording.split(" | ")[1]).not.toMatch(/expected|Invalid|received/iu);
  });

  it("stops at the number asked for", () => {
    const { error } = z.array(z.int()).safeParse(["a", "b", "c"]);
    expect(faultsOf(error!, ["a", "b", "c"], 2, z.array(z.int()))).toHaveLength(2);
  });
});

describe("what Zod leaves open", () => {
  /** A fault as Zod may report it, of a value of nothing in particular. */
  const told = (issue: object, input: unknown = null): string => {
    const error = new z.ZodError([{ path: [], message: "wrong", ...issue } as never]);
    const [fault] = faultsOf(error, input, 1, z.unknown());
    return `${fault?.wording.zh} | ${fault?.wording.en}`;
  };

  it.each<[string, object, string]>([
    [
      "a least size is one that is let in",
      { code: "too_small", origin: "number", minimum: 2 },
      "不能小于2 | must not be less than 2",
    ],
    [
      "a greatest size is one that is let in",
      { code: "too_big", origin: "number", maximum: 2 },
      "不能大于2 | must not be more than 2",
    ],
    [
      "a key that is wrong for no reason",
      { code: "invalid_key", path: ["甲"], issues: [] },
      "键“甲”写法不对 | the key “甲”: has the wrong form",
    ],
    ["a union without branches", { code: "invalid_union", errors: [] }, "这个值不对 | wrong"],
    ["a form without a pattern", { code: "invalid_format", format: "regex" }, "这个值不对 | wrong"],
    [
      "a kind of value without a name in Chinese",
      { code: "invalid_type", expected: "bigint" },
      "应为bigint | expected bigint",
    ],
    [
      "branches that are all wrong twice",
      {
        code: "invalid_union",
        errors: [
          [
            { code: "invalid_type", expected: "string", path: [] },
            { code: "custom", path: [], message: "x" },
          ],
        ],
      },
      "应为文字 | expected a string",
    ],
    [
      "an empty list of words that is asked for",
      { code: "custom", params: { zh: "不认识", known: [1, null] } },
      "不认识 | wrong",
    ],
    ["known words that are no list", { code: "custom", params: { zh: "不认识", known: "甲乙" } }, "不认识 | wrong"],
  ])("%s", (_what, issue, expected) => {
    expect(told(issue)).toBe(expected);
  });

  it("asks about the word that was meant, where a check of our own says which there are", () => {
    const issue = { code: "custom", params: { zh: "没有此码", known: ["shortfall", 3, "flag"] } };
    expect(told(issue, "shortfal")).toBe("没有此码，是否为“shortfall” | wrong: did you mean “shortfall”?");
    expect(told(issue, 3)).toBe("没有此码 | wrong");
  });

  it("a fault under what is no object has no value of its own", () => {
    // Nothing stands there: a value that is missing, and no error of ours.
    const issue = { code: "invalid_type", expected: "string", path: ["a", "b"] };
    for (const input of [null, { a: null }, { a: 7 }, "a"])
      expect(told(issue, input)).toBe("缺少此项，应为文字 | is missing; expected a string");
    expect(told(issue, { a: { b: 7 } })).toBe("应为文字 | expected a string");
    expect(told(issue, { a: { b: null } })).toBe("应为文字 | expected a string");
  });
});

describe("which branch of a union was meant", () => {
  const deep = z.union([
    z.strictObject({ a: z.int() }),
    z.strictObject({ a: z.strictObject({ b: z.strictObject({ c: z.int() }) }) }),
    z.strictObject({ a: z.strictObject({ b: z.int() }) }),
  ]);
  const inside = z.strictObject({ at: z.union([z.strictObject({ alpha: z.int().optional() }), z.string()]) });

  it.each<[string, z.ZodType, unknown, string]>([
    ["the one that fits deepest", deep, { a: { b: { c: "x" } } }, " | “a.b.c”应为数字 | “a.b.c” expected a number"],
    [
      "one that is wrong in its contents",
      z.union([z.string(), z.array(z.int()).min(2).max(1)]),
      [7, 8],
      " | 最多1项 | at most 1 entries",
    ],
    [
      "one with a key that is nearly right",
      inside,
      { at: { alpah: 1 } },
      "at | 没有这样的键：“alpah”，是否为“alpha” | there is no such key: “alpah”: did you mean “alpha”?",
    ],
    [
      "none: all are named, each once",
      z.union([z.string(), z.int(), z.number()]),
      true,
      " | 应为文字，或数字 | expected a string or a number",
    ],
  ])("is %s", (_what, schema, input, expected) => {
    expect(worded(schema, input)).toEqual([expected]);
  });

  it("asks about a word of an enum, of a literal and of what chooses among kinds", () => {
    expect(worded(z.enum(["alpha", "beta"]), "alpah")[0]).toContain("，是否为“alpha”");
    expect(worded(z.literal(["deduct", "award"]), "deductt")[0]).toContain("，是否为“deduct”");
    expect(worded(kinds, { kind: "point" })[0]).toContain("，是否为“points”");
    expect(worded(boundSchema, { kind: "multipel", factor: "1" })[0]).toContain("，是否为“multiple”");
    // What is no text is near no word.
    expect(worded(z.enum(["1", "2"]), 1)[0]).not.toContain("是否为");
  });

  it("a check of our own on what is missing says what it has to say", () => {
    const either = z
      .strictObject({ a: z.string().optional() })
      .refine(() => false, { path: ["a"], ...said("a or b", "甲乙至少填一项") });
    expect(worded(either, {})).toEqual(["a | 甲乙至少填一项 | a or b"]);
  });

  it("a line that is no object is shown how one is written; of an unknown kind, which there are", () => {
    expect(worded(lineSchema, "6")).toEqual([
      ' | 应为对象，如 {"kind":"points","points":"6"} 或 {"kind":"multiple","factor":"60%"} | expected an object such as {"kind":"points","points":"6"} or {"kind":"multiple","factor":"60%"}',
    ]);
    expect(worded(lineSchema, { kind: "none" })).toEqual([
      'kind | 应为"points"、"multiple"之一 | expected one of "points", "multiple"',
    ]);
    expect(worded(boundSchema, { kind: "zero" })).toEqual([
      'kind | 应为"none"、"points"、"multiple"之一 | expected one of "none", "points", "multiple"',
    ]);
  });
});

describe("sizes, from either side", () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string().min(3), "ab", "至少3个字 | at least 3 characters"],
    [z.string().max(3), "abcd", "最多3个字 | at most 3 characters"],
    [z.array(z.int()).max(1), [1, 2], "最多1项 | at most 1 entries"],
    [z.number().max(9), 10, "不能大于9 | must not be more than 9"],
    [z.number().gt(0), 0, "应大于0 | must be more than 0"],
    [z.number().lt(9), 9, "应小于9 | must be less than 9"],
    [z.literal("faheng.facts/1"), "x", '应为"faheng.facts/1" | expected "faheng.facts/1"'],
    [z.null(), 1, "应为null | expected null"],
    [z.array(z.int()), {}, "应为列表 […] | expected a list […]"],
    [z.record(z.string(), z.int()), [], "应为对象 {…} | expected an object {…}"],
    [z.number(), "1", "应为数字 | expected a number"],
    [z.strictObject({}), { a: 1, b: 2 }, "没有这样的键：“a”、“b” | there is no such key: “a”, “b”"],
  ])("%#", (schema, input, expected) => {
    expect(worded(schema, input)).toEqual([` | ${expected}`]);
  });

  it("a check that says nothing in Chinese is told as it is, and one that fits nothing as wrong", () => {
    expect(
      worded(
        z.string().refine(() => false, "must be odd"),
        "a",
      ),
    ).toEqual([" | must be odd | must be odd"]);
    expect(worded(z.string().email(), "a")[0]).toContain("这个值不对");
  });
});
