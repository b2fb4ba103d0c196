import { expect, it } from "vitest";
import { changedFigures, figuresIn, type NarrativeBlock, unknownFigure, withFigures } from "./narrative.ts";

const said = (...texts: string[]): NarrativeBlock[] => texts.map((text) => ({ level: 0, text }));

it("knows the figures of a text, each once", () => {
  expect(figuresIn(said("共{事项总数}项，完成{已完成项数}项", "{事项总数}项中…"))).toEqual(["事项总数", "已完成项数"]);
});

it.each([
  ["共{事项总数}项", null],
  ["{#loop}", { paragraph: 1, name: "{#loop}" }],
  ["{{事项总数}}", { paragraph: 1, name: "{}" }],
  ["{}", { paragraph: 1, name: "{}" }],
  ["开头}", { paragraph: 1, name: "}" }],
  ["{事项 总数}", { paragraph: 1, name: "{事项 总数}" }],
  ["{constructor}", { paragraph: 1, name: "{constructor}" }],
])("%s", (text, fault) => {
  expect(unknownFigure(said(text))).toEqual(fault);
});

it("puts figures into their places and nothing else, whatever their values say", () => {
  const values = { 事项总数: "{已完成项数}$&", 已完成项数: "49" };
  expect(withFigures("共{事项总数}项、{已完成项数}、{不涉及项数}", values)).toBe("共{已完成项数}$&项、49、＿＿");
});

it("shows what has changed since a text was last taken over, of what stands in it alone", () => {
  const blocks = said("{事项总数}、{已完成项数}、{自评得分}");
  const kept = { 事项总数: "133", 已完成项数: "40", 不涉及项数: "80" };
  const now = { 事项总数: "133", 已完成项数: "49", 不涉及项数: "81", 自评得分: "95.5" };
  expect(changedFigures(blocks, { kept, now })).toEqual([
    { name: "已完成项数", kept: "40", now: "49" },
    { name: "自评得分", kept: null, now: "95.5" },
  ]);
});
