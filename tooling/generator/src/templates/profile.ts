import type { GeneratedFile } from "../generated-file.ts";
import type { PluginNames } from "../plugin-names.ts";

/** A profile of ours over the example: three rule kinds, every setting written out, every reading named. */
export function profileFile({ id, camel }: PluginNames): GeneratedFile {
  return {
    path: "src/profiles/example.ts",
    text: `import { defineProfile } from "@faheng/plugin-api";
import { ${camel}Example } from "../frameworks/example.ts";

/**
 * Points laid over the example. Its document states none, so the standing is \`platform\`: it is labelled so everywhere.
 * Only a profile whose points the document itself states is \`official\`.
 */
export const ${camel}ExampleProfile = defineProfile(${camel}Example, {
  format: "faheng.profile/1",
  id: "${id}-example-points",
  version: "0.1.0",
  title: "示例评分方案（平台方案，非文件所定）",
  framework: { id: ${camel}Example.id, versions: "^0.1.0" },
  standing: "platform",
  author: "示例",
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: "10",
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "exclude-and-rescale",
    totalFloor: "0",
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [
      { name: "优秀", atLeast: "9" },
      { name: "合格", atLeast: "6" },
      { name: "不合格", atLeast: "0" },
    ],
    ties: "gap",
    tieBreak: [],
  },
  items: [
    {
      indicator: "R1",
      points: "4",
      start: "full",
      floor: { kind: "points", points: "0" },
      ceiling: { kind: "multiple", factor: "1" },
      clauses: [
        {
          id: "meetings",
          kind: "shortfall",
          effect: "deduct",
          params: { minimum: 2, points: "2", unit: "次", label: "专题研究次数" },
          place: "第1行",
          wording: "专题研究不少于2次，每少1次扣2分。",
        },
      ],
    },
    {
      indicator: "R2",
      points: "3",
      start: "full",
      floor: { kind: "points", points: "0" },
      ceiling: { kind: "multiple", factor: "1" },
      clauses: [
        {
          id: "office",
          kind: "flag",
          effect: "deduct",
          params: { points: "3", when: false, label: "机构和人员是否落实", yes: "已落实", no: "未落实" },
          place: "第2行",
          wording: "机构和人员不落实的，扣3分。",
        },
      ],
    },
    {
      indicator: "R3",
      points: "3",
      start: "full",
      floor: { kind: "points", points: "0" },
      ceiling: { kind: "multiple", factor: "1" },
      clauses: [
        {
          id: "three",
          kind: "checklist",
          effect: "deduct",
          params: {
            parts: [
              { key: "plan", label: "有计划" },
              { key: "order", label: "有部署" },
              { key: "activity", label: "有活动" },
            ],
            points: "1",
            count: "missing",
          },
          place: "第3行",
          wording: "有计划、有部署、有活动，每少一项扣1分。",
        },
      ],
    },
  ],
  readings: [
    { path: "items", note: "文件没有分值，各项分值是本方案的计法。" },
    { path: "settings.fullMarks", note: "各项分值合计10分。" },
    { path: "settings.grades", note: "文件没有等次，按满分的九成、六成划分。" },
    { path: "settings.notApplicable", note: "文件没有说不涉及怎样计分，本方案剔除后折算。" },
  ],
});
`,
  };
}
