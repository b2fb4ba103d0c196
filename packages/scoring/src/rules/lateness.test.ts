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
});
