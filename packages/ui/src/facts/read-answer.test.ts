import { expect, it } from "vitest";
import { uiText } from "../i18n/language.tsx";
import { readCount, readDecimal, readRatio } from "./read-answer.ts";

const zh = uiText("zh");
const en = uiText("en");
const LONG = "99999999999999999999";

it("tells a number that is too large from one that is none", () => {
  expect(readCount(zh, LONG, 10_000).problem).toBe("数太大，最多 10000");
  expect(readCount(en, LONG, 10_000).problem).toBe("Too large: at most 10000");
  expect(readCount(zh, "10000", 10_000)).toEqual({ answer: 10_000, problem: null });
  for (const none of ["-1", "1.5", "两次"]) expect(readCount(zh, none, 9).problem).toBe("请填整数，不小于 0");
});

it.each([
  [{ min: null, max: null }, LONG, "数太大，小数点前最多 7 位"],
  [{ min: "0", max: null, places: 6 }, LONG, "数太大，小数点前最多 12 位"],
  [{ min: "0", max: null }, `-${LONG}`, "应不小于 0"],
  [{ min: "0", max: "100" }, LONG, "应在 0 至 100 之间"],
  [{ min: null, max: "100" }, LONG, "应不大于 100"],
  [{ min: null, max: "100" }, "1.2345", "请填小数，最多三位"],
] as const)("says of a decimal in %j what is wrong: %s", (limits, typed, problem) => {
  expect(readDecimal(zh, typed, limits)).toEqual({ answer: undefined, problem });
});

it("says of a part of a ratio that it is too large, and of a negative one that it is negative", () => {
  expect(readRatio(zh, LONG, "1").problem).toBe("数太大，小数点前最多 15 位");
  expect(readRatio(zh, "1", `${LONG}.5`).problem).toBe("数太大，小数点前最多 15 位");
  expect(readRatio(zh, `-${LONG}`, "1").problem).toBe("请填不小于 0 的数，小数最多六位");
  expect(readRatio(zh, "1", "2").answer).toEqual({ numerator: 1, denominator: 2 });
});
