import { approvalText } from "@faheng/plugin-api";
import type { AssessmentView, Indicator, ReportCell, ReportDefinition } from "@faheng/plugin-api";
import { chapterOf } from "./annex-table.ts";
import { measureText, restatementNote } from "./measure-text.ts";
import { accountOf, stateOf } from "./task-state.ts";

/** The tasks an agency says do not apply to it, each with its reason and whether that has been approved. */
export const notApplicableReport: ReportDefinition = {
  id: "chongqing-ip-not-applicable",
  title: "不涉及任务及原因一览表",
  frameworks: ["chongqing-ip-2019"],
  render: (view) => {
    const tasks = view.framework.indicators.filter((task) => stateOf(view, task) === "not-applicable");
    return {
      title: `${view.agency.name}不涉及任务及原因一览表`,
      documentNumber: null,
      orientation: "landscape",
      blocks: [
        {
          kind: "paragraph",
          text: `任务共${view.framework.indicators.length}项，不涉及${tasks.length}项。不涉及的任务须写明原因并经审核；未经审核的仍按待填报处理。写明至今无此类案件等原因的，也归入不涉及，这是本平台的归类。`,
        },
        {
          kind: "table",
          name: "各章不涉及任务数",
          columns: [
            { title: "章", width: 6 },
            { title: "任务（项）", width: 2 },
            { title: "不涉及（项）", width: 2 },
          ],
          rows: view.framework.groups
            .filter((group) => group.parent === null)
            .map((chapter): ReportCell[] => [
              { text: `${chapter.printedNumber ?? ""}、${chapter.title}` },
              { text: String(countIn(view, view.framework.indicators, chapter.code)), align: "center" },
              { text: String(countIn(view, tasks, chapter.code)), align: "center" },
            ]),
        },
        {
          kind: "table",
          name: "不涉及任务及原因",
          columns: [
            { title: "工作任务", width: 4 },
            { title: "具体措施", width: 9 },
            { title: "牵头单位", width: 4 },
            { title: "不涉及的原因", width: 5 },
            { title: "审核", width: 2 },
          ],
          rows: tasks.map((task) => row(view, task)),
        },
        ...restatementNote(view, tasks),
      ],
    };
  },
};

function row(view: AssessmentView, task: Indicator): ReportCell[] {
  const group = view.framework.groups.find((it) => it.code === task.group);
  return [
    { text: `${group?.printedNumber ?? ""}${group?.title ?? ""}` },
    { text: measureText(view, task) },
    { text: task.printed["lead"] ?? "" },
    { text: accountOf(view, task) },
    { text: approvalText(view.answers.get(task.code)), align: "center" },
  ];
}

function countIn({ framework }: AssessmentView, tasks: readonly Indicator[], chapter: string): number {
  return tasks.filter((task) => chapterOf(framework, task) === chapter).length;
}
