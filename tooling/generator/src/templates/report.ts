import type { GeneratedFile } from "../generated-file.ts";
import type { PluginNames } from "../plugin-names.ts";

/** A report in the document's own columns, with two of its own behind them. */
export function reportFile({ id, camel }: PluginNames): GeneratedFile {
  return {
    path: "src/reports/task-table.ts",
    text: `import {
  type AssessmentView,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
  type ReportModel,
} from "@faheng/plugin-api";
import { ${camel}Example } from "../frameworks/example.ts";

const STATUS = { "not-started": "尚未开展", "in-progress": "推进中", done: "已完成", "not-applicable": "不涉及" };

/** The task table with progress beside every row. A pure function: the host renders it as docx and xlsx. */
export const taskTable: ReportDefinition = {
  id: "${id}-task-table",
  title: "任务分解表（完成情况）",
  frameworks: [${camel}Example.id],
  render: (view): ReportModel => ({
    title: view.framework.title,
    documentNumber: view.framework.documentNumber,
    orientation: "landscape",
    blocks: [
      { kind: "paragraph", text: reportCaption(view), align: "left" },
      {
        kind: "table",
        name: "任务分解表",
        columns: [
          { title: "项目", width: 3 },
          { title: "内容", width: 6 },
          { title: "责任处室", width: 3 },
          { title: "完成情况", width: 5 },
        ],
        rows: view.framework.groups.flatMap((group) => rowsOf(view, group.code, group.title)),
      },
    ],
  }),
};

function rowsOf({ framework, answers, officialText }: AssessmentView, group: string, title: string): ReportCell[][] {
  const indicators = framework.indicators.filter((it) => it.group === group);
  return indicators.map((indicator, index) => {
    const official = officialText.get(indicator.code);
    const answer = answers.get(indicator.code);
    const heading = { text: title, rowSpan: indicators.length, bold: true };
    return [
      ...(index === 0 ? [heading] : []),
      // The document's own words where the agency attached its copy; ours are marked.
      official === undefined
        ? { text: indicator.requirement ?? indicator.title, isOurs: indicator.requirement !== null }
        : { text: official },
      { text: indicator.lead?.join("、") ?? "（原文缺失）" },
      { text: answer ? [STATUS[answer.status], answer.progress].filter(Boolean).join("：") : "" },
    ];
  });
}
`,
  };
}
