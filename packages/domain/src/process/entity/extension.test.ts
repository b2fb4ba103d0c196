import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidedBy, type Extension, grantedDays, grantedToPeriod, lateUntil, leaveFor } from "./extension.ts";

const day = fc.constantFrom("2017-03-31", "2017-04-07", "2017-04-14", "2017-05-01");
const indicatorOfPeriod = fc.constantFrom("1", "2");
const quarter = fc.constantFrom("2017-Q1", "2017-Q2");
const extension: fc.Arbitrary<Extension> = fc.record({
  agencyId: fc.constant("a"),
  assessmentId: fc.constant("as"),
  n: fc.integer({ min: 1, max: 99 }),
  writes: fc.constant(1),
  kind: fc.constantFrom("later", "late"),
  state: fc.constantFrom("asked", "granted", "refused", "withdrawn"),
  items: fc.subarray(["1", "2", "3"]),
  period: fc.option(fc.record({ indicator: indicatorOfPeriod, figure: fc.constant("f"), period: quarter }), {
    nil: null,
  }),
  handIn: fc.boolean(),
  people: fc.subarray([
    { id: "p", name: "甲" },
    { id: "q", name: "乙" },
  ]),
  askedAs: fc.constantFrom("department", "coordinator"),
  wishedOn: day,
  grantedOn: fc.option(day, { nil: null }),
  steps: fc.constant([]),
  savedAt: fc.constant("x"),
});
const numRuns = runs({ test: 500, campaign: 20_000 });

describe("leave to give something late", () => {
  it("is had by whom it names, for what it names, while it is granted, and until its last day", () => {
    fc.assert(
      fc.property(fc.array(extension, { maxLength: 6 }), fc.constantFrom("1", "2", "3"), (all, indicator) => {
        const until = lateUntil(all, { indicator }, ["nobody", "p"]);
        const days = all
          .filter((it) => it.kind === "late" && it.state === "granted" && it.items.includes(indicator))
          .filter((it) => it.people.some(({ id }) => id === "p"))
          .map((it) => it.grantedOn ?? "");
        expect(until ?? "").toBe(days.reduce((last, on) => (on > last ? on : last), ""));
        expect(lateUntil(all, { indicator }, ["nobody"])).toBeNull();
        expect(leaveFor(all, "hand-in").every((it) => it.handIn && it.state === "granted")).toBe(true);
      }),
      { numRuns },
    );
  });

  it("and a later day move nothing but the items they name", () => {
    fc.assert(
      fc.property(fc.array(extension, { maxLength: 6 }), (all) => {
        const without = all.map((it) => ({ ...it, items: it.items.filter((code) => code !== "2") }));
        expect(grantedDays(without, "2")).toEqual([]);
        expect(grantedDays(without, "1")).toEqual(grantedDays(all, "1"));
        const undone = all.map((it) => ({ ...it, state: "withdrawn" as const }));
        expect(grantedDays(undone, "1")).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("a later day of one period moves that period of that figure and no other", () => {
    fc.assert(
      fc.property(fc.array(extension, { maxLength: 6 }), indicatorOfPeriod, quarter, (all, indicator, period) => {
        const days = grantedToPeriod(all, { indicator, figure: "f", period });
        const naming = all.filter((it) => it.period?.indicator === indicator && it.period.period === period);
        expect(days).toEqual(naming.flatMap((it) => (it.state === "granted" ? (it.grantedOn ?? []) : [])));
        expect(grantedToPeriod(all, { indicator, figure: "g", period })).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("is the office's to give, as is what a coordinator asks for", () => {
    const who = (["later", "late"] as const).flatMap((kind) =>
      (["department", "coordinator"] as const).map((askedAs) => decidedBy({ kind, askedAs })),
    );
    expect(who).toEqual(["coordinator", "office", "office", "office"]);
  });
});
