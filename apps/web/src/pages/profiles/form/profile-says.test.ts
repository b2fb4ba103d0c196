import type { Fact, Framework, ProfileInput } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { inChinese } from "../words.ts";
import { sentenceOf } from "./profile-says.ts";
import type { Says } from "../../../parts/form/shape.ts";

const clause = (id: string, wording: string) => ({
  id,
  kind: "flag",
  effect: "deduct",
  params: {},
  place: "",
  wording,
});
const around = {
  framework: {
    indicators: [
      { code: "1", title: "集中采购率", place: "第1项", group: "A", printedNumber: null },
      { code: "2", title: "合同审核", place: "第2项", group: "A", printedNumber: null },
    ],
    groups: [{ code: "A", title: "采购", parent: null, printedNumber: null }],
    levels: [],
  } as unknown as Framework,
  profile: {
    settings: { grades: [{ name: "优秀" }, { name: "良好" }, { name: "合格" }] },
    items: [
      { indicator: "1", clauses: [clause("a", "未集中采购的")] },
      { indicator: "2", clauses: [clause("b", "未经审核的")] },
    ],
  } as unknown as ProfileInput,
  indicator: "1",
  isFactor: () => false,
};
const said = (says: Says, value: Fact): string | null => sentenceOf(says, value, { t: inChinese, around });
const points = (n: string) => ({ kind: "points", points: n });
const share = (factor: string) => ({ kind: "multiple", factor });
const when = (measure: Fact, is: string, line: Fact, count?: number): Fact =>
  count === undefined ? { measure, is, line } : { measure, is, line, count };
const base80 = when({ of: "base" }, "below", points("80"));

describe("what an entry of a profile says", () => {
  it.each<[Says, Fact, string | null]>([
    ["condition", { when: base80, effect: { kind: "no-bonus" } }, "基础分低于80分的，不加分"],
    ["condition", { when: base80, effect: { kind: "cap-bonus", points: "2" } }, "基础分低于80分的，加分最多2分"],
    ["condition", { when: base80, effect: { kind: "cap-grade", grade: "良好" } }, "基础分低于80分的，不得评为“优秀”"],
    ["condition", { when: base80, effect: { kind: "cap-grade", grade: "合格" } }, "基础分低于80分的，最高评为“合格”"],
    ["condition", { when: base80, effect: { kind: "cap-grade", grade: "" } }, null],
    [
      "condition",
      { when: base80, effect: { kind: "verdict", words: "目标未完成" } },
      "基础分低于80分的，评为“目标未完成”，不显示得分",
    ],
    [
      "condition",
      { when: when({ of: "deductions" }, "above", points("20")), effect: { kind: "disqualify" } },
      "扣分合计超过20分的，取消评定资格",
    ],
    [
      "condition",
      {
        when: when({ of: "items", indicators: ["1", "2"] }, "below", share("60%"), 2),
        effect: { kind: "lower-grade", by: 1 },
      },
      "“集中采购率”、“合同审核”有2项以上低于60%的，降低1个等次",
    ],
    [
      "condition",
      { when: when({ of: "groups", groups: ["A"] }, "at-most", share("2")), effect: { kind: "zero-total" } },
      "“采购”任一项不超过满分的2倍的，总分计零分",
    ],
    ["condition", { when: when({ of: "bonus" }, "below", points("")), effect: { kind: "no-bonus" } }, null],
    [
      "veto",
      { indicator: "1", clause: null, effect: { kind: "zero-group", group: "A" } },
      "发生“集中采购率”情形的，“采购”计零分",
    ],
    [
      "veto",
      { indicator: "2", clause: "b", effect: { kind: "cap-item", indicator: "2", at: points("6") } },
      "“合同审核”中“未经审核的”成立的，“合同审核”最高得6分",
    ],
    ["jointCap", { clauses: ["a"], at: share("2") }, "“未集中采购的”合计最多满分的2倍"],
    ["bonusCap", { indicators: ["1"], cap: "5" }, "“集中采购率”合计最多加5分"],
    ["groupLimit", { group: "A", floor: points("0"), ceiling: { kind: "none" } }, "“采购”最低0分"],
    ["groupLimit", { group: "A", floor: { kind: "none" }, ceiling: { kind: "none" } }, "“采购”不设限"],
    ["source", { title: "群众评价", weight: "" }, "“群众评价”的权重待定"],
    [
      "part",
      { title: "日常", weight: "70%", conversion: { from: "120", to: "100" }, unitWeights: { 县: "60%" } },
      "“日常”满分120分折算为100分，占70%，县占60%",
    ],
    ["grade", { name: "优秀", atLeast: "90" }, "90分以上为“优秀”"],
    ["grade", { name: "", atLeast: "90" }, null],
    ["reading", { path: "settings.base", note: "文件未写" }, "基础分：本平台解读"],
    ["reading", { path: "items.2.clauses.b.cap" }, "第2项 合同审核 · 规则“未经审核的” · 上限：本平台解读"],
    ["reading", { path: "" }, null],
  ])("%s %j", (says, value, sentence) => {
    expect(said(says, value)).toBe(sentence);
  });

  it("calls what is gone by its code", () => {
    expect(said("onceOnly", { indicators: ["1", "gone"] })).toBe("“集中采购率”、“gone”中同一事项只计一次，取最高");
  });
});
