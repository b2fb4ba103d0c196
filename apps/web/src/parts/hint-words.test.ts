import { createTranslator } from "@faheng/ui";
import { describe, expect, it } from "vitest";
import { partsEnglish } from "./words.ts";
import { hintMark, hintText } from "./hint-words.ts";

const zh = createTranslator("zh", partsEnglish);
const en = createTranslator("en", partsEnglish);
const hint = (kind: "not-done" | "begun" | "finished", stated: string[], pending: string[] = []) => ({
  indicator: "1",
  kind,
  stated,
  pending,
});

describe("a contradiction in words", () => {
  it("says what the status says, what the facts say, and what to do", () => {
    expect(hintText(zh, hint("not-done", ["应不少于2次，实1次"]))).toBe(
      "状态为“已完成”，所填内容却未达到要求（应不少于2次，实1次）。还要继续做的，请改选“推进中”；不再做的，可以不改。",
    );
    expect(hintText(zh, hint("not-done", [], ["会议次数"]))).toBe(
      "状态为“已完成”，还有内容未填（会议次数）。请补填，或改选“推进中”。",
    );
    expect(hintText(zh, hint("not-done", ["应不少于2次，实1次"], ["是否建立", "完成日期"]))).toContain(
      "还有内容未填（是否建立；完成日期）",
    );
    expect(hintText(zh, hint("begun", ["应不少于2次，实2次"]))).toContain("请改选“推进中”或“已完成”");
    expect(hintText(zh, hint("finished", ["应不少于2次，实2次"]))).toContain("请改选“已完成”");
  });

  it("does so in English, too, and shortly in a list", () => {
    expect(hintText(en, hint("not-done", ["应不少于2次，实1次"]))).toMatch(/^Marked done/);
    expect(hintText(en, hint("begun", ["x"]))).toMatch(/^Marked not started/);
    expect(hintText(en, hint("finished", ["x"]))).toMatch(/^Marked under way/);
    const kinds = ["not-done", "begun", "finished"] as const;
    expect(new Set(kinds.map((kind) => hintMark(zh, hint(kind, [])))).size).toBe(3);
    for (const kind of kinds) expect(hintMark(en, hint(kind, []))).toMatch(/^[ -~]+$/);
  });
});
