import { expect, it } from "vitest";
import { documentNumber } from "./document-number.ts";

it.each([
  ["通商法〔2017〕5号", "通商法〔2017〕5号"],
  ["通商法[2017]5号", "通商法〔2017〕5号"],
  ["通商法（２０１７）第０５号", "通商法〔2017〕5号"],
  [" 渝府办发【2019】 59 号 ", "渝府办发〔2019〕59号"],
  ["法治办函〔2019〕120号", "法治办函〔2019〕120号"],
])("%s is %s", (typed, printed) => {
  expect(documentNumber(typed)).toBe(printed);
  expect(documentNumber(printed)).toBe(printed);
});

it.each([
  "",
  "5号",
  "通商法2017-5号",
  "通商法〔17〕5号",
  "通商法〔2017〕0号",
  "通商法〔2017〕5",
  "〔2017〕5号",
  "=1〔2017〕5号",
  "通商法〔2017〕5号\u202e",
])("%s is none", (typed) => {
  expect(documentNumber(typed)).toBeNull();
});
