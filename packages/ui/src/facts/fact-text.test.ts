import type { Fact, FactField } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { uiEnglish } from "../i18n/english.ts";
import { createTranslator } from "../i18n/translator.ts";
import { factText } from "./fact-text.ts";

const t = createTranslator("zh", uiEnglish);
const options = [
  { key: "a", label: "甲" },
  { key: "b", label: "乙" },
];

describe("factText", () => {
  it.each<[FactField, Fact | undefined, string]>([
    [{ kind: "count", label: "", unit: "次", max: 9 }, undefined, "未填"],
    [{ kind: "count", label: "", unit: "次", max: 9 }, 0, "0 次"],
    [{ kind: "flag", label: "", yes: "有", no: "没有" }, false, "没有"],
    [{ kind: "ratio", label: "", numerator: "", denominator: "" }, { numerator: 2, denominator: 3 }, "2/3"],
    [{ kind: "date", label: "", canBeMissing: true }, "none", "没有做（无日期）"],
    [{ kind: "choice", label: "", options }, "b", "乙"],
    [{ kind: "parts", label: "", parts: options }, ["a", "b"], "甲、乙"],
    [{ kind: "parts", label: "", parts: options }, [], "以上都没有"],
    [
      { kind: "events", label: "", categories: options, flags: [], needsMatter: true },
      [{ category: "a", matter: "某案" }],
      "甲：某案",
    ],
    [
      { kind: "judgement", label: "", min: null, max: null },
      { amount: "2", reason: "完成两项", by: "办" },
      "2（完成两项）",
    ],
    [{ kind: "sample", label: "", unit: "" }, ["1", "2.5"], "1、2.5"],
    [
      {
        kind: "numbers",
        label: "",
        numbers: [
          { key: "current", label: "本年", unit: "件", min: "0", max: "9" },
          { key: "previous", label: "上年", unit: "", min: "0", max: "9" },
        ],
      },
      { current: "3", previous: "2.5" },
      "本年 3 件，上年 2.5",
    ],
  ])("%j with %j reads %s", (field, value, words) => {
    expect(factText(t, field, value)).toBe(words);
  });
});
