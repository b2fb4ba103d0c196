import type { LedgerMonth } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { type LedgerDemand, ledgerDayOf, standing } from "./list-ledger.ts";

const IN_ZONE = { context: { timeZone: "Asia/Shanghai" } };
const ledger = { title: "工作台账", columns: [], dueDay: 4, note: null };
/** The ledger of a cycle that was opened in the morning of a day. */
const opened = (day: string, demanded: LedgerDemand["pinned"]["framework"]["ledger"] = ledger): LedgerDemand => ({
  cycle: { createdAt: `${day}T01:00:00.000Z` },
  pinned: {
    framework: { ledger: demanded },
    deadlines: {
      period: { from: "2022-08-26", to: "2023-12-31" },
      restDays: "next-working-day",
      calendar: {
        holidays: new Set(["2022-10-03", "2022-10-04", "2022-10-05", "2022-10-06", "2022-10-07"]),
        workdays: new Set(["2022-10-08", "2022-10-09"]),
      },
    },
  },
});

describe("the day of a month", () => {
  it("is the document’s in the calendar of the cycle, and presses three working days before", () => {
    // The 4th is a holiday, and the next day that is worked a Saturday; 30 and 29 September are the two before it.
    expect(ledgerDayOf(IN_ZONE, opened("2022-08-26"), "2022-09")).toEqual({
      dueOn: "2022-10-08",
      warnsOn: "2022-09-28",
    });
  });

  it("is none where the document demands no ledger", () => {
    expect(ledgerDayOf(IN_ZONE, opened("2022-08-26", null), "2022-09")).toEqual({ dueOn: null, warnsOn: null });
  });

  it("is none where it was over before the cycle was opened, and holds from that very day on", () => {
    expect(ledgerDayOf(IN_ZONE, opened("2022-11-05"), "2022-10")).toEqual({ dueOn: null, warnsOn: null });
    expect(ledgerDayOf(IN_ZONE, opened("2022-11-04"), "2022-10")).toMatchObject({ dueOn: "2022-11-04" });
    // The evening before in Greenwich is the day itself in the city.
    const late = { ...opened("2022-11-04"), cycle: { createdAt: "2022-11-04T16:30:00.000Z" } };
    expect(ledgerDayOf(IN_ZONE, late, "2022-10")).toEqual({ dueOn: null, warnsOn: null });
  });
});

describe("how a month stands", () => {
  const handedIn = (at: string): LedgerMonth => ({
    agencyId: "a",
    assessmentId: "as",
    departmentId: "d",
    month: "2022-10",
    version: 1,
    writes: 1,
    state: "submitted",
    lines: [],
    steps: [{ act: "submit", by: "p", byName: "演示", at, reason: null }],
    savedAt: at,
  });
  const on = (today: string) => ({ today, ...IN_ZONE });

  it("is late from the day after on, while it is not handed in; and once it was handed in after it", () => {
    expect(standing(on("2022-11-04"), [], "2022-11-04")).toMatchObject({
      state: "none",
      isOverdue: false,
      isLate: false,
    });
    expect(standing(on("2022-11-05"), [], "2022-11-04")).toMatchObject({ isOverdue: true, isLate: false });
    const inTime = handedIn("2022-11-04T15:59:59.000Z");
    expect(standing(on("2022-12-01"), [inTime], "2022-11-04")).toMatchObject({ isOverdue: false, isLate: false });
    const after = handedIn("2022-11-04T16:00:00.000Z");
    expect(standing(on("2022-12-01"), [after], "2022-11-04")).toMatchObject({ isOverdue: false, isLate: true });
  });

  it("is never late without a day", () => {
    expect(standing(on("2022-12-01"), [], null)).toMatchObject({ isOverdue: false, isLate: false });
    const after = handedIn("2022-12-01T00:00:00.000Z");
    expect(standing(on("2022-12-01"), [after], null)).toMatchObject({ isLate: false });
  });
});
