import {
  type AnswerStatus,
  type AssessmentView,
  type Indicator,
  type ReportBlock,
  reportCaption,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { departmentsCell, headingCell, progressOf, requirementCell, STATUS } from "./wording.ts";

/** Every lead department's own tasks and how far they are; items whose lead cell is lost stand apart. */
export const leadDepartments: ReportDefinition = {
  id: "beijing-aic-lead-departments",
  title: "牵头部门任务清单",
  frameworks: ["beijing-aic-2017"],
  render: (view) => {
    const { departments, indicators } = view.framework;
    const lists = departments
      .map(({ name }) => ({ name, items: indicators.filter(({ lead }) => lead?.includes(name)) }))
      .filter(({ items }) => items.length > 0);
    const lost = indicators.filter(({ lead }) => lead === null);
    return {
      title: "牵头部门任务清单",
      documentNumber: null,
      orientation: "landscape",
      blocks: [
        { kind: "paragraph", text: reportCaption(view), align: "left" },
        {
          kind: "paragraph",
          text: "几个部门共同牵头的任务，在每个牵头部门名下各列一次，各部门之和大于任务总数。",
        },
        overview(view, lists),
        ...lists.flatMap(({ name, items }) => tasksOf(view, name, items)),
        ...(lost.length === 0 ? [] : tasksOf(view, "牵头部门一格文本丢失的任务", lost)),
      ],
    };
  },
};

const COUNTED: readonly AnswerStatus[] = ["done", "in-progress", "not-started", "not-applicable"];

function overview(view: AssessmentView, lists: readonly { name: string; items: readonly Indicator[] }[]): ReportBlock {
  return {
    kind: "table",
    name: "汇总",
    columns: [
      { title: "牵头部门", width: 30 },
      { title: "任务数", width: 14 },
      ...COUNTED.map((status) => ({ title: STATUS[status], width: 14 })),
      { title: "未填报", width: 14 },
    ],
    rows: lists.map(({ name, items }) => {
      const counts = COUNTED.map(
        (status) => items.filter(({ code }) => view.answers.get(code)?.status === status).length,
      );
      const open = items.filter(({ code }) => !view.answers.has(code)).length;
      return [
        { text: name },
        ...[items.length, ...counts, open].map((n) => ({ text: String(n), align: "right" as const })),
      ];
    }),
  };
}

function tasksOf(view: AssessmentView, name: string, items: readonly Indicator[]): ReportBlock[] {
  return [
    { kind: "heading", level: 2, text: `${name}（${items.length}项）` },
    {
      kind: "table",
      name,
      columns: [
        { title: "三级指标", width: 22 },
        { title: "具体要求", width: 33 },
        { title: "牵头部门", width: 13 },
        { title: "配合部门", width: 12 },
        { title: "完成情况", width: 20 },
      ],
      rows: items.map((item) => [
        headingCell(item),
        requirementCell(view, item),
        departmentsCell(item, "lead"),
        departmentsCell(item, "cooperating"),
        { text: progressOf(view.answers.get(item.code)) },
      ]),
    },
  ];
}
