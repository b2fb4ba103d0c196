import type { Framework } from "@faheng/domain";
import { expect, it } from "vitest";
import type { PlanRow } from "../../api/outputs.ts";
import { adopt, between, copied, give, isInPlan, itemsOfPlan, planFilterOf, rowsOf } from "./plan-edit.ts";

const row = (departmentId: string, part = ""): PlanRow => ({
  part,
  departmentId,
  personId: null,
  dueOn: null,
  role: "lead",
});
const indicator = (code: string) => ({ code, lead: [], cooperating: [], responsible: null });
const framework = { indicators: ["1", "2", "3", "4"].map(indicator) } as unknown as Framework;
const plan = {
  rows: [
    { indicator: "1", ...row("a") },
    { indicator: "4", ...row("c", "clause-1") },
  ],
  proposal: [
    { indicator: "1", ...row("b") },
    { indicator: "2", ...row("b") },
  ],
};
const items = itemsOfPlan(framework, plan);
const stand = (draft = {}) =>
  items.map((item) =>
    rowsOf(item, draft)
      .map((it) => it.departmentId)
      .join(),
  );

it("gives many the same rows, and leaves what is saved alone, parts too", () => {
  expect(stand()).toEqual(["a", "", "", "c"]);
  expect(stand(give({}, ["2", "4"], [row("b")]))).toEqual(["a", "b", "", "b,c"]);
  expect(stand(give({}, ["1"], []))).toEqual(["", "", "", "c"]);
});

it("takes the printed names' proposal where nothing has been said yet", () => {
  expect(adopt({}, items)).toEqual({ "2": [row("b")] });
  expect(adopt(give({}, ["2"], [row("z")]), items)).toEqual({ "2": [row("z")] });
});

it("copies another year where nothing has been said yet, and leaves what this year has decided", () => {
  const before = [
    { indicator: "1", ...row("y") },
    { indicator: "2", ...row("y") },
    { indicator: "3", ...row("y", "part") },
  ];
  expect(copied({ "3": [row("z")] }, items, before)).toEqual({ "2": [row("y")], "3": [row("z")] });
});

it("finds what nobody has, and what the agency has not assigned", () => {
  const shown = (show: string) =>
    items.filter((it) => isInPlan(planFilterOf(show), it, {})).map((it) => it.indicator.code);
  expect([shown("nobody"), shown("unassigned"), shown("else")]).toEqual([["3"], ["2", "3"], ["1", "2", "3", "4"]]);
});

it("reaches from one to another, whichever stands first", () => {
  const codes = ["1", "2", "3", "4"];
  expect([between(codes, "2", "4"), between(codes, "3", "1"), between(codes, "x", "2")]).toEqual([
    ["2", "3", "4"],
    ["1", "2", "3"],
    ["2"],
  ]);
});
