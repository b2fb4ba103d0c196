import { expect, it } from "vitest";
import type { AssessmentView } from "./report.ts";
import { chineseDate, reportCaption } from "./report-words.ts";

it("writes days as documents do", () => {
  expect(chineseDate("2017-03-05")).toBe("2017年3月5日");
});

it("says who reports, on which period, and when", () => {
  const view = {
    agency: { name: "市水务局" },
    cycle: { title: "2017年度", from: "2017-01-01", to: "2017-12-31" },
    printedOn: "2018-01-04",
  } as AssessmentView;
  expect(reportCaption(view)).toBe(
    "填报单位：市水务局　周期：2017年度（2017年1月1日至2017年12月31日）　填表日期：2018年1月4日",
  );
});
