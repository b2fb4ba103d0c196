import { expect, it } from "vitest";
import { defineErrors, type ErrorValues, FahengError } from "./errors.ts";

const errors = defineErrors({
  FAHENG_TEST_COUNT: {
    status: 422,
    message: { zh: "有{count}处问题", en: "Refused: {count:problem:problems}" },
    mend: { zh: "改正。", en: "Correct {what}." },
  },
});

it("counts in English with the word for one or for any other number", () => {
  const told = [0, 1, 2].map((count) => new FahengError(errors.FAHENG_TEST_COUNT, { details: { count } }).report());
  expect(told.map(({ message }) => message.en)).toEqual([
    "Refused: 0 problems",
    "Refused: 1 problem",
    "Refused: 2 problems",
  ]);
  expect(told[1]?.message.zh).toBe("有1处问题");
  expect(told[1]?.mend.en).toBe("Correct {what}.");
});

const others = defineErrors({
  FAHENG_TEST_PLACE: {
    status: 409,
    message: { zh: "“{what}”不在{where}", en: "“{what}” is not in {where}" },
    mend: { zh: "请核对{where}。", en: "Check {where}." },
  },
});
const whole = (details: ErrorValues) => new FahengError(others.FAHENG_TEST_PLACE, { place: "1.2", details });

it("is an error like any other, whose message is the Chinese sentence", () => {
  const cause = new RangeError("inner");
  const error = new FahengError(others.FAHENG_TEST_PLACE, { details: { what: "甲", where: "乙" }, cause });
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.code, error.place]).toEqual([
    "FahengError",
    "“甲”不在乙",
    "FAHENG_TEST_PLACE",
    null,
  ]);
  expect(error.cause).toBe(cause);
});

it("fills each language with its own word, and stands in Chinese in the details", () => {
  const error = whole({ what: { zh: "审定", en: "approve" }, where: 3 });
  expect(error.report()).toEqual({
    code: "FAHENG_TEST_PLACE",
    status: 409,
    message: { zh: "“审定”不在3", en: "“approve” is not in 3" },
    mend: { zh: "请核对3。", en: "Check 3." },
    place: "1.2",
    details: { what: "审定", where: 3 },
  });
  expect(error.values).toEqual({ what: { zh: "审定", en: "approve" }, where: 3 });
});

it("leaves what it is not given, and takes nothing that every object has", () => {
  expect(whole({ what: "甲" }).report().message.zh).toBe("“甲”不在{where}");
  const inherited = defineErrors({
    FAHENG_TEST_INHERITED: {
      status: 500,
      message: { zh: "{constructor}{toString}", en: "{constructor:one:many}" },
      mend: { zh: "无", en: "none" },
    },
  });
  const { message } = new FahengError(inherited.FAHENG_TEST_INHERITED, { details: { what: 1 } }).report();
  expect(message).toEqual({ zh: "{constructor}{toString}", en: "{constructor:one:many}" });
});

it("fills a word that itself looks like a place to be filled only once", () => {
  expect(whole({ what: "{where}", where: "$&" }).message).toBe("“{where}”不在$&");
});

it("stands for several problems, each with its own report, and for itself without any", () => {
  expect(whole({ what: "甲", where: "乙" }).report()).not.toHaveProperty("problems");
  const several = new FahengError(errors.FAHENG_TEST_COUNT, {
    details: { count: 2 },
    problems: [whole({ what: "甲", where: "乙" }), whole({ what: "丙", where: "丁" })],
  });
  expect(several.report().problems?.map(({ message }) => message.zh)).toEqual(["“甲”不在乙", "“丙”不在丁"]);
});

it("is written down once: nobody changes a definition", () => {
  expect(Object.isFrozen(errors)).toBe(true);
  expect(Object.isFrozen(errors.FAHENG_TEST_COUNT)).toBe(true);
  expect(errors.FAHENG_TEST_COUNT.code).toBe("FAHENG_TEST_COUNT");
});
