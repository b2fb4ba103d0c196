import { describe, expect, it } from "vitest";
import { proposedCount } from "./proposed-count.ts";

const sum = (over: object = {}) =>
  Object.assign(
    { indicator: "R2", figure: "quarter/会议", label: "会议", unit: "次", sum: 3000, stated: 3, of: 4 },
    over,
  );
const of = (sums: readonly ReturnType<typeof sum>[]) => ({ sums, duties: [] });
const count = (key: string, unit = "次") => ({ key, field: { kind: "count" as const, label: key, unit, max: 100 } });

describe("proposedCount", () => {
  it("proposes what the periods come to for the one fact that is counted so", () => {
    const flag = { key: "b", field: { kind: "flag" as const, label: "", yes: "", no: "" } };
    expect(proposedCount(of([sum(), sum({ indicator: "R3", sum: 9000 })]), "R2", [flag, count("a")])).toEqual({
      key: "a",
      label: "会议",
      unit: "次",
      count: 3,
    });
  });

  it("lets the figure with most periods speak where two count the same", () => {
    const year = sum({ figure: "year/会议", sum: 1000, stated: 1, of: 1 });
    expect(proposedCount(of([year, sum()]), "R2", [count("a")])?.count).toBe(3);
  });

  it("proposes nothing where it is not plain what is meant", () => {
    expect(proposedCount(of([sum()]), "R2", [count("a"), count("b")])).toBe(null);
    expect(proposedCount(of([sum()]), "R2", [count("a", "期")])).toBe(null);
    expect(proposedCount(of([sum({ sum: 2500 })]), "R2", [count("a")])).toBe(null);
    expect(proposedCount(of([sum(), sum({ label: "培训" })]), "R2", [count("a")])).toBe(null);
    expect(proposedCount(of([]), "R2", [count("a")])).toBe(null);
  });

  it("proposes in how many periods enough was done, where that is what a rule asks for", () => {
    const period = (state: "stated" | "waived" | null, isSettled: boolean) => ({
      indicator: "R2",
      figure: "quarter/会议",
      frequency: "quarter" as const,
      label: "会议",
      isSettled,
      stated: state === null ? null : { state },
    });
    const duties = [period("stated", true), period("stated", false), period("waived", true), period(null, false)];
    const quarters = (max: number) => ({
      key: "a",
      field: { kind: "count" as const, label: "", unit: "季度", max },
    });
    expect(proposedCount({ sums: [sum()], duties }, "R2", [quarters(4)])).toMatchObject({ count: 1, unit: "季度" });
    // Other quarters than these.
    expect(proposedCount({ sums: [sum()], duties }, "R2", [quarters(9999)])).toBe(null);
    expect(proposedCount({ sums: [], duties: [period(null, false)] }, "R2", [quarters(1)])).toBe(null);
  });
});
