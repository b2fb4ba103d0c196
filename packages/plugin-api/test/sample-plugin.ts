import { amountSchema } from "@faheng/domain";
import { defineRule } from "@faheng/scoring";
import { z } from "zod";
import { definePlugin } from "../src/define-plugin.ts";
import type { PluginInput } from "../src/plugin.ts";
import type { ReportDefinition } from "../src/report.ts";

/** One group, one indicator, one department, one basis. */
export const framework: PluginInput["frameworks"][number] = {
  format: "faheng.framework/1",
  id: "sample-2020",
  version: "1.0.0",
  title: "示例指标体系",
  documentNumber: null,
  issuer: "示例局",
  issuedOn: null,
  about: "示例",
  levels: [{ level: 1, title: "一级指标" }],
  columns: [{ key: "lead", title: "牵头部门" }],
  departments: [{ name: "法规科", kind: "unit" }],
  bases: [{ key: "b1", title: "示例通知", documentNumber: "示发〔2020〕1号" }],
  groups: [
    {
      code: "1",
      parent: null,
      level: 1,
      printedNumber: "一",
      title: "制度",
      taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
    },
  ],
  indicators: [
    {
      code: "1.1",
      group: "1",
      kind: "item",
      printedNumber: "1.",
      title: "完善制度",
      requirement: null,
      lead: ["法规科"],
      cooperating: [],
      bases: ["b1"],
      place: "第1行",
    },
  ],
};

/** The sample's only indicator, changed. */
export function withIndicator(change: object): PluginInput["frameworks"] {
  return [{ ...framework, indicators: [{ ...framework.indicators[0]!, ...change }] }];
}

/** A rule kind of the sample's own: so much for each line missing. */
export const missingLines = defineRule({
  kind: "sample.missing-lines",
  title: { zh: "缺行", en: "Missing lines" },
  names: { points: { zh: "每缺一行的分值", en: "Points for each line" } },
  params: z.strictObject({ points: amountSchema }),
  fact: () => z.int().min(0).max(9),
  field: () => ({ kind: "count", label: "缺行", unit: "行", max: 9 }),
  read: () => "缺行的扣分",
  amount: ({ points }, lines) => lines * points,
  bounds: ({ points }) => ({ least: 0, most: 9 * points }),
  arithmetic: (_, lines) => `${lines}行`,
});

/** Ten points, of which the sample's own rule takes. */
export const profile: NonNullable<PluginInput["profiles"]>[number] = {
  format: "faheng.profile/1",
  id: "sample-points",
  version: "1.0.0",
  title: "示例评分方案",
  framework: { id: "sample-2020", versions: "^1.0.0" },
  standing: "platform",
  author: null,
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: "10",
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "full",
    totalFloor: null,
    totalCeiling: null,
    rounding: { mode: "none", digits: 3 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: [
    {
      indicator: "1.1",
      points: "10",
      start: "full",
      floor: { kind: "points", points: "0" },
      ceiling: { kind: "none" },
      clauses: [
        {
          id: "lines",
          kind: missingLines.kind,
          effect: "deduct",
          params: { points: "2" },
          place: "第1行",
          wording: "每缺1行扣2分",
        },
      ],
    },
  ],
  readings: [],
};

export const report: ReportDefinition = {
  id: "sample-report",
  title: "示例报表",
  frameworks: ["sample-2020"],
  render: () => ({ title: "表", documentNumber: null, orientation: "portrait", blocks: [] }),
};

/** A sound plugin with one of everything. */
export const sample = definePlugin({
  id: "sample",
  version: "1.0.0",
  host: "*",
  title: { zh: "示例", en: "Sample" },
  about: { zh: "示例", en: "Sample" },
  frameworks: [framework],
  profiles: [profile],
  rules: [missingLines],
  reports: [report],
  documentReaders: { "sample-2020": () => [] },
  demonstrations: [
    {
      framework: "sample-2020",
      title: "示例填报",
      answers: [{ indicator: "1.1", status: "done", reported: "answered", printed: null, progress: "已完善" }],
    },
  ],
});
