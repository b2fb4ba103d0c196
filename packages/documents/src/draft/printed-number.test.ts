import { expect, test } from "vitest";
import { splitNumber } from "./printed-number.ts";

test.each([
  ["一、依法全面履行职能", "一", "依法全面履行职能"],
  ["（十三）落实责任", "（十三）", "落实责任"],
  ["(十三） 落实责任", "(十三）", "落实责任"],
  ["3.推进清理", "3.", "推进清理"],
  ["4．优化环境", "4．", "优化环境"],
  ["（12）持续开展", "（12）", "持续开展"],
  ["19 畅通诉求", "19", "畅通诉求"],
  ["第三条 公开", "第三条", "公开"],
])("%s", (cell, printedNumber, text) => {
  expect(splitNumber(cell)).toEqual({ printedNumber, text });
});

test.each(["12315热线", "2017年计划", "3.5分以上", "19", "“七五”普法"])("%s has no number of its own", (cell) => {
  expect(splitNumber(cell)).toEqual({ printedNumber: null, text: cell });
});
