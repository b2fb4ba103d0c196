import { describe, expect, it } from "vitest";
import { deadlinesOf, dayIn, yearlyDays } from "./deadline.ts";
import type { Figure } from "./framework.ts";
import { PLAIN_WEEKS } from "./work-calendar.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" };

function figure(comparator: Figure["comparator"], value: string, unit = "日期"): Figure {
  return { label: "报告", comparator, value, unit, per: null, printed: value };
}

describe("yearlyDays: the year of a day that is printed without one", () => {
  it.each<[string, string, string, string[]]>([
    ["03-01", "2026-01-01", "2026-12-31", ["2026-03-01"]],
    // Split years: the one occurrence that lies inside.
    ["03-01", "2025-07-01", "2026-06-30", ["2026-03-01"]],
    ["10-01", "2025-07-01", "2026-06-30", ["2025-10-01"]],
    // Two years: once in each.
    ["03-31", "2022-01-01", "2023-12-31", ["2022-03-31", "2023-03-31"]],
    // The last day of two years is inside as the first is.
    ["12-31", "2025-01-01", "2026-12-31", ["2025-12-31", "2026-12-31"]],
    ["01-01", "2025-01-01", "2026-12-31", ["2025-01-01", "2026-01-01"]],
    // Nowhere inside: the next after the period has begun.
    ["03-01", "2026-07-01", "2026-12-31", ["2027-03-01"]],
    ["12-31", "2026-01-01", "2026-06-30", ["2026-12-31"]],
    // The first and the last day are inside.
    ["01-01", "2026-01-01", "2026-12-31", ["2026-01-01"]],
    ["12-31", "2026-01-01", "2026-12-31", ["2026-12-31"]],
    ["02-29", "2026-01-01", "2026-12-31", ["2026-02-28"]],
    ["02-29", "2024-01-01", "2024-12-31", ["2024-02-29"]],
  ])("%s in %s..%s is %j", (monthDay, from, to, days) => {
    expect(yearlyDays(monthDay, { from, to })).toEqual(days);
  });
});

describe("deadlinesOf", () => {
  const of = (figures: Figure[], restDays: "stay" | "next-working-day" = "stay") =>
    deadlinesOf({ figures }, { period: YEAR, calendar: PLAIN_WEEKS, restDays }).map((it) => it.dueOn);

  it("takes the last day of a printed month or year, and the earliest day first", () => {
    expect(of([figure("before", "2027"), figure("before", "2026-02"), figure("within", "03-31")])).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2027-12-31",
    ]);
  });

  it("takes counts, spans and other figures for no deadline", () => {
    expect(
      of([figure("within", "2000", "小时"), figure("within", "20", "工作日"), figure("at-least", "2026")]),
    ).toEqual([]);
    expect(of([figure("from", "2026-01-01"), figure("equal", "03-01")])).toEqual([]);
  });

  it("moves a day off to the next working day only where the setting says so", () => {
    // 2026-03-01 is a Sunday.
    expect(of([figure("before", "03-01")])).toEqual(["2026-03-01"]);
    expect(of([figure("before", "03-01")], "next-working-day")).toEqual(["2026-03-02"]);
    const calendar = { holidays: new Set(["2026-03-02", "2026-03-03"]), workdays: new Set<string>() };
    const setting = { period: YEAR, calendar, restDays: "next-working-day" } as const;
    expect(deadlinesOf({ figures: [figure("before", "03-01")] }, setting)).toEqual([
      { dueOn: "2026-03-04", label: "报告", printed: "03-01" },
    ]);
    const made = { holidays: new Set<string>(), workdays: new Set(["2026-03-01"]) };
    expect(deadlinesOf({ figures: [figure("before", "03-01")] }, { ...setting, calendar: made })).toMatchObject([
      { dueOn: "2026-03-01" },
    ]);
  });
});

it("29 February of a common year is its 28th", () => {
  expect(dayIn(2023, "02-29")).toBe("2023-02-28");
  expect(dayIn(2024, "02-29")).toBe("2024-02-29");
});

describe("the days of a document", () => {
  const of = (value: string, period = YEAR) =>
    deadlinesOf({ figures: [figure("before", value)] }, { period, calendar: PLAIN_WEEKS, restDays: "stay" }).map(
      (it) => it.dueOn,
    );

  it.each([
    ["2026-06-15", ["2026-06-15"]],
    ["2026-06", ["2026-06-30"]],
    ["2026-12", ["2026-12-31"]],
    ["2024-02", ["2024-02-29"]],
    ["2026", ["2026-12-31"]],
    ["06-15", ["2026-06-15"]],
    // A number of something that looks like no year.
    ["30", []],
    ["0.5", []],
  ])("%s is due on %j", (value, days) => {
    expect(of(value)).toEqual(days);
  });

  it("of every year stand once in each, in their order", () => {
    expect(of("06-15", { from: "2024-07-01", to: "2027-06-30" })).toEqual(["2025-06-15", "2026-06-15", "2027-06-15"]);
    expect(of("02-29", { from: "2023-01-01", to: "2024-12-31" })).toEqual(["2023-02-28", "2024-02-29"]);
  });

  it("keep the order in which they are printed where they fall on one day", () => {
    const figures = [
      { ...figure("before", "2026-03"), label: "甲" },
      { ...figure("within", "03-31"), label: "乙" },
      { ...figure("before", "2026-01-01"), label: "丙" },
    ];
    const found = deadlinesOf({ figures }, { period: YEAR, calendar: PLAIN_WEEKS, restDays: "stay" });
    expect(found.map((it) => it.label)).toEqual(["丙", "甲", "乙"]);
  });

  it("are due once where a year has only part of them", () => {
    // From July, the next first of March is in the year after; the last day of the period is in time.
    expect(of("03-01", { from: "2026-03-01", to: "2026-03-01" })).toEqual(["2026-03-01"]);
    expect(of("03-01", { from: "2026-03-02", to: "2027-02-28" })).toEqual(["2027-03-01"]);
  });
});
