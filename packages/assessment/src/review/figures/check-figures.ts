import { readWorkbook, renderEntryForm } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../../access/actor.ts";
import { enter, permit } from "../../access/enter.ts";
import { defineAct } from "../../act/define-act.ts";
import { LOOKING } from "../../act/looking.ts";
import type { Context } from "../../context.ts";
import type { SentFile } from "../../official-text/attach.ts";
import { REPORT_FORMATS, type ReportFile } from "../../report/build-report.ts";
import { rosterErrors } from "../../roster/roster-errors.ts";
import { getReviewTask } from "../get-task.ts";
import { loadTask, taskName, taskObject, type TaskPlace } from "../review-ground.ts";
import { CASE_COLUMNS, MOST_LINES, SHEET_NAMES, SURVEY_COLUMNS } from "./figure-columns.ts";
import { type FigurePlan, planFigures } from "./plan-figures.ts";
import { readFigures } from "./read-figures.ts";

/** The dry run: what a workbook states of a task, line by line, and what is to be saved of its items. */
export interface FiguresCheck extends FigurePlan {
  readonly sha256: string;
  readonly ignoredSheets: readonly string[];
}

/**
 * Reads a workbook of survey results (问卷) or case files (案卷评查) and says which facts it states of the items of a task. Writes nothing:
 * what is taken of it is saved item by item, like any finding of the reviewer's.
 *
 * @param input `receive` takes the file in, once it is sure that the actor judges in this task.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_REVIEW_TASK_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_ROSTER_*, FAHENG_DOCUMENT_*
 */
export const checkFigures = defineAct({
  ...LOOKING,
  action: "finding.save",
  load: async (desk, input: TaskPlace & { readonly receive: () => Promise<SentFile> }) => await loadTask(desk, input),
  allows: taskObject,
  name: taskName,
  prepare: async ({ desk, input }): Promise<FiguresCheck> => {
    const { assessmentId, taskId, receive } = input;
    const { path, sha256, fileName } = await receive();
    if (!/\.xlsx\s*$/i.test(fileName)) {
      const details = { fileName: fileName.slice(-60).toWellFormed() };
      throw new FahengError(rosterErrors.FAHENG_ROSTER_KIND, { details });
    }
    const book = readFigures(await readWorkbook(path, fileName));
    const { items } = await getReviewTask(desk.context, desk.actor, { assessmentId, taskId });
    const source = `${fileName.slice(-100).toWellFormed()}（SHA-256 ${sha256.slice(0, 12)}）`;
    return { ...planFigures(book, items, source), sha256, ignoredSheets: book.ignoredSheets };
  },
  apply: async (_, { prepared: answer }) => ({ answer, trace: null }),
});

/** The workbook to fill in: a line for every fact of the task that a survey states, and the same for case files. */
export async function buildFiguresTemplate(context: Context, actor: Actor, place: TaskPlace): Promise<ReportFile> {
  const desk = enter(context, actor);
  const found = await loadTask(desk, place);
  if (found instanceof FahengError) throw found;
  await permit(desk, "review.read", taskObject(place, found), taskName(place));
  const { items, agency } = await getReviewTask(context, actor, place);
  const asked = items.flatMap(({ printedNumber, title, questions }) =>
    questions.map(({ field }) => ({ name: printedNumber ?? title, field })),
  );
  const survey = asked.flatMap(({ name, field }) => {
    if (field.kind !== "number" && field.kind !== "ratio") return [];
    return [[name, field.label, "", "", field.kind === "number" ? field.max : "", "", ""]];
  });
  const cases = asked.flatMap(({ name, field }) => (field.kind === "sample" ? [[name, field.label, "", ""]] : []));
  const columnsOf = (titles: readonly string[]) => titles.map((title, at) => ({ title, width: at < 2 ? 30 : 12 }));
  const bytes = await renderEntryForm({
    sheets: [
      { name: SHEET_NAMES.survey, columns: columnsOf(Object.values(SURVEY_COLUMNS)), rows: survey },
      { name: SHEET_NAMES.cases, columns: columnsOf(Object.values(CASE_COLUMNS)), rows: cases },
    ],
    notes: { name: "填写说明", lines: NOTES },
    lines: MOST_LINES,
  });
  const { mediaType } = REPORT_FORMATS.xlsx;
  return { fileName: `${agency.name} 问卷和案卷评查结果.xlsx`, mediaType, bytes };
}

const NOTES: readonly string[] = [
  "填写说明",
  `一、“${SHEET_NAMES.survey}”表一行是一项问卷结果：有效份数必填；评分的写满值和均值，算比例的写满意份数。`,
  "二、问卷的满值与评分标准的满值不同的，均值按比例折算，四舍五入到三位小数（本系统口径），理由中写明原来的满值和均值。",
  `三、“${SHEET_NAMES.cases}”表一行是一份案卷的得分；同一指标抽查几份写几行，取平均的方法按评分标准。`,
  "四、指标写编号或全称；一项指标有几项内容的，在“内容”列写明是哪一项。用不到的表留空。",
  "五、采用前先试算，逐行显示结果和错误；试算不写入任何内容。有一行出错的，该项内容整项不采用。",
  `六、一个文件不超过${MOST_LINES}行。`,
];
