import type { ProfileInput, TraceNode } from "@faheng/domain";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/support/rule.ts";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1", "2"], B: ["3"], X: ["+P"] });
const each = clause("a", "per-occurrence", { points: "1", max: 100 });
const items = [item("1", "40", [each]), item("2", "40", [each]), item("3", "20", [each]), bonus("P", "10", [each])];
const grades = [
  { name: "优秀", atLeast: "90" },
  { name: "良好", atLeast: "80" },
  { name: "较差", atLeast: "0" },
];
type Condition = NonNullable<ProfileInput["conditions"]>[number];
const when = (
  measure: Condition["when"]["measure"],
  is: Condition["when"]["is"],
  line: string,
  effect: Condition["effect"],
): Condition => ({
  id: effect.kind,
  when: {
    measure,
    is,
    line: line.endsWith("%") ? { kind: "multiple", factor: line } : { kind: "points", points: line },
  },
  effect,
  place: "第1条",
  wording: "条件",
});
const under = (...conditions: Condition[]) => scorer(framework, items, { grades }, { conditions });
const lost = (first: number | null, second: number | null, third: number | null, extra: number | null = 0) => ({
  "1": { a: first },
  "2": { a: second },
  "3": { a: third },
  P: { a: extra },
});

const nodesIn = (node: TraceNode): TraceNode[] => [node, ...node.children.flatMap(nodesIn)];

describe("a condition strikes by what is measured", () => {
  it("任一部分低于60%的不得评优", () => {
    const it_ = under(when({ of: "groups" }, "below", "60%", { kind: "cap-grade", grade: "良好" }));
    expect(it_.score(lost(0, 0, 8)).grade).toBe("优秀");
    const struck = it_.score(lost(0, 0, 9));
    expect([struck.grade, struck.total, struck.conditions]).toEqual([
      "良好",
      91_000,
      [{ id: "cap-grade", wording: "条件", isPending: false }],
    ]);
    // Whether group B stays above is still open, so is the grade.
    const open = it_.score(lost(0, 0, null));
    expect([open.grade, open.conditions]).toEqual([null, [{ id: "cap-grade", wording: "条件", isPending: true }]]);
  });

  it("基础分低于80不加分", () => {
    const it_ = under(when({ of: "base" }, "below", "80", { kind: "no-bonus" }));
    expect(it_.total(lost(10, 10, 0, 5))).toBe("85");
    expect(it_.total(lost(10, 11, 0, 5))).toBe("79");
    expect(it_.total(lost(10, null, 0, 5))).toBe("50–95");
  });

  it("基础分低于85的，加分不超过2分, and says so where it is taken off", () => {
    const it_ = under(when({ of: "base" }, "below", "85", { kind: "cap-bonus", points: "2" }));
    expect(it_.total(lost(10, 5, 0, 5))).toBe("90");
    expect(it_.total(lost(10, 6, 0, 5))).toBe("86");
    expect(it_.total(lost(10, 6, 0, 1))).toBe("85");
    // 85 and the bonus, or below it and two: whatever is lost is still open.
    expect(it_.total(lost(10, null, 0, 5))).toBe("52–95");
    const said = (facts: ReturnType<typeof lost>) =>
      nodesIn(it_.explain(facts).trace).flatMap(({ kind, label, amount, isPending }) =>
        kind === "condition" ? [[label, amount, isPending]] : [],
      );
    // Once where the bonus is held, once with what was measured.
    const nothing = { worst: 0, best: 0 };
    expect(said(lost(10, 6, 0, 5))).toEqual([
      ["加分不超过2分", { worst: -3000, best: -3000 }, false],
      ["加分不超过2分", nothing, false],
    ]);
    expect(said(lost(10, null, 0, 5))).toEqual([
      ["待定：加分不超过2分", { worst: -3000, best: 0 }, true],
      ["待定：加分不超过2分", nothing, true],
    ]);
  });

  it("扣分合计超20分取消评优: what is lost, as far as the floors let it", () => {
    const it_ = under(when({ of: "deductions" }, "above", "20", { kind: "disqualify" }));
    expect(it_.score(lost(10, 10, 0)).disqualified).toBe(false);
    expect(it_.score(lost(10, 11, 0)).disqualified).toBe(true);
    const third = under(when({ of: "deductions", indicators: ["3"] }, "above", "20", { kind: "disqualify" }));
    expect(third.score(lost(0, 0, 99)).disqualified).toBe(false);
  });

  it("降低一个等次, and never below the last that takes in everything", () => {
    const it_ = under(when({ of: "items" }, "below", "50%", { kind: "lower-grade", by: 1 }));
    expect(it_.score(lost(0, 0, 10)).grade).toBe("优秀");
    expect(it_.score(lost(0, 0, 11)).grade).toBe("较差");
    expect(it_.score(lost(30, 30, 11)).grade).toBe("较差");
  });

  it("caps an item by the deductions, and a group by an item", () => {
    const it_ = under(
      when({ of: "deductions" }, "at-least", "5", {
        kind: "cap-item",
        indicator: "3",
        at: { kind: "points", points: "6" },
      }),
      when({ of: "items", indicators: ["3"] }, "at-most", "6", {
        kind: "cap-group",
        group: "A",
        at: { kind: "multiple", factor: "50%" },
      }),
    );
    expect(it_.total(lost(4, 0, 0))).toBe("96");
    const facts = lost(5, 0, 0);
    expect([it_.item("3", facts), it_.group("A", facts), it_.total(facts)]).toEqual(["6", "40", "46"]);
    expect(it_.total(lost(null, 0, 0))).toBe("46–100");
  });

  it("gives a verdict in words, and keeps the amount below", () => {
    const it_ = under(when({ of: "total" }, "below", "60%", { kind: "verdict", words: "目标未完成" }));
    const { total, verdicts } = it_.score(lost(40, 1, 0));
    expect([total, verdicts]).toEqual([59_000, [{ words: "目标未完成", isPending: false }]]);
    expect(it_.score(lost(40, 0, 0)).verdicts).toEqual([]);
    expect(it_.score(lost(40, null, 0)).verdicts).toEqual([{ words: "目标未完成", isPending: true }]);
  });

  it("needs as many as it counts", () => {
    const own = when({ of: "items" }, "below", "50%", { kind: "disqualify" });
    const it_ = under({ ...own, when: { ...own.when, count: 2 } });
    expect(it_.score(lost(21, 0, 0)).disqualified).toBe(false);
    expect(it_.score(lost(21, 0, 11)).disqualified).toBe(true);
  });

  it("passes over what does not apply, and is never sure of what may not", () => {
    const it_ = under(when({ of: "items" }, "below", "60%", { kind: "disqualify" }));
    const claim = (approvedBy: string | null) => ({ notApplicable: { "3": { reason: "无", approvedBy } } });
    expect(it_.score(lost(0, 0, null), claim("法规科")).conditions).toEqual([]);
    expect(it_.score(lost(0, 0, null), claim(null)).conditions).toHaveLength(1);
  });

  it("says nothing where the profile has no conditions", () => {
    const plain = scorer(framework, items).score(lost(0, 0, 0));
    expect([Object.hasOwn(plain, "conditions"), Object.hasOwn(plain, "verdicts")]).toEqual([false, false]);
  });
});

