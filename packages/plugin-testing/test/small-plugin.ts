import { definePlugin, defineRule, type PluginInput, z } from "@faheng/plugin-api";

const amount = z.int().min(0);

/** A rule of parts that takes one point for each missing one; `keys` are those it takes, `most` what it says it makes. */
const missingParts = (keys: readonly string[], most: number) =>
  defineRule({
    kind: "small.missing-parts",
    title: { zh: "缺项", en: "Missing parts" },
    params: z.strictObject({ each: amount }),
    fact: () => z.array(z.enum(keys)),
    field: () => ({
      kind: "parts",
      label: "已有的",
      parts: [
        { key: "plan", label: "方案" },
        { key: "summary", label: "总结" },
      ],
    }),
    read: () => "每缺一项扣分",
    amount: ({ each }, parts) => (2 - parts.length) * each,
    bounds: () => ({ least: 0, most }),
    arithmetic: (_, parts) => `缺${2 - parts.length}项`,
  });

/** A pack of one indicator with one rule of its own. */
export function smallPlugin(keys: readonly string[] = ["plan", "summary"], most = 2000): PluginInput {
  return definePlugin({
    id: "small",
    version: "1.0.0",
    host: "*",
    title: { zh: "小", en: "Small" },
    about: { zh: "小", en: "Small" },
    frameworks: [
      {
        format: "faheng.framework/1",
        id: "small-2024",
        version: "1.0.0",
        title: "小表",
        documentNumber: null,
        issuer: "示例局",
        issuedOn: null,
        about: "示例",
        levels: [{ level: 1, title: "项目" }],
        columns: [],
        departments: [],
        bases: [],
        groups: [
          {
            code: "G",
            parent: null,
            level: 1,
            printedNumber: null,
            title: "宣传",
            taxonomies: { O: ["O7"], S: [], D: ["D8"] },
          },
        ],
        indicators: [
          {
            code: "1",
            group: "G",
            kind: "item",
            printedNumber: "1",
            title: "宣传",
            requirement: null,
            lead: [],
            cooperating: [],
            bases: [],
            place: "第1行",
          },
        ],
      },
    ],
    rules: [missingParts(keys, most)],
    profiles: [
      {
        format: "faheng.profile/1",
        id: "small-points",
        version: "1.0.0",
        title: "小方案",
        framework: { id: "small-2024", versions: "^1.0.0" },
        standing: "platform",
        author: null,
        signedOn: null,
        settings: {
          base: "0",
          fullMarks: "2",
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
            indicator: "1",
            points: "2",
            start: "full",
            floor: { kind: "points", points: "0" },
            ceiling: { kind: "none" },
            clauses: [
              {
                id: "parts",
                kind: "small.missing-parts",
                effect: "deduct",
                params: { each: 1000 },
                place: "第1行",
                wording: "每缺一项扣1分",
              },
            ],
          },
        ],
        readings: [],
      },
    ],
    reports: [
      {
        id: "small-report",
        title: "小报表",
        frameworks: ["small-2024"],
        render: ({ framework }) => ({
          title: framework.title,
          documentNumber: null,
          orientation: "portrait",
          blocks: [{ kind: "paragraph", text: "示例" }],
        }),
      },
    ],
  });
}
