import type { AssessmentView, Framework, Indicator, ReportCell, ReportTable } from "@faheng/plugin-api";
import { measureText } from "./measure-text.ts";
import { accountOf } from "./task-state.ts";

type Group = Framework["groups"][number];

/** The annex's name as printed. */
export const annexTitle = "2019年法治政府建设任务完成情况汇总";

const widths: Readonly<Record<string, number>> = {
  task: 3,
  measure: 8,
  bases: 4,
  lead: 4,
  cooperating: 4,
  progress: 7,
};

/** The annex: six columns as printed, a row across for each chapter, the 工作任务 merged over its measures. */
export function annexTable(view: AssessmentView): ReportTable {
  const { columns, groups } = view.framework;
  return {
    kind: "table",
    name: annexTitle,
    columns: columns.map(({ key, title }) => ({ title, width: widths[key] ?? 3 })),
    rows: groups.flatMap((group) =>
      group.parent === null ? [[chapterCell(group, columns.length)]] : taskRows(view, group),
    ),
  };
}

function chapterCell({ printedNumber, title }: Group, colSpan: number): ReportCell {
  return { text: `${printedNumber ?? ""}、${title}`, colSpan, bold: true };
}

function taskRows(view: AssessmentView, group: Group): ReportCell[][] {
  const tasks = view.framework.indicators.filter((task) => task.group === group.code);
  const heading: ReportCell = { text: `${group.printedNumber ?? ""}${group.title}`, rowSpan: tasks.length };
  return tasks.map((task, index) => [
    ...(index === 0 ? [heading] : []),
    { text: measureText(view, task) },
    { text: task.printed["bases"] ?? "" },
    { text: task.printed["lead"] ?? "" },
    { text: task.printed["cooperating"] ?? "" },
    { text: accountOf(view, task) },
  ]);
}

/** The chapter a task stands in. */
export function chapterOf({ groups }: Framework, task: Indicator): string | null {
  return groups.find((group) => group.code === task.group)?.parent ?? null;
}
