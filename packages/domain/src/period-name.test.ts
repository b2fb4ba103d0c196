import { expect, it } from "vitest";
import { periodName } from "./period-name.ts";

it.each([
  ["2018-Q1", "2018年第一季度", "Q1 2018"],
  ["2018-Q4", "2018年第四季度", "Q4 2018"],
  ["2018-H1", "2018年上半年", "H1 2018"],
  ["2018-H2", "2018年下半年", "H2 2018"],
  ["2018", "2018年", "2018"],
  ["2017-2018", "2017—2018年", "2017–2018"],
  ["2018-03", "2018年3月", "2018-03"],
])("%s is %s, in English %s", (key, chinese, english) => {
  expect(periodName(key)).toEqual({ zh: chinese, en: english });
});
