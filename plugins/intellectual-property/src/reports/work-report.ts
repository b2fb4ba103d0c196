import { type AssessmentView, type Indicator, type ReportBlock, type ReportDefinition } from "@faheng/plugin-api";
import { annexTable, annexTitle } from "./annex-table.ts";
import { restatementNote } from "./measure-text.ts";
import {
  accountOf,
  classificationNote,
  countStates,
  nameOf,
  sentence,
  stateOf,
  tasksUnder,
  withoutStop,
} from "./task-state.ts";
import { type OutlineEntry, problemAreas, workOutline } from "./work-outline.ts";

/**
 * The report to 市委依法治市办 in the document's own structure: work done, problems and causes, rectification, annex.
 * Headings are as printed; what stands under them is put together from the answers in our own connecting words. The
 * document's line with a contact person is left out.
 */
export const workReport: ReportDefinition = {
  id: "chongqing-ip-report",
  title: "关于推进法治政府建设情况的报告",
  frameworks: ["chongqing-ip-2019"],
  render: (view) => ({
    title: `${view.agency.name}关于推进法治政府建设情况的报告`,
    documentNumber: null,
    orientation: "portrait",
    blocks: [
      { kind: "recipients", names: ["市委依法治市办"] },
      paragraph(
        "按照《中共重庆市委全面依法治市委员会办公室关于迎接中央依法治国办法治政府建设全面督察的通知》（渝委法办发〔2019〕7号），我单位对照《中央依法治国办法治政府全面督察要点》和《重庆市法治政府建设实施方案（2016-2020年）》（渝委发〔2016〕27号，以下简称《实施方案》）逐项自查，情况如下。",
      ),
      heading(1, "一、2016年至今工作开展情况"),
      paragraph(classificationNote),
      ...workOutline.flatMap((entry) => outlineBlocks(view, entry)),
      paragraph(specialNote(view)),
      heading(1, "二、存在的问题及原因"),
      ...problemAreas.flatMap(({ problem, groups }) => [
        heading(2, problem),
        ...problems(view, tasksUnder(view, groups)).map(paragraph),
      ]),
      heading(1, "三、整改措施和建议"),
      ...problemAreas.flatMap(({ rectification, groups }) => [
        heading(2, rectification),
        paragraph(nextSteps(view, tasksUnder(view, groups))),
      ]),
      paragraph("特此报告。"),
      { kind: "attachments", titles: [annexTitle] },
      { kind: "signature", by: [view.agency.name], on: view.printedOn },
      { kind: "annex", number: null, title: annexTitle, orientation: "landscape" },
      annexTable(view),
      ...restatementNote(view, view.framework.indicators),
    ],
  }),
};

function outlineBlocks(view: AssessmentView, { level, text, groups }: OutlineEntry): ReportBlock[] {
  if (groups.length === 0) return [heading(level, text)];
  const tasks = tasksUnder(view, groups);
  return [
    heading(level, text),
    paragraph(`本部分任务${tasks.length}项：${countStates(view, tasks)}。`),
    ...view.framework.groups
      .filter((group) => groups.includes(group.code))
      .map((group) => ({ title: group.title, told: told(view, tasksUnder(view, [group.code])) }))
      .filter(({ told }) => told !== "")
      .map(({ title, told }) => paragraph(`${withoutStop(title)}：${told}`)),
  ];
}

/** The accounts of the tasks that apply, as running text. */
function told(view: AssessmentView, tasks: readonly Indicator[]): string {
  const accounts = tasks
    .filter((task) => stateOf(view, task) !== "not-applicable")
    .map((task) => accountOf(view, task).trim())
    .filter((account) => account !== "");
  // Two tasks with one answer (nothing of the kind so far) tell it once.
  return [...new Set(accounts)].map(sentence).join("");
}

function specialNote(view: AssessmentView): string {
  const { indicators } = view.framework;
  const reasons = indicators
    .filter((task) => stateOf(view, task) === "not-applicable")
    .map((task) => accountOf(view, task));
  const total = `特别说明：附件所列任务${indicators.length}项，其中按不涉及归类的${reasons.length}项`;
  if (reasons.length === 0) return `${total}。`;
  const counts = [...new Set(reasons)].map((reason) => {
    return `“${withoutStop(reason)}”${reasons.filter((it) => it === reason).length}项`;
  });
  return `${total}，所写原因：${counts.join("，")}。`;
}

function problems(view: AssessmentView, tasks: readonly Indicator[]): string[] {
  const lists = [
    listed("尚未开展", inState(view, tasks, "not-started"), (task) => reasonOf(view, task)),
    listed("推进中", inState(view, tasks, "in-progress"), () => ""),
    listed("未填报", inState(view, tasks, "open"), () => ""),
  ].filter((list) => list !== "");
  return lists.length === 0 ? ["本方面的任务均已完成或不涉及。"] : lists;
}

function listed(name: string, tasks: readonly Indicator[], note: (task: Indicator) => string): string {
  if (tasks.length === 0) return "";
  return `${name}${tasks.length}项：${tasks.map((task) => `${nameOf(task)}${note(task)}`).join("；")}。`;
}

function reasonOf(view: AssessmentView, task: Indicator): string {
  const account = withoutStop(accountOf(view, task).trim());
  return account === "" ? "" : `（原因：${account}）`;
}

function nextSteps(view: AssessmentView, tasks: readonly Indicator[]): string {
  const waiting = [...inState(view, tasks, "not-started"), ...inState(view, tasks, "open")];
  const running = inState(view, tasks, "in-progress");
  const steps = [
    { verb: "尽快开展", tasks: waiting },
    { verb: "持续推进", tasks: running },
  ].flatMap(({ verb, tasks }) => (tasks.length === 0 ? [] : [`${verb}：${tasks.map(nameOf).join("；")}。`]));
  return steps.length === 0 ? "巩固已有成果，保持常态。" : steps.join("");
}

function inState(view: AssessmentView, tasks: readonly Indicator[], state: ReturnType<typeof stateOf>): Indicator[] {
  return tasks.filter((task) => stateOf(view, task) === state);
}

function heading(level: 1 | 2 | 3, text: string): ReportBlock {
  return { kind: "heading", level, text };
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", text };
}
