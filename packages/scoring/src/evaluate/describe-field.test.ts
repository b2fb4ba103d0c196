import type { FactField } from "@faheng/domain";
import { expect, it } from "vitest";
import { describeField } from "./describe-field.ts";

const options = [
  { key: "a", label: "甲" },
  { key: "b", label: "乙" },
];
const events = { kind: "events", label: "事项", categories: options, flags: [], needsMatter: false } as const;

it.each<[FactField, zh: string, en: string]>([
  [{ kind: "flag", label: "是否", yes: "有", no: "无" }, "有（true）或无（false）", "true or false"],
  [{ kind: "count", label: "次数", unit: "次", max: 99 }, "0至99的整数（次）", "a whole number from 0 to 99"],
  [{ kind: "count", label: "名次", unit: "名", min: 1, max: 41 }, "1至41的整数（名）", "a whole number from 1 to 41"],
  [{ kind: "date", label: "日期", canBeMissing: false }, "日期（年-月-日）", "a date YYYY-MM-DD"],
  [
    { kind: "date", label: "日期", canBeMissing: true },
    "日期（年-月-日），未完成的填none",
    'a date YYYY-MM-DD, or "none"',
  ],
  [{ kind: "choice", label: "情况", options }, "其中之一：甲（a）、乙（b）", "one of: a, b"],
  [{ kind: "parts", label: "各项", parts: options }, "已具备的各项：甲（a）、乙（b）", "a list of: a, b"],
  [events, "事项列表，类别为甲（a）、乙（b）；没有的填空列表", "a list of events, category one of a, b"],
  [
    { ...events, needsMatter: true, window: { from: "2026-01-01", to: "2026-12-31" } },
    "事项列表，类别为甲（a）、乙（b），每项写明事项名称，日期在2026-01-01至2026-12-31之内；没有的填空列表",
    "a list of events, category one of a, b, each with its matter, dated 2026-01-01 to 2026-12-31",
  ],
  [
    { kind: "judgement", label: "评定", min: null, max: null },
    "分数、理由和评定人",
    'an object {"amount", "reason", "by"}',
  ],
  [
    { kind: "judgement", label: "评定", min: null, max: "5" },
    "分数（0至5）、理由和评定人",
    'an object {"amount", "reason", "by"}',
  ],
  [
    { kind: "judgement", label: "评定", min: "1", max: null },
    "分数（1至不限）、理由和评定人",
    'an object {"amount", "reason", "by"}',
  ],
  [
    { kind: "sample", label: "抽样", unit: "分" },
    "分数列表，最多三位小数",
    "a list of decimals with at most three places",
  ],
])("a form says what it takes: %j", (field, zh, en) => {
  expect(describeField(field)).toEqual({ zh, en });
});
