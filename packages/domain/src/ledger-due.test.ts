import { describe, expect, it } from "vitest";
import { ledgerDue, monthAfter, monthBefore, monthOf, monthsOf } from "./ledger-due.ts";

/** 2022: the National Day holidays, and the Saturday and Sunday that were worked for them. */
const CALENDAR = {
  holidays: new Set(["2022-10-03", "2022-10-04", "2022-10-05", "2022-10-06", "2022-10-07"]),
  workdays: new Set(["2022-10-08", "2022-10-09"]),
};

describe("the day a month’s ledger is due", () => {
  it.each([
    ["2022-08", "2022-09-05", "the 4th is a Sunday"],
    ["2022-09", "2022-10-08", "the 4th is a holiday, and the next day people work is a made-up Saturday"],
    ["2022-10", "2022-11-04", "a Friday"],
    ["2022-12", "2023-01-04", "in the next year"],
  ])("%s is due on %s: %s", (month, dueOn) => {
    expect(ledgerDue(month, 4, { calendar: CALENDAR, restDays: "next-working-day" }).dueOn).toBe(dueOn);
  });
  it("stays on a day off where the cycle says so", () => {
    expect(ledgerDue("2022-09", 4, { calendar: CALENDAR, restDays: "stay" }).dueOn).toBe("2022-10-04");
  });
  it("is the last day of a month that is shorter", () => {
    expect(ledgerDue("2023-01", 31, { calendar: CALENDAR, restDays: "stay" }).dueOn).toBe("2023-02-28");
  });
});

describe("months", () => {
  it("are all that a period touches", () => {
    expect(monthsOf({ from: "2022-11-26", to: "2023-02-01" })).toEqual(["2022-11", "2022-12", "2023-01", "2023-02"]);
    expect(monthsOf({ from: "2022-11-26", to: "2022-11-27" })).toEqual(["2022-11"]);
    expect(monthsOf({ from: "2022-12-01", to: "2022-11-27" })).toEqual([]);
    expect(monthsOf({ from: "9999-11-01", to: "9999-12-31" })).toEqual(["9999-11", "9999-12"]);
  });
  it("follow each other over the end of a year", () => {
    expect([monthOf("2022-09-30"), monthOf("2022-10-01")]).toEqual(["2022-09", "2022-10"]);
    expect([monthAfter("2022-12"), monthBefore("2023-01"), monthAfter("2022-08"), monthBefore("2022-10")]).toEqual([
      "2023-01",
      "2022-12",
      "2022-09",
      "2022-09",
    ]);
  });
});
