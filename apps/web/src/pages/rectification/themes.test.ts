import { expect, it } from "vitest";
import type { RectificationHead } from "../../api/outputs.ts";
import { themesOf } from "./themes.ts";

const of = (agencyId: string, change: Partial<RectificationHead>): RectificationHead => ({
  assessmentId: "as",
  id: agencyId,
  writes: 1,
  state: "open",
  raisedAs: "office",
  origin: { kind: "hand" },
  indicator: null,
  found: "未学法",
  raisedAt: "2018-01-25T00:00:00.000Z",
  agencyId,
  agency: agencyId,
  cycle: "2017年度",
  isCarried: false,
  title: null,
  departmentId: null,
  department: null,
  personId: null,
  person: null,
  dueOn: null,
  light: null,
  rung: null,
  theme: null,
  acts: [],
  ...change,
});

it("what the office linked is one theme; what reads alike in two agencies is proposed, and marked so", () => {
  const themes = themesOf([
    of("a", { theme: "学法不到位" }),
    of("b", { found: "负责人 未出庭" }),
    of("c", { found: "负责人未出庭" }),
    of("d", { found: "只此一家" }),
  ]);
  expect(themes.map(({ title, isProposed, agencies }) => [title, isProposed, agencies])).toEqual([
    ["学法不到位", false, 1],
    ["负责人未出庭", true, 2],
  ]);
});

it("what was cancelled proposes nothing", () => {
  expect(themesOf([of("a", { state: "cancelled" }), of("b", {})])).toEqual([]);
});
