import { expect, test } from "vitest";
import { titleOf } from "./title.ts";

test("a short cell is the heading as printed", () => {
  expect(titleOf("深化落实权责清单制度", "公开清单。")).toEqual({
    title: "深化落实权责清单制度",
    isOurs: false,
    requirement: "公开清单。",
  });
  expect(titleOf("党组专题研究法治工作不少于2次", null)).toMatchObject({ isOurs: false, requirement: null });
});

test("of a long text the beginning up to a stop is ours, the whole is the requirement", () => {
  const text = `严格落实行政执法公示制度，做到应公示尽公示，${"并及时更新有关内容".repeat(5)}。`;
  expect(titleOf(text, null)).toEqual({
    title: "严格落实行政执法公示制度，做到应公示尽公示",
    isOurs: true,
    requirement: text,
  });
});

test("a long cell beside a column for what is asked is a heading and kept whole, empty as that column may be", () => {
  const heading = "加快构建执法办案体系，以提升内部运行效能和完善监管执法链条为目标，进一步理顺事权划分，整合情报资源";
  expect(titleOf(heading, "")).toEqual({ title: heading, isOurs: false, requirement: null });
});

test("no heading at all takes the beginning of what is asked", () => {
  expect(titleOf("", "按时报送材料")).toEqual({ title: "按时报送材料", isOurs: true, requirement: "按时报送材料" });
});
