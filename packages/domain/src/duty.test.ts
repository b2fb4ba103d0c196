import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlinesOf, type DeadlineSetting } from "./deadline.ts";
import { dutiesOf, type DutyFrequency, dutyPeriods, dutyStanding, dutySums } from "./duty.ts";
import type { Figure } from "./framework.ts";
import { dateOfDay, dayNumber, PLAIN_WEEKS } from "./work-calendar.ts";

const YEAR = { from: "2018-01-01", to: "2018-12-31" };
/** Xuchang's. */
const TWO_YEARS = { from: "2022-08-26", to: "2023-12-29" };

function figure(per: Figure["per"], value = "1", comparator: Figure["comparator"] = "at-least"): Figure {
  return { label: "会议", comparator, value, unit: comparator === "at-least" ? "次" : "日期", per, printed: value };
}

function setting(period = YEAR, restDays: DeadlineSetting["restDays"] = "stay"): DeadlineSetting {
  return { period, calendar: PLAIN_WEEKS, restDays };
}

const rows = (figures: readonly Figure[], it = setting()) =>
  dutiesOf({ code: "1.1", figures: [...figures] }, it).map((duty) => [duty.period.key, duty.due.dueOn]);

describe("dutyPeriods: which periods a cycle asks for", () => {
  it.each<[DutyFrequency, typeof YEAR, string[]]>([
    ["quarter", YEAR, ["2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4"]],
    ["half-year", YEAR, ["2018-H1", "2018-H2"]],
    ["year", YEAR, ["2018"]],
    ["two-years", YEAR, ["2017-2018"]],
    ["month", { from: "2018-11-02", to: "2019-01-31" }, ["2018-11", "2018-12", "2019-01"]],
    // What ended in it counts whole; the last half-year is cut short by two days and still counts.
    ["half-year", TWO_YEARS, ["2022-H2", "2023-H1", "2023-H2"]],
    ["year", TWO_YEARS, ["2022", "2023"]],
    ["two-years", TWO_YEARS, ["2022-2023"]],
    // Ten days of a quarter are no quarter.
    ["quarter", { from: "2018-01-01", to: "2018-07-10" }, ["2018-Q1", "2018-Q2"]],
    ["quarter", { from: "2018-01-01", to: "2018-08-20" }, ["2018-Q1", "2018-Q2", "2018-Q3"]],
    // Where there would be none at all, the running one is asked for.
    ["year", { from: "2018-02-01", to: "2018-05-31" }, ["2018"]],
    ["two-years", { from: "2022-01-01", to: "2025-12-31" }, ["2022-2023", "2024-2025"]],
  ])("%s in %o", (frequency, cycle, keys) => {
    expect(dutyPeriods(frequency, cycle).map(({ key }) => key)).toEqual(keys);
  });

  it("follow each other without a gap, end in the cycle, and are at least one", () => {
    const day = fc.integer({ min: dayNumber("2015-01-01"), max: dayNumber("2030-12-31") });
    const frequency = fc.constantFrom<DutyFrequency>("month", "quarter", "half-year", "year", "two-years");
    fc.assert(
      fc.property(frequency, day, fc.integer({ min: 0, max: 1500 }), (per, from, length) => {
        const cycle = { from: dateOfDay(from), to: dateOfDay(from + length) };
        const periods = dutyPeriods(per, cycle);
        expect(periods.length).toBeGreaterThan(0);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        const isInside = periods.map((it) => it.from <= it.to && it.to <= cycle.to && it.to >= cycle.from);
        expect(isInside).toEqual(periods.map(() => true));
        const begins = periods.slice(1).map((it) => dayNumber(it.from));
        expect(begins).toEqual(periods.slice(0, -1).map((it) => dayNumber(it.to) + 1));
      }),
      { numRuns: 300 },
    );
  });
});

