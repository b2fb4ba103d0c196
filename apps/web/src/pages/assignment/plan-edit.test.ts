import type { Framework } from "@faheng/domain";
import { expect, it } from "vitest";
import type { PlanPart, PlanRow } from "../../api/outputs.ts";
import { assignmentSearch } from "./assignment-entry.ts";
import { adopt, copied, give, handedOver, itemsOfPlan, personsOf, rowsOf } from "./plan-edit.ts";
import { placeKey } from "./plan-place.ts";
import { isInView, planViewOf } from "./plan-view.ts";

const row = (departmentId: string, part = ""): PlanRow => ({
  part,
  departmentId,
  personId: null,
  dueOn: null,
  role: "lead",
});
const indicator = (code: string) => ({
  code,
  group: code === "4" ? "B" : "A1",
  printedNumber: `（${code}）`,
  title: `任务${code}`,
  lead: code === "3" ? ["市司法局"] : [],
  cooperating: [],
  responsible: null,
});
const framework = {
  groups: [
    { code: "A", parent: null },
    { code: "A1", parent: "A" },
    { code: "B", parent: null },
  ],
  indicators: ["1", "2", "3", "4"].map(indicator),
} as unknown as Framework;
const clause: PlanPart = { key: "clause-1", kind: "clause", title: "少一次会议" };
const plan = {
  rows: [
    { indicator: "1", ...row("a") },
    { indicator: "4", ...row("c", "clause-1") },
  ],
  proposal: [
    { indicator: "1", ...row("b") },
    { indicator: "2", ...row("b") },
  ],
  parts: { "1": [], "2": [], "3": [clause], "4": [clause] },
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

it("gives a clause or material of an item on its own, and takes it back", () => {
  const key = placeKey("3", "clause-1");
  const given = give({}, [key], [row("b")]);
  expect(given).toEqual({ [key]: [row("b", "clause-1")] });
  expect(stand(given)).toEqual(["a", "", "b", "c"]);
  expect(stand(give({}, [placeKey("4", "clause-1")], []))).toEqual(["a", "", "", ""]);
});

it("takes the printed names' proposal where nothing has been said yet", () => {
  expect(adopt({}, items)).toEqual({ "2": [row("b")] });
  expect(adopt(give({}, ["2"], [row("z")]), items)).toEqual({ "2": [row("z")] });
});

it("copies another year, parts too, where nothing has been said yet, and names what this year has decided", () => {
  const before = [
    { indicator: "1", ...row("y") },
    { indicator: "2", ...row("y") },
    { indicator: "3", ...row("y", "clause-1") },
    { indicator: "3", ...row("x") },
  ];
  const { draft, stays } = copied({}, items, before);
  expect(draft).toEqual({
    "2": [row("y")],
    "3": [row("x")],
    [placeKey("3", "clause-1")]: [row("y", "clause-1")],
  });
  expect(stays.map(({ code }) => code)).toEqual(["1"]);
  expect(copied({ "3": [row("z")] }, items, before).draft).toEqual({ "2": [row("y")], "3": [row("z")] });
});

it("shows what nobody has, what is not assigned, and by department, chapter and words", () => {
  const shown = (search: Parameters<typeof planViewOf>[0], draft = {}) =>
    items.flatMap((it) => (isInView(planViewOf(search), it, draft) ? [it.indicator.code] : [])).join();
  expect([shown({ show: "nobody" }), shown({ show: "unassigned" }), shown(assignmentSearch({ show: "else" }))]).toEqual(
    ["3", "2,3", "1,2,3,4"],
  );
  // By what holds: what is assigned, a part's too, or else the printed name; with what is not saved yet.
  expect([shown({ dept: "a" }), shown({ dept: "b" }), shown({ dept: "c" })]).toEqual(["1", "2", "4"]);
  expect(shown({ dept: "b" }, give({}, ["3"], [row("b")]))).toBe("2,3");
  expect([shown({ chapter: "A" }), shown({ chapter: "B" })]).toEqual(["1,2,3", "4"]);
  expect([shown({ q: " 任务2 " }), shown({ q: "司法" }), shown({ q: "（4）" })]).toEqual(["2", "3", "4"]);
  expect(shown({ show: "nobody", chapter: "B" })).toBe("");
});

it("hands over what somebody has, parts too, to another of the department or back to it", () => {
  const held = (departmentId: string, personId: string | null, part = "") =>
    Object.assign(row(departmentId, part), { personId, dueOn: "2017-06-30" });
  const rows = [
    { indicator: "1", ...held("a", "leaving") },
    { indicator: "2", ...held("b", "leaving") },
    { indicator: "3", ...held("a", "stays") },
    { indicator: "4", ...held("a", "leaving", "clause-1") },
  ];
  const all = itemsOfPlan(framework, { rows, proposal: [], parts: plan.parts });
  expect([...personsOf(all, {})]).toEqual(["leaving", "stays"]);
  const taken = handedOver({}, all, { from: "leaving", to: "next", departments: new Set(["a"]) });
  expect(taken).toEqual({
    "1": [held("a", "next")],
    [placeKey("4", "clause-1")]: [held("a", "next", "clause-1")],
  });
  // What is left over is of the department they are not in.
  expect([...personsOf(all, taken)]).toEqual(["next", "leaving", "stays"]);
  const back = handedOver(taken, all, { from: "leaving", to: null, departments: null });
  expect(back["2"]).toEqual([held("b", null)]);
  expect(handedOver({}, all, { from: "nobody", to: null, departments: null })).toEqual({});
});
