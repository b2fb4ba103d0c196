import { describe, expect, it } from "vitest";
import type { RectificationHead } from "../../api/outputs.ts";
import { isMine } from "../../parts/problems.ts";
import { shownAs } from "./sifted.ts";

const head = (change: Partial<RectificationHead>): RectificationHead => ({
  assessmentId: "as",
  id: "r",
  writes: 1,
  state: "planned",
  raisedAs: "office",
  origin: { kind: "hand" },
  indicator: null,
  found: "未学法",
  raisedAt: "2018-01-25T00:00:00.000Z",
  agencyId: "a",
  agency: "甲局",
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

describe("shownAs", () => {
  it("tells what is open, late and over apart", () => {
    const all = [head({ id: "1", light: "red" }), head({ id: "2" }), head({ id: "3", state: "closed" })];
    expect(shownAs(all, "open").map(({ id }) => id)).toEqual(["1", "2"]);
    expect(shownAs(all, "late").map(({ id }) => id)).toEqual(["1"]);
    expect(shownAs(all, "closed").map(({ id }) => id)).toEqual(["3"]);
    expect(shownAs(all, "all")).toHaveLength(3);
  });
});

describe("isMine", () => {
  it("is what waits for an act of one's own, and nothing that is over", () => {
    expect(isMine(head({ acts: ["rectification.claim"] }))).toBe(true);
    expect(isMine(head({ acts: ["rectification.cancel"] }))).toBe(false);
    expect(isMine(head({ state: "closed", acts: ["rectification.close"] }))).toBe(false);
  });
});