it("asks of a group what it makes among the sources that come to see it", () => {
  // The second indicator alone is what the daily source sees. It makes nothing, and may yet not apply.
  const seen = [
    item("1", "40", [clause("a", "per-occurrence", { points: "1" }, { source: "third" })]),
    item("2", "40", [clause("a", "flag", { points: "40" })]),
    item("3", "20", [each]),
  ];
  const it_ = scorer(
    framework,
    seen,
    { notApplicable: "exclude" },
    {
      sources: [
        { key: "third", title: "第三方", weight: "30%" },
        { key: "daily", title: "日常", weight: "70%" },
      ],
      conditions: [when({ of: "groups", groups: ["A"] }, "at-most", "15", { kind: "disqualify" })],
    },
  );
  const facts = { "1": { a: 0 }, "2": { a: true }, "3": { a: 0 } };
  const judged = (approvedBy: string | null | undefined): unknown =>
    it_.score(facts, approvedBy === undefined ? {} : { notApplicable: { "2": { reason: "不涉及", approvedBy } } })
      .conditions;
  // 0.3×40 + 0.7×0 = 12; the third party's 40 alone once it does not apply.
  expect(judged(undefined)).toMatchObject([{ isPending: false }]);
  expect(judged("办公室")).toEqual([]);
  expect(judged(null)).toMatchObject([{ isPending: true }]);
});

it("keeps a group open whose weights not set yet may all go to a source that does not ask of it", () => {
  const split = [
    item("1", "40", [clause("a", "per-occurrence", { points: "1" }, { source: "second" })]),
    item("2", "40", [clause("a", "per-occurrence", { points: "1" }, { source: "second" })]),
    item("3", "20", [
      clause("a", "per-occurrence", { points: "20", max: 1 }, { source: "first" }),
      clause("b", "per-occurrence", { points: "20", max: 1 }, { source: "third" }),
    ]),
  ];
  const atMost = (points: string) =>
    scorer(
      framework,
      split,
      {},
      {
        sources: [
          { key: "first", title: "日常", weight: null },
          { key: "second", title: "抽查", weight: null },
          { key: "third", title: "第三方", weight: "30%" },
        ],
        conditions: [when({ of: "groups", groups: ["B"] }, "at-most", points, { kind: "disqualify" })],
      },
    ).score({ "1": { a: 0 }, "2": { a: 0 }, "3": { a: 1, b: 0 } }).conditions;
  // Group B makes 0 with the first and 20 with the third: 6 if the first has all of the 70%, 20 if the second has.
  expect(atMost("5")).toEqual([]);
  expect(atMost("6")).toMatchObject([{ isPending: true }]);
  expect(atMost("19")).toMatchObject([{ isPending: true }]);
  expect(atMost("20")).toMatchObject([{ isPending: false }]);
});

