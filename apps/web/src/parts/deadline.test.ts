import { expect, it } from "vitest";
import { deadlineOf } from "./deadline.ts";

type Figures = Parameters<typeof deadlineOf>[0]["figures"];
const figures = (...given: { comparator: string; value: string; unit: string; printed: string }[]) =>
  ({ figures: given as unknown as Figures }) as const;

it("finds the day a document names and says whether it has gone by", () => {
  const yearly = { comparator: "before", value: "12-31", unit: "日期", printed: "12月底前" };
  const once = { comparator: "within", value: "2017-11", unit: "日期", printed: "2017年11月底前" };
  const count = { comparator: "at-least", value: "2", unit: "次", printed: "不少于2次" };
  expect(deadlineOf(figures(count), "2026-11-21")).toBeNull();
  expect(deadlineOf(figures(count, yearly), "2026-11-21")).toEqual({ printed: "12月底前", isPast: false });
  expect(deadlineOf(figures(once), "2017-11-30")).toEqual({ printed: "2017年11月底前", isPast: false });
  expect(deadlineOf(figures(once), "2017-12-01")).toEqual({ printed: "2017年11月底前", isPast: true });
});
