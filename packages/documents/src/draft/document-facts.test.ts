import { expect, test } from "vitest";
import { documentFacts } from "./document-facts.ts";

test.each([
  ["the name of a table", [[], ["填报说明", "清河市法治建设考核表"], []], "清河市法治建设考核表"],
  ["what stands over a table", [[], ["某区年度安排"], []], "某区年度安排"],
  ["no note about the form", [[], ["填报说明", "1.本表由各科室自评后报送。"], []], "（待填写）"],
  ["no chapter of several", [["目录"], ["填报说明", "组织领导", "依法决策"], ["组织领导", "依法决策"]], "（待填写）"],
  ["a line of the text before it", [["某区年度安排"], ["填报说明", "组织领导"], ["组织领导"]], "某区年度安排"],
] as const)("a title is %s", (_, [lines, titles, chapters], expected) => {
  const { title, doubts } = documentFacts(lines, titles, chapters);
  expect(title).toBe(expected);
  expect(doubts.some(({ note }) => note.endsWith("标题"))).toBe(expected === "（待填写）");
});

test.each([
  ["on a line of its own", ["清商发〔2026〕 8 号"], "清商发〔2026〕8号"],
  ["behind 依据", ["依据：清商发〔2026〕8号附件"], "清商发〔2026〕8号"],
  ["in no sentence", ["依据清商发〔2026〕8号文件，制定本表。"], null],
] as const)("a document's number stands %s", (_, lines, expected) => {
  expect(documentFacts(lines, [], []).documentNumber).toBe(expected);
});