describe("the grade is the lowest of its criteria", () => {
  const it_ = scorer(
    framework,
    items,
    { grades },
    {
      gradeCriteria: [
        {
          measure: { of: "items", indicators: ["3"] },
          grades: [
            { name: "优秀", line: { kind: "multiple", factor: "90%" } },
            { name: "良好", line: { kind: "multiple", factor: "60%" } },
          ],
          place: "第2条",
          wording: "第3项另评",
        },
      ],
    },
  );

  it("of the total and of an item", () => {
    expect(it_.score(lost(0, 0, 2)).grade).toBe("优秀");
    expect(it_.score(lost(0, 0, 3)).grade).toBe("良好");
    expect(it_.score(lost(15, 0, 2)).grade).toBe("良好");
    expect(it_.score(lost(0, 0, 9)).grade).toBe("较差");
    expect(it_.score(lost(0, 0, null)).grade).toBeNull();
    expect(it_.score(lost(40, 0, null)).grade).toBe("较差");
  });

  it("says so in the trace", () => {
    const words = JSON.stringify(it_.explain(lost(0, 0, 3)).trace);
    expect(words).toContain("等次另看：第3项另评");
    expect(words).toContain("“指标3”得17分，按此为“良好”");
  });
});

describe("a condition on several amounts", () => {
  const look = (measure: Condition["when"]["measure"], is: Condition["when"]["is"], line: string) =>
    when(measure, is, line, { kind: "disqualify" }).when;
  const both = (joined: "all" | "any", effect: Condition["effect"]) =>
    under({
      ...when({ of: "base" }, "below", "85", effect),
      further: [look({ of: "groups", groups: ["B"] }, "below", "60%")],
      joined,
    });

  it("基础分低于85且B部分低于60%的，不加分", () => {
    const it_ = both("all", { kind: "no-bonus" });
    // 100−16+2: B has 20 of 20; 100−14+2: base 86; 100−7−9 without its 2.
    expect(it_.total(lost(16, 0, 0, 2))).toBe("86");
    expect(it_.total(lost(5, 0, 9, 2))).toBe("88");
    expect(it_.total(lost(7, 0, 9, 2))).toBe("84");
  });

  it("基础分低于85或B部分低于60%的，不加分", () => {
    const it_ = both("any", { kind: "no-bonus" });
    expect(it_.total(lost(16, 0, 0, 2))).toBe("84");
    expect(it_.total(lost(5, 0, 9, 2))).toBe("86");
    expect(it_.total(lost(5, 0, 8, 2))).toBe("89");
  });

  it("is open as long as what is not known yet may decide it", () => {
    const [all, any] = [both("all", { kind: "no-bonus" }), both("any", { kind: "no-bonus" })];
    // B is open: base 64–84, so that the first holds; the second may.
    expect(all.total(lost(16, 0, null, 2))).toBe("64–86");
    expect(any.total(lost(16, 0, null, 2))).toBe("64–84");
    // The first does not hold, whatever item 1 comes to.
    expect(all.score(lost(0, 0, 0, 2)).conditions).toEqual([]);
  });

  it("says what it rests on, and of several in each other's place those that are so", () => {
    const said = (joined: "all" | "any", facts: ReturnType<typeof lost>) =>
      nodesIn(both(joined, { kind: "no-bonus" }).explain(facts).trace).find(
        ({ kind, arithmetic }) => kind === "condition" && arithmetic !== "",
      )?.arithmetic;
    expect(said("all", lost(7, 0, 9, 2))).toBe("基础分84分，低于85分，且“组B”得11分，低于12分（满分20分的60%），条件");
    expect(said("any", lost(16, 0, 0, 2))).toBe("基础分84分，低于85分，条件");
  });

  it("acts after the latest of what it looks at", () => {
    const late = {
      ...when({ of: "items" }, "below", "60%", { kind: "no-bonus" }),
      further: [look({ of: "bonus" }, "above", "1")],
    };
    expect(problemsOf(() => under(late))).toEqual(["FAHENG_PROFILE_CONDITION_ORDER conditions.no-bonus"]);
  });
});
