import { type Figure, type Framework, parseFramework } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { overdueOf } from "./completion.ts";

type Deadline = Pick<Figure, "comparator" | "value" | "unit">;

/** One indicator with one figure. */
function frameworkWith(deadline: Deadline): Framework {
  const parsed = parseFramework({
    format: "faheng.framework/1",
    id: "small",
    version: "1.0.0",
    title: "小表",
    documentNumber: null,
    issuer: "某局",
    issuedOn: null,
    about: "测试",
    levels: [{ level: 1, title: "项目" }],
    columns: [],
    departments: [],
    bases: [],
    groups: [
      { code: "A", parent: null, level: 1, printedNumber: "一", title: "甲", taxonomies: { O: [], S: [], D: [] } },
    ],
    indicators: [
      {
        code: "A1",
        group: "A",
        kind: "item",
        printedNumber: "1",
        title: "第1项",
        requirement: null,
        lead: [],
        cooperating: [],
        bases: [],
        place: "第1行",
        figures: [{ label: "期限", per: null, printed: "期限", ...deadline }],
      },
    ],
  });
  if (!parsed.ok) throw parsed.problems[0] ?? new Error("framework");
  return parsed.framework;
}

describe("overdueOf", () => {
  const overdue = (deadline: Deadline, today: string, status = "in-progress") =>
    overdueOf(frameworkWith(deadline), [{ indicator: "A1", status, isNotApplicableApproved: false }], today);

  it.each<[Deadline, string, string]>([
    [{ comparator: "before", value: "2018-12", unit: "日期" }, "2018-12-31", "2019-01-01"],
    [{ comparator: "within", value: "2021-12-31", unit: "日期" }, "2021-12-31", "2022-01-01"],
  ])("counts %o from the day after it", (deadline, last, next) => {
    expect(overdue(deadline, last)).toEqual([]);
    expect(overdue(deadline, next)).toEqual(["A1"]);
    expect(overdue(deadline, next, "done")).toEqual([]);
  });

  it("takes no period and no yearly day for a deadline", () => {
    expect(overdue({ comparator: "within", value: "2000", unit: "小时" }, "2026-11-20")).toEqual([]);
    expect(overdue({ comparator: "within", value: "03-31", unit: "日期" }, "2026-11-20")).toEqual([]);
  });
});
