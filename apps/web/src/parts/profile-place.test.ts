import { describe, expect, it } from "vitest";
import { placeInProfile } from "./profile-place.ts";

const names = {
  framework: {
    indicators: [
      { code: "R2", title: "党组专题研究", place: "第2行" },
      { code: "1", title: "法治建设", place: "第1项" },
      { code: "1.2", title: "学法用法", place: "第1项之2" },
    ],
  },
  items: [
    {
      indicator: "R2",
      clauses: [
        { id: "a", wording: "少一次扣1分" },
        { id: "a.b", wording: "缺记录扣0.5分" },
      ],
    },
  ],
};
/** The steps as somebody would read them, without our words' English. */
const read = (path: string): string =>
  placeInProfile(names, path)
    .map((step) => {
      if (step.kind === "word") return step.word;
      if (step.kind === "indicator") return `${step.place} ${step.title}`;
      return step.kind === "position" ? `#${step.position}` : step.text;
    })
    .join(" > ");

describe("placeInProfile", () => {
  it.each([
    ["settings.base", "基础分"],
    ["settings.grades.0.atLeast", "等次 > #1 > 等次分数线"],
    ["onceOnly", "不重复计分"],
    ["items", "各项分值"],
    ["items.R2", "第2行 党组专题研究"],
    ["items.R2.floor", "第2行 党组专题研究 > 下限"],
    ["items.R2.unitPoints.县", "第2行 党组专题研究 > 分类分值 > 县"],
    ["items.R2.clauses.a.cap", "第2行 党组专题研究 > 少一次扣1分 > 上限"],
    ["items.R2.clauses.a.b", "第2行 党组专题研究 > 缺记录扣0.5分"],
    ["items.R2.clauses.a.params.levels.0.points", "第2行 党组专题研究 > 少一次扣1分 > 参数"],
    ["items.R2.clauses.new", "第2行 党组专题研究 > 规则 > new"],
    ["items.1.2.start", "第1项之2 学法用法 > 起始分"],
    ["items.1.start", "第1项 法治建设 > 起始分"],
    ["groupLimits.A.ceiling", "各标题的上下限 > A > 上限"],
    ["conditions.notExcellent", "计分条件 > notExcellent"],
    ["vetoes.0.effect.grade", "否决 > #1 > 作用 > 等次"],
    ["sources.own.weight", "评价来源 > own > 权重"],
  ])("reads %s as %s", (path, words) => {
    expect(read(path)).toBe(words);
  });

  it("leaves what it does not know as it is", () => {
    expect(read("items.R99.floor")).toBe("各项分值 > R99 > 下限");
    expect(read("somewhere")).toBe("somewhere");
  });
});
