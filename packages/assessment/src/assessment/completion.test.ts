import { type Figure, type Framework, parseFramework } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { duesOf } from "./completion.ts";

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

/** What stands answered on the day. */
interface Answered {
  readonly status: string;
  readonly isReturned: boolean;
  readonly mendBy: string | null;
}

describe("duesOf", () => {
  const of = (
    deadline: Deadline,
    period: [string, string],
    today: string,
    { status = "in-progress", isReturned = false, mendBy = null }: Partial<Answered> = {},
  ) => {
    const setting = {
      period: { from: period[0], to: period[1] },
      calendar: { holidays: new Set(["2026-10-01", "2026-10-02"]), workdays: new Set<string>() },
      restDays: "stay",
    } as const;
    return duesOf(frameworkWith(deadline), [{ indicator: "A1", status, isReturned, mendBy }], setting, {
      today,
      assigned: new Map(),
    }).get("A1");
  };
  const YEAR = ["2026-01-01", "2026-12-31"] as [string, string];

  it.each<[Deadline, string, string]>([
    [{ comparator: "before", value: "2018-12", unit: "日期" }, "2018-12-31", "2019-01-01"],
    [{ comparator: "before", value: "2020", unit: "日期" }, "2020-12-31", "2021-01-01"],
    [{ comparator: "within", value: "2021-12-31", unit: "日期" }, "2021-12-31", "2022-01-01"],
    [{ comparator: "within", value: "03-31", unit: "日期" }, "2026-03-31", "2026-04-01"],
    [{ comparator: "before", value: "03-01", unit: "日期" }, "2026-03-01", "2026-03-02"],
  ])("counts %o from the day after it", (deadline, last, next) => {
    expect(of(deadline, YEAR, last)).toMatchObject({ dueOn: last, source: "document", isOpen: true, isOverdue: false });
    expect(of(deadline, YEAR, next)).toMatchObject({ dueOn: last, isOverdue: true });
    expect(of(deadline, YEAR, next, { status: "not-started" })).toMatchObject({ isOverdue: true });
    expect(of(deadline, YEAR, next, { status: "done" })).toMatchObject({
      dueOn: last,
      isOpen: false,
      isOverdue: false,
    });
    expect(of(deadline, YEAR, next, { status: "not-applicable" })).toMatchObject({ isOpen: false, isOverdue: false });
    // Sent back, a claim not to apply waits for its department again.
    expect(of(deadline, YEAR, next, { status: "not-applicable", isReturned: true })).toMatchObject({
      isOpen: true,
      isOverdue: true,
    });
  });

  it("makes an answer due on the cycle's last day where the document names none; work under way is an answer", () => {
    const hours = { comparator: "within", value: "2000", unit: "小时" } as const;
    // A Thursday: Tuesday to Thursday are the last three working days.
    const cycle = {
      dueOn: "2026-12-31",
      plannedOn: "2026-12-31",
      pressesFrom: "2026-12-28",
      source: "cycle",
      deadlines: [],
    };
    expect(of(hours, YEAR, "2026-12-31", { status: "not-started" })).toEqual({
      ...cycle,
      isOpen: true,
      isOverdue: false,
    });
    expect(of(hours, YEAR, "2027-01-01", { status: "not-started" })).toEqual({
      ...cycle,
      isOpen: true,
      isOverdue: true,
    });
    expect(of(hours, YEAR, "2027-01-01", { status: "in-progress" })).toEqual({
      ...cycle,
      isOpen: false,
      isOverdue: false,
    });
  });

  it("goes by the day of whoever sent it back, until it is mended", () => {
    const march = { comparator: "within", value: "03-31", unit: "日期" } as const;
    const back = { status: "done", isReturned: true, mendBy: "2026-04-10" };
    expect(of(march, YEAR, "2026-04-10", back)).toMatchObject({ dueOn: "2026-04-10", source: "mending", isOpen: true });
    expect(of(march, YEAR, "2026-04-10", back)).toMatchObject({
      isOverdue: false,
      deadlines: [{ dueOn: "2026-03-31" }],
    });
    expect(of(march, YEAR, "2026-04-11", back)).toMatchObject({ isOverdue: true });
  });

  it("asks for what nobody has answered at all", () => {
    const framework = frameworkWith({ comparator: "within", value: "03-31", unit: "日期" });
    const setting = {
      period: { from: "2026-01-01", to: "2026-12-31" },
      calendar: { holidays: new Set<string>(), workdays: new Set<string>() },
      restDays: "stay",
    } as const;
    expect(duesOf(framework, [], setting, { today: "2026-04-01", assigned: new Map() }).get("A1")).toMatchObject({
      isOverdue: true,
    });
  });
});