describe("dutiesOf: one row for each period", () => {
  it("is due with the last day of the period, moved as every day of the document is", () => {
    expect(rows([figure("quarter")])).toEqual([
      ["2018-Q1", "2018-03-31"],
      ["2018-Q2", "2018-06-30"],
      ["2018-Q3", "2018-09-30"],
      ["2018-Q4", "2018-12-31"],
    ]);
    // The last of March, of June and of September are days off.
    expect(rows([figure("quarter")], setting(YEAR, "next-working-day")).map(([, day]) => day)).toEqual([
      "2018-04-02",
      "2018-07-02",
      "2018-10-01",
      "2018-12-31",
    ]);
  });

  it("that the cycle cuts short is due with the cycle's last day, as it was named", () => {
    const cycle = { from: "2018-01-01", to: "2018-12-29" };
    expect(rows([figure("year")], setting(cycle, "next-working-day"))).toEqual([["2018", "2018-12-29"]]);
  });

  it("of a day of the year is due with that day, as it is listed among the indicator's days", () => {
    const figures = [figure("year", "03-01", "before")];
    for (const period of [YEAR, TWO_YEARS, { from: "2018-07-01", to: "2018-12-31" }]) {
      const days = deadlinesOf({ figures }, setting(period)).map(({ dueOn }) => dueOn);
      expect(rows(figures, setting(period)).map(([, day]) => day)).toEqual(days);
    }
    const [first] = dutiesOf({ code: "1", figures }, setting());
    expect([first?.wanted, first?.period]).toEqual([null, { key: "2018", from: "2018-01-01", to: "2018-12-31" }]);
  });

  it("asks nothing of figures without a period of the calendar, and of those that only bound something", () => {
    expect(rows([figure(null), figure("session"), figure("cycle"), figure("year", "3", "at-most")])).toEqual([]);
  });

  it("names each figure by what it says, and a second that says the same by its number", () => {
    const named = dutiesOf(
      { code: "1", figures: [figure("year"), figure("year", "2"), figure("two-years")] },
      setting(),
    );
    expect(named.map((it) => [it.figure, it.wanted])).toEqual([
      ["year/会议", 1000],
      ["year/会议/2", 2000],
      ["two-years/会议", 1000],
    ]);
  });
});

describe("dutyStanding and dutySums", () => {
  const [duty] = dutiesOf({ code: "1", figures: [figure("quarter", "2")] }, setting());
  const stated = (amount: number, doneOn = "2018-03-01") => ({ state: "stated" as const, doneOn, amount });

  it("is settled by enough, or by being waived, and late after its day", () => {
    if (!duty) throw new TypeError("no duty");
    const of = (it: Parameters<typeof dutyStanding>[1], today = "2018-03-31") => {
      const { isSettled, isOverdue } = dutyStanding(duty, it, today);
      return [isSettled, isOverdue];
    };
    expect(of(null)).toEqual([false, false]);
    expect(of(null, "2018-04-01")).toEqual([false, true]);
    expect(of(stated(2000), "2018-04-01")).toEqual([true, false]);
    expect(of(stated(1999), "2018-04-01")).toEqual([false, true]);
    expect(of({ state: "waived", doneOn: null, amount: null }, "2018-04-01")).toEqual([true, false]);
    expect(of({ state: "open", doneOn: null, amount: null }, "2018-04-01")).toEqual([false, true]);
    expect(dutyStanding(duty, stated(2000, "2018-04-02"), "2018-05-01").isLate).toBe(true);
  });

  it("adds up what is stated, and nothing of days, shares, and what was taken back", () => {
    const of = (unit: string, wanted: number | null) => ({ indicator: "1", figure: "f", label: "会议", unit, wanted });
    const waived = { state: "waived" as const, amount: null };
    const rowsOf = (unit: string, wanted: number | null = 1000) =>
      [stated(1000), stated(2500), null, waived].map((it) => Object.assign(of(unit, wanted), { stated: it }));
    expect(dutySums(rowsOf("次"))).toEqual([
      { indicator: "1", figure: "f", label: "会议", unit: "次", sum: 3500, stated: 2, of: 4 },
    ]);
    expect(dutySums(rowsOf("%"))).toEqual([]);
    expect(dutySums(rowsOf("日期", null))).toEqual([]);
    expect(dutySums([Object.assign(of("次", 1000), { stated: null })])).toEqual([]);
  });
});
