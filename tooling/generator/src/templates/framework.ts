import type { GeneratedFile } from "../generated-file.ts";
import type { PluginNames } from "../plugin-names.ts";

/** A framework of two groups and three indicators that shows what a framework can say. */
export function frameworkFile({ id, camel, title }: PluginNames): GeneratedFile {
  return {
    path: "src/frameworks/example.ts",
    text: `import { defineFramework } from "@faheng/plugin-api";

/** An example, to be replaced: \`faheng plugin draft --typescript\` reads a table into this form. */
export const ${camel}Example = defineFramework({
  format: "faheng.framework/1",
  id: "${id}-example",
  version: "0.1.0",
  title: "示例：法治建设任务分解表",
  documentNumber: null,
  issuer: ${JSON.stringify(title.zh)},
  issuedOn: null,
  about: "示例数据，不是任何机关的文件。",
  levels: [{ level: 1, title: "项目" }],
  columns: [
    { key: "project", title: "项目" },
    { key: "content", title: "内容" },
    { key: "lead", title: "责任处室" },
  ],
  // Listed once, referred to by name; a role to be filled for each matter is a placeholder.
  departments: [
    { name: "政策法规处", kind: "unit" },
    { name: "办公室", kind: "unit" },
    { name: "相关处室", kind: "placeholder" },
  ],
  bases: [{ key: "outline-2021", title: "法治政府建设实施纲要（2021－2025年）", documentNumber: null, issuer: null }],
  groups: [
    {
      code: "G1",
      parent: null,
      level: 1,
      printedNumber: "一",
      title: "落实领导责任",
      taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
    },
    {
      code: "G2",
      parent: null,
      level: 1,
      printedNumber: "二",
      title: "加强法治宣传",
      taxonomies: { O: ["O7"], S: ["S0", "S6"], D: ["D8"] },
    },
  ],
  indicators: [
    {
      code: "R1",
      group: "G1",
      kind: "item",
      printedNumber: "1.",
      title: "专题研究法治工作",
      requirement: "每年专题研究法治工作不少于2次。",
      lead: ["政策法规处", "办公室"],
      cooperating: [],
      bases: ["outline-2021"],
      outputs: ["会议记录"],
      figures: [
        { label: "专题研究", comparator: "at-least", value: "2", unit: "次", per: "year", printed: "不少于2次" },
      ],
      place: "第1行",
    },
    {
      code: "R2",
      group: "G1",
      kind: "item",
      printedNumber: "2.",
      title: "落实法治工作机构和人员",
      requirement: null,
      // A cell the text lost is null and says so; a cell that is really empty is [].
      lead: null,
      cooperating: [],
      bases: [],
      place: "第2行",
      doubts: [{ field: "lead", printed: null, note: "示例：原文这一格缺失。" }],
    },
    {
      code: "R3",
      group: "G2",
      kind: "item",
      printedNumber: "3.",
      title: "落实“谁执法谁普法”",
      requirement: "有计划、有部署、有活动。",
      lead: ["相关处室"],
      cooperating: ["政策法规处"],
      bases: [],
      place: "第3行",
    },
  ],
});
`,
  };
}
