import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { lateness } from "./lateness.ts";

describe("lateness", () => {
  it("takes one amount however late", () => {
    const rule = ruleWith(lateness, { due: "2024-02-29", per: "flat", points: "1" });
    expect(["2024-02-29", "2024-03-01", "2024-12-31"].map(rule.points)).toEqual(["0", "1", "1"]);
    expect(rule.says("2024-03-01")).toBe("期限2024-02-29，完成于2024-03-01，逾期，扣1分");
  });

  it("takes it for each calendar day after a grace", () => {
    const rule = ruleWith(lateness, { due: "2024-02-27", per: "calendar-day", points: "0.1", grace: 1 });
    expect(["2024-02-28", "2024-02-29", "2024-03-02"].map(rule.points)).toEqual(["0", "0.1", "0.3"]);
    expect(rule.bounds()).toEqual(["0", null]);
  });

  it("takes it for each working day, holidays and made-up workdays in mind", () => {
    const calendar = { holidays: new Set(["2024-10-01", "2024-10-02"]), workdays: new Set(["2024-10-12"]) };
    const rule = ruleWith(lateness, { due: "2024-09-30", per: "working-day", points: "1" }, { calendar });
    // 3 and 4 October are Thursday and Friday; 5 and 6 the weekend; the 12th is a Saturday worked.
    expect(["2024-10-02", "2024-10-03", "2024-10-06", "2024-10-12"].map(rule.points)).toEqual(["0", "1", "2", "8"]);
  });

  it("takes it for each step of three days, started or whole (每迟三日)", () => {
    const own = { asks: "days", per: "calendar-day", points: "0.5", step: 3 };
    expect([1, 3, 4].map(ruleWith(lateness, { ...own, partial: "started" }).points)).toEqual(["0.5", "0.5", "1"]);
    const whole = ruleWith(lateness, { ...own, partial: "whole" });
    expect([2, 3, 7].map(whole.points)).toEqual(["0", "0.5", "1"]);
    expect(whole.says(7)).toBe("逾期天数：7日，逾期7日，计2档×0.5分");
    expect(() => ruleWith(lateness, own)).toThrow(/partial/);
    expect(() => ruleWith(lateness, { ...own, per: "flat", partial: "whole" })).toThrow(/step/);
  });

  it("has an amount of its own for what was never done", () => {
    const rule = ruleWith(lateness, { due: "2024-03-01", per: "flat", points: "1", notDone: "2" });
    expect(rule.points("none")).toBe("2");
    expect(rule.bounds()).toEqual(["0", "2"]);
    expect(ruleWith(lateness, { due: "2024-03-01", per: "flat", points: "1" }).accepts("none")).toBe(false);
  });

  it("takes days late directly, where each case has its own limit", () => {
    const rule = ruleWith(lateness, { asks: "days", per: "working-day", points: "0.5" });
    expect([0, 3].map(rule.points)).toEqual(["0", "1.5"]);
  });

  it("finds the year of a due day in the assessed period", () => {
    const period = { from: "2023-01-01", to: "2023-12-31" };
    const rule = ruleWith(lateness, { due: "03-01", yearOffset: 1, per: "flat", points: "1" }, { period });
    expect(["2024-03-01", "2024-03-02"].map(rule.points)).toEqual(["0", "1"]);
    const leap = ruleWith(lateness, { due: "02-29", per: "flat", points: "1" }, { period });
    expect(leap.points("2023-03-01")).toBe("1");
  });

  it("refuses a due day that is none", () => {
    expect(refuses(lateness, { due: "13-01", per: "flat", points: "1" })).toBe(true);
    expect(refuses(lateness, { due: "2023-02-29", per: "flat", points: "1" })).toBe(true);
    expect(refuses(lateness, { per: "flat", points: "1" })).toBe(true);
  });

  it("is a table of three amounts for many units at once, where it is one amount however late", () => {
    const { bulk } = ruleWith(lateness, { due: "2024-03-01", per: "flat", points: "1", grace: 1, notDone: "2" });
    expect(bulk?.amounts).toEqual([0, 1000, 2000]);
    // In time, on the day of grace, a day after it, never.
    expect(["2024-03-01", "2024-03-02", "2024-03-03", "none"].map((day) => bulk?.slot(day))).toEqual([0, 0, 1, 2]);
    expect(ruleWith(lateness, { due: "2024-03-01", per: "calendar-day", points: "1" }).bulk).toBeNull();
  });

  it("proposes the due day, days after the grace, and that it was not done where that is an answer", () => {
    const { samples } = ruleWith(lateness, {
      due: "2024-02-27",
      per: "calendar-day",
      points: "0.1",
      grace: 2,
      notDone: "1",
    });
    // 27 + 2 days of grace + 1, 2, 7, 30; February 2024 has 29 days.
    expect(samples).toEqual(["2024-02-27", "2024-03-01", "2024-03-02", "2024-03-07", "2024-03-30", "none"]);
    expect(ruleWith(lateness, { asks: "days", per: "flat", points: "1", grace: 3 }).samples).toEqual([0, 4]);
    expect(ruleWith(lateness, { due: "03-01", per: "flat", points: "1" }).samples).toEqual([]);
  });

  it("may still be done where it was not, and is what it is where it was", () => {
    const rule = ruleWith(lateness, { due: "2024-03-01", per: "flat", points: "1", notDone: "2" });
    expect(rule.ahead("2024-03-05")).toEqual(["1", "1"]);
    expect(rule.ahead("none")).toEqual(["0", "2"]);
    const daily = ruleWith(lateness, { due: "2024-03-01", per: "calendar-day", points: "1", notDone: "2" });
    expect(daily.ahead("none")).toEqual(["0", null]);
    expect(daily.ahead("2024-03-03")).toEqual(["2", "2"]);
  });

  it("says its rule with limit, grace and what was not done", () => {
    const read = (input: object, more = {}) => ruleWith(lateness, input, more).read();
    expect(read({ due: "2024-03-01", per: "flat", points: "1" })).toBe("以2024-03-01为限，逾期的扣1分");
    expect(read({ due: "2024-03-01", per: "working-day", points: "0.5", grace: 2, notDone: "3" })).toBe(
      "以2024-03-01为限，逾期2个工作日以内不计，每逾期1个工作日扣0.5分，未完成的扣3分",
    );
    expect(read({ asks: "days", per: "calendar-day", points: "1" }, { effect: "award" })).toBe(
      "以规定期限为限，每逾期1日得1分",
    );
    expect(read({ due: "03-01", per: "flat", points: "1" })).toBe("以03-01为限，逾期的扣1分");
  });
});
