import type { DraftDecision } from "@faheng/domain";
import { expect, it } from "vitest";
import type { SourceDocument } from "../read/source-document.ts";
import { draftWith } from "./draft-with.ts";

const source: SourceDocument = {
  blocks: [
    {
      kind: "table",
      name: null,
      rows: [
        ["序号", "考核内容", "分值", "评分标准"],
        ["1", "成立领导小组", "5", "未成立的扣5分"],
        ["2", "拒不履行判决", "", "总分不合格的，考核等次降低一个等次"],
      ],
      merges: [],
    },
  ],
  leftOut: [],
  remarks: [],
  isFromText: false,
};

type Stated = Extract<DraftDecision, { readonly kind: "setting" }>["value"];
const profileWith = (...stated: readonly Stated[]) =>
  draftWith(
    source,
    "our-2026",
    stated.map((value) => ({ kind: "setting", value })),
  ).profile;

it("what no table says of the scoring as a whole is ours until somebody states it, and marked as stated by them", () => {
  const ours = profileWith();
  expect(ours?.settings).toMatchObject({ base: "0", notApplicable: "full", grades: [] });
  const stated = profileWith(
    { setting: "base", points: "95" },
    { setting: "notApplicable", policy: "exclude-and-rescale" },
    { setting: "digits", digits: 1 },
    { setting: "grades", grades: [{ name: "优秀", atLeast: "90" }] },
  );
  expect(stated?.settings).toMatchObject({
    base: "95",
    notApplicable: "exclude-and-rescale",
    rounding: { mode: "half-up", digits: 1 },
    grades: [{ name: "优秀", atLeast: "90" }],
  });
  const notes = new Map(stated?.readings.map(({ path, note }) => [path, note]));
  for (const path of ["base", "notApplicable", "rounding", "grades"]) {
    expect(notes.get(`settings.${path}`)).toBe("表中没有写，由核对的人填写。");
  }
  // The others stay ours, each with its own note.
  expect(notes.get("settings.ties")).toMatch(/^表中没有写同分/u);
});

it("the last word counts, and none at all is ours again", () => {
  const again = profileWith({ setting: "base", points: "95" }, { setting: "base", points: null });
  expect(again).toEqual(profileWith());
});
