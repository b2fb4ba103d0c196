import type { ErrorReport, ProfileInput } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { problemsHere, problemsUnder } from "../../../parts/form/problems.ts";
import { problemsOf, stepsTo } from "./problems.ts";

const clause = (id: string) => ({ id, kind: "flag", effect: "deduct", params: {}, place: "", wording: "" });
const profile = {
  items: [
    { indicator: "1", clauses: [clause("a")] },
    { indicator: "1.2", clauses: [clause("a"), clause("a.b")] },
  ],
  conditions: [{ id: "first" }, { id: "first.one" }],
  groupLimits: [{ group: "A" }, { group: "B" }],
} as unknown as ProfileInput;

describe("the way to a field", () => {
  it.each([
    ["items.1.floor", ["items", "1", "floor"]],
    ["items.1.2.floor", ["items", "1.2", "floor"]],
    ["items.1.2", ["items", "1.2"]],
    ["items.1.2.clauses.a.b.cap", ["items", "1.2", "clauses", "a.b", "cap"]],
    ["items.1.2.clauses.a.cap", ["items", "1.2", "clauses", "a", "cap"]],
    ["items.1.clauses.none.cap", ["items", "1", "clauses", "none", "cap"]],
    ["items.9.floor", ["items", "9", "floor"]],
    ["conditions.first.one.effect.grade", ["conditions", "1", "effect", "grade"]],
    ["conditions.first.when", ["conditions", "0", "when"]],
    ["conditions.7.when", ["conditions", "7", "when"]],
    ["groupLimits.B.ceiling", ["groupLimits", "1", "ceiling"]],
    ["vetoes.0.effect", ["vetoes", "0", "effect"]],
    ["settings.base", ["settings", "base"]],
    ["", []],
  ])("%s", (place, steps) => {
    expect(stepsTo(place, profile)).toEqual(steps);
  });
});

it("hands each fault down to the field it is about, and keeps what goes to none", () => {
  const report = (place: string | null): ErrorReport => ({ place }) as ErrorReport;
  const all = problemsOf(profile, {
    errors: [report("items.1.2.floor"), report(null)],
    warnings: [report("items.1.2.clauses.a.cap")],
  });
  expect(all.map(({ isError, rest }) => [isError, rest.join(".")])).toEqual([
    [true, "items.1.2.floor"],
    [true, ""],
    [false, "items.1.2.clauses.a.cap"],
  ]);
  const own = problemsUnder(all, "items", "1.2");
  expect(own.map(({ rest }) => rest)).toEqual([["floor"], ["clauses", "a", "cap"]]);
  expect(problemsUnder(all, "items", "1")).toEqual([]);
  expect(problemsHere(own, ["floor"]).map(({ rest }) => rest[0])).toEqual(["clauses"]);
  expect(problemsHere(all, ["items"]).map(({ rest }) => rest)).toEqual([[]]);
});
