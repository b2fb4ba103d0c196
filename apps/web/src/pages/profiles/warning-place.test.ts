import type { ErrorReport } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { warningPlace, warningsAt } from "./warning-place.ts";

const clause = (id: string) => ({
  id,
  kind: "flag",
  effect: "deduct" as const,
  params: {},
  place: "第1行",
  wording: "规则",
});
const item = (indicator: string, ...clauses: string[]) => ({
  indicator,
  points: "1",
  start: "full" as const,
  floor: { kind: "none" as const },
  ceiling: { kind: "none" as const },
  clauses: clauses.map(clause),
});
const profile = { items: [item("1", "a", "a.b"), item("1.2", "a")] };

describe("where a warning stands", () => {
  it.each([
    ["items.1", "1", null],
    ["items.1.start", "1", null],
    ["items.1.clauses.a.cap", "1", "a"],
    ["items.1.clauses.a.b.cap", "1", "a.b"],
    ["items.1.2.start", "1.2", null],
    ["items.1.2.clauses.a", "1.2", "a"],
    ["items.9.start", null, null],
    ["settings.grades.0.atLeast", null, null],
    ["", null, null],
    [null, null, null],
  ])("%s is beside indicator %s and clause %s", (place, indicator, clauseId) => {
    expect(warningPlace(place, profile)).toEqual({ indicator, clause: clauseId });
  });

  it("is one place alone", () => {
    const words = { zh: "", en: "" };
    const warnings = ["items.1.start", "items.1.clauses.a", "settings.fullMarks"].map((place): ErrorReport => ({
      code: "X",
      status: 200,
      message: words,
      mend: words,
      place,
      details: {},
    }));
    const places = (indicator: string | null, id: string | null) =>
      warningsAt(warnings, profile, { indicator, clause: id }).map(({ place }) => place);
    expect(places("1", null)).toEqual(["items.1.start"]);
    expect(places("1", "a")).toEqual(["items.1.clauses.a"]);
    expect(places(null, null)).toEqual(["settings.fullMarks"]);
  });
});
