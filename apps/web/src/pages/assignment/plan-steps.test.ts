import { expect, it } from "vitest";
import type { PlanRow } from "../../api/outputs.ts";
import { placeKey } from "./plan-place.ts";
import { conflictsOf, NO_STEP, settled, stepTo } from "./plan-steps.ts";

const row = (departmentId: string, part = ""): PlanRow => {
  return { part, departmentId, personId: null, dueOn: null, role: "lead" };
};
const of = (indicator: string, departmentId: string, part = "") => ({ indicator, ...row(departmentId, part) });
const before = [of("1", "a"), of("2", "a"), of("3", "a")];
const clause = placeKey("3", "k");
const mine = { "1": [row("mine")], "2": [row("same")], [clause]: [row("mine", "k")], "4": [row("mine")] };
const step = stepTo(NO_STEP, mine, before);
/** 1 and the clause of 3 are changed by the other, 2 to the same; 4 is not. */
const now = [of("1", "theirs"), of("2", "same"), of("3", "a"), of("3", "theirs", "k")];

it("finds what both have changed, and not to the same", () => {
  expect(conflictsOf(step, before)).toEqual([]);
  expect(conflictsOf(step, now)).toEqual([
    { key: "1", indicator: "1", part: "", mine: [row("mine")], theirs: [row("theirs")] },
    { key: clause, indicator: "3", part: "k", mine: [row("mine", "k")], theirs: [row("theirs", "k")] },
  ]);
});

it("is settled place by place: theirs stays, or mine goes over it; what changes once more is asked once more", () => {
  const chosen = settled(settled(step, "1", "mine", now), clause, "theirs", now);
  expect(conflictsOf(chosen, now)).toEqual([]);
  expect(chosen.draft).toEqual({ "1": [row("mine")], "2": [row("same")], "4": [row("mine")] });
  const later = now.map((it) => (it.indicator === "1" ? of("1", "a third") : it));
  expect(conflictsOf(chosen, later).map(({ key }) => key)).toEqual(["1"]);
});

it("what is touched only after the other has saved is laid upon that", () => {
  const next = stepTo(stepTo(NO_STEP, { "4": [row("mine")] }, before), { "4": [row("mine")], "1": [row("mine")] }, now);
  expect(conflictsOf(next, now)).toEqual([]);
});
