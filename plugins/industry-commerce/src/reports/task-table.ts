import {
  type AssessmentView,
  type Indicator,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { basesCell, departmentsCell, headingCell, progressOf, requirementCell } from "./wording.ts";

/** 任务分解方案 in its own seven columns, levels merged, with 完成情况 as the eighth. */
export const taskTable: ReportDefinition = {
  id: "beijing-aic-task-table",
  title: "任务分解方案完成情况表",
  frameworks: ["beijing-aic-2017"],
  render: (view) => ({
    title: "任务分解方案完成情况表",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      { kind: "paragraph", text: view.framework.title, align: "center" },
      { kind: "paragraph", text: reportCaption(view), align: "left" },
      {
        kind: "table",
        name: "任务分解方案",
        columns: [
          { title: "一级指标", width: 8 },
          { title: "二级指标", width: 8 },
          { title: "三级指标", width: 13 },
          { title: "具体要求", width: 21 },
          { title: "牵头部门", width: 9 },
          { title: "配合部门", width: 8 },
          { title: "任务来源和依据", width: 21 },
          { title: "完成情况", width: 12 },
        ],
        rows: rowsOf(view),
      },
    ],
  }),
};

function rowsOf(view: AssessmentView): ReportCell[][] {
  const { groups, indicators } = view.framework;
  const chapters = groups.filter(({ level }) => level === 1);
  return chapters.flatMap((chapter) => {
    const sections = groups.filter(({ parent }) => parent === chapter.code);
    const itemsOf = (section: string): Indicator[] => indicators.filter(({ group }) => group === section);
    const rows = sections.flatMap((section) =>
      itemsOf(section.code).map((item, index, items) => [
        ...(index === 0 ? [merged(section, "", items.length)] : []),
        ...itemCells(view, item),
      ]),
    );
    return rows.map((row, index) => (index === 0 ? [merged(chapter, "、", rows.length), ...row] : row));
  });
}

/** A heading's cell; `mark` stands between its number and its title. */
function merged(group: { printedNumber: string | null; title: string }, mark: string, rowSpan: number): ReportCell {
  return { text: `${group.printedNumber ?? ""}${mark}${group.title}`, rowSpan };
}

function itemCells(view: AssessmentView, item: Indicator): ReportCell[] {
  return [
    headingCell(item),
    requirementCell(view, item),
    departmentsCell(item, "lead"),
    departmentsCell(item, "cooperating"),
    basesCell(item),
    { text: progressOf(view.answers.get(item.code)) },
  ];
}
