import { describe, expect, it } from "vitest";
import type { DeadlineSetting } from "./deadline.ts";
import type { Figure } from "./framework.ts";
import { dueOf, type OwnDays } from "./indicator-due.ts";
import { PLAIN_WEEKS } from "./work-calendar.ts";

const SETTING: DeadlineSetting = {
  period: { from: "2026-01-01", to: "2026-12-31" },
  calendar: PLAIN_WEEKS,
  restDays: "next-working-day",
};
const before = (value: string): Figure => ({
  label: "报告",
  comparator: "before",
  value,
  unit: "日期",
  per: null,
  printed: value,
});
/** 2026-10-31 is a Saturday. */
const DATED = { figures: [before("11-30"), before("10-31")] };
const DATELESS = { figures: [] };
const due = (
  indicator: { readonly figures: Figure[] },
  own: OwnDays & { readonly today?: string },
  status = "in-progress",
) => dueOf(indicator, status, SETTING, Object.assign({ today: "2026-06-01" }, own));

describe("who names the day of an indicator", () => {
  it.each<[string, { readonly figures: Figure[] }, OwnDays, string, string]>([
    ["nobody: the last day of the cycle, as it was named", DATELESS, {}, "cycle", "2026-12-31"],
    ["its document: the earliest of its days, past a day off", DATED, {}, "document", "2026-11-02"],
    ["the agency before the document, as it was named", DATED, { assigned: "2026-10-10" }, "assignment", "2026-10-10"],
    ["the agency later than the document too", DATED, { assigned: "2026-12-20" }, "assignment", "2026-12-20"],
    [
      "whoever sent it back before everybody",
      DATED,
      { assigned: "2026-10-10", mendBy: "2026-05-02" },
      "mending",
      "2026-05-02",
    ],
    ["nobody who is said to have named none", DATED, { assigned: null, mendBy: null }, "document", "2026-11-02"],
  ])("%s", (...[, indicator, own, source, dueOn]) => {
    expect(due(indicator, own)).toMatchObject({ source, dueOn, plannedOn: dueOn });
  });

  it("a granted day counts where it is later, and the planned one stays in sight", () => {
    const granted = ["2026-11-20", "2026-11-10"];
    expect(due(DATED, { granted })).toMatchObject({ dueOn: "2026-11-20", plannedOn: "2026-11-02", source: "document" });
    expect(due(DATED, { granted: ["2026-10-01"] })).toMatchObject({ dueOn: "2026-11-02" });
  });

  it("all the document's days are told, earliest first, whoever names the one that counts", () => {
    const days = ["2026-11-02", "2026-11-30"];
    expect(due(DATED, {}).deadlines.map((it) => it.dueOn)).toEqual(days);
    expect(due(DATED, { assigned: "2026-03-03" }).deadlines.map((it) => it.dueOn)).toEqual(days);
    expect(due(DATELESS, {}).deadlines).toEqual([]);
  });
});

describe("whether it is still to be done, and late", () => {
  it.each<[string, string, boolean, boolean]>([
    // At the end of a cycle an answer is due, and work under way is one.
    ["not-started", "cycle", true, false],
    ["in-progress", "cycle", false, false],
    ["done", "cycle", false, false],
    // By a day of its own it has to be done.
    ["not-started", "document", true, true],
    ["in-progress", "document", true, true],
    ["done", "document", false, false],
    ["not-applicable", "document", false, false],
  ])("%s by the day of the %s", (status, source, isOpen, isOverdue) => {
    const indicator = source === "cycle" ? DATELESS : DATED;
    expect(due(indicator, { today: "2026-12-01" }, status)).toMatchObject({ source, isOpen, isOverdue });
  });

  it("the last day is in time; the one after is late", () => {
    expect(due(DATED, { today: "2026-11-02" }).isOverdue).toBe(false);
    expect(due(DATED, { today: "2026-11-03" }).isOverdue).toBe(true);
    expect(due(DATED, { today: "2026-11-03", granted: ["2026-11-03"] }).isOverdue).toBe(false);
    expect(due(DATED, { today: "2026-11-03" }, "done").isOverdue).toBe(false);
    expect(due(DATELESS, { today: "2027-01-01" }, "not-started").isOverdue).toBe(true);
    expect(due(DATELESS, { today: "2027-01-01" }).isOverdue).toBe(false);
  });
});
