import { describe, expect, it } from "vitest";
import { uiEnglish } from "../i18n/english.ts";
import { uiText } from "../i18n/language.tsx";
import type { HeadlineView } from "../views.ts";
import { headlineWords } from "./headline-words.ts";

const zh = uiText("zh");
const en = uiText("en");
const named = (...titles: string[]) => titles.map((title) => ({ indicator: title, title }));
const headline = (more: Partial<HeadlineView>): HeadlineView => ({
  isStarted: true,
  reachable: 100_000,
  lost: 4500,
  mendable: 0,
  losses: [],
  awarded: 0,
  ifDone: 95_500,
  isHeld: false,
  range: { worst: 78_000, best: 98_000 },
  noLowerEnd: [],
  noUpperEnd: [],
  awaitingApproval: [],
  vetoes: [],
  pendingVetoes: [],
  ...more,
});

describe("headlineWords", () => {
  it("says what is certain and what is likely first, the range second", () => {
    expect(headlineWords(zh, headline({}), 13)).toEqual({
      main: ["按填报已失 4.5 分", "其余全部做到为 95.5 分"],
      under: ["区间：78–98分，13项待填"],
    });
    expect(headlineWords(en, headline({}), 13)).toEqual({
      main: ["4.5 points lost by what is stated", "95.5 points if the rest is done in full"],
      under: ["Range: 78–98 points, 13 to be given"],
    });
  });

  const outcome = { words: null, amount: null, wording: "任一部分低于60%的不得评优", isPending: false };
  it("puts a verdict in place of the points, with what the items come to under it", () => {
    const verdict = { ...outcome, kind: "verdict", words: "目标未完成", wording: "约束性指标未完成的" } as const;
    expect(headlineWords(zh, headline({ range: { worst: 88_000, best: 88_000 }, outcomes: [verdict] }), 0)).toEqual({
      main: ["目标未完成"],
      under: ["各项合计：88分 · 失 4.5 分", "评为“目标未完成”：约束性指标未完成的"],
    });
    const open = headlineWords(zh, headline({ outcomes: [{ ...verdict, isPending: true }] }), 13);
    expect(open.main).toEqual(["按填报已失 4.5 分", "其余全部做到为 95.5 分"]);
    expect(open.under[0]).toBe("可能评为“目标未完成”，待定：约束性指标未完成的");
    expect(headlineWords(en, headline({ outcomes: [verdict] }), 0).main).toEqual(["目标未完成"]);
  });

  it.each([
    [{ kind: "cap-grade", words: "良好" }, "等次不高于“良好”", "No grade above “良好”"],
    [{ kind: "lower-grade", amount: 1 }, "等次降1档", "1 grade lower"],
    [{ kind: "no-bonus" }, "不加分", "No bonus"],
    [{ kind: "cap-bonus" }, "加分封顶", "The bonus is capped"],
    [{ kind: "disqualify" }, "取消评定资格", "Not to be rated"],
    [{ kind: "cap-total", amount: 59_000 }, "总分不超过59分", "No more than 59 points in total"],
    [{ kind: "zero-total" }, "总分计0分", "The total counts as nothing"],
    [{ kind: "zero-group" }, "有关部分计0分", "Its heading counts as nothing"],
    [{ kind: "cap-item" }, "有关指标得分封顶", "Its item is capped"],
    [{ kind: "cap-group" }, "有关部分得分封顶", "Its heading is capped"],
  ] as const)("says what a condition did in words of its own: %j", (effect, chinese, english) => {
    const outcomes = [{ ...outcome, ...effect }];
    expect(headlineWords(zh, headline({ outcomes }), 0).under[0]).toBe(`${chinese}：任一部分低于60%的不得评优`);
    expect(headlineWords(en, headline({ outcomes }), 0).under[0]).toBe(`${english}: 任一部分低于60%的不得评优`);
    const open = headlineWords(zh, headline({ outcomes: [{ ...outcome, ...effect, isPending: true }] }), 0);
    expect(open.under[0]).toBe(`可能${chinese}，待定：任一部分低于60%的不得评优`);
  });

  it("names what has no end on one side", () => {
    const open = headline({
      range: { worst: null, best: null },
      noLowerEnd: named("甲。", "乙"),
      noUpperEnd: named("甲", "乙", "丙", "丁"),
      awarded: 1000,
    });
    expect(headlineWords(zh, open, 2).under).toEqual([
      "已加 1 分",
      "区间：分数未定，2项待填",
      "没有下限的事项：甲、乙",
      "没有上限的事项：甲、乙、丙等 4 项",
    ]);
  });

  it("shows no number that reads as a loss before anything is filled in", () => {
    const fresh = headline({ isStarted: false, lost: 0, ifDone: 100_000, range: { worst: 0, best: 105_000 } });
    expect(headlineWords(zh, fresh, 40)).toEqual({ main: ["尚未填报", "全部做到为 100 分"], under: [] });
  });

  it("counts one point as one in English, and has the word for many beside it everywhere", () => {
    expect(en("按填报已失 {points} 分", { points: "1" })).toBe("1 point lost by what is stated");
    expect(en("按填报已失 {points} 分", { points: "1.5" })).toBe("1.5 points lost by what is stated");
    expect(Object.values<string>(uiEnglish).filter((it) => /(?<!–)\{\w+\} points\b/u.test(it))).toEqual([]);
  });

  it("is one number once everything is given", () => {
    const given = headline({ range: { worst: 95_500, best: 95_500 } });
    expect(headlineWords(zh, given, 0)).toEqual({ main: ["95.5分", "失 4.5 分"], under: [] });
    expect(headlineWords(zh, { ...given, lost: 0 }, 0).main[1]).toBe("没有失分");
  });

  it("names claims that wait for approval, and vetoes", () => {
    const held = headline({
      awaitingApproval: named("甲"),
      vetoes: named("乙"),
      pendingVetoes: named("丙"),
      isHeld: true,
    });
    expect(headlineWords(zh, held, 1).under.slice(1)).toEqual([
      "不涉及待批准，暂按适用计：甲",
      "否决已成立：乙",
      "否决待定：丙",
    ]);
    expect(headlineWords(zh, headline({ isHeld: true }), 1).under.at(-1)).toBe("总分受总分上下限约束");
  });

  it("says of work under way that it can still be won back, and not that it is lost", () => {
    const losses = [
      { indicator: "1", lost: 0, mendable: 1000 },
      { indicator: "2", lost: 500, mendable: 500 },
      { indicator: "3", lost: 4000, mendable: 0 },
    ];
    const open = headline({ mendable: 1500, losses });
    expect(headlineWords(zh, open, 0)).toMatchObject({
      main: ["按填报已失 4.5 分", "其余全部做到为 95.5 分"],
      under: ["2 项还在推进，照目前所填失 1.5 分，办结前还可挽回", "区间：78–98分"],
    });
    expect(headlineWords(en, open, 0).under[0]).toBe(
      "2 under way lose 1.5 points as answered now, which can still be won back",
    );
    expect(headlineWords(zh, headline({ mendable: 1500, losses, lost: 0 }), 0).main[0]).toBe("尚未失分");
  });

  it("says 0分以上 nowhere, whatever is open", () => {
    for (const worst of [null, 0, 78_000]) {
      for (const best of [null, 98_000]) {
        for (const isStarted of [true, false]) {
          const { main, under } = headlineWords(zh, headline({ range: { worst, best }, isStarted }), 3);
          expect([...main, ...under].join()).not.toContain("分以上");
        }
      }
    }
    expect(Object.keys(uiEnglish).filter((text) => text.includes("分以上"))).toEqual([]);
  });
});
