import { chineseDate, type ReportModel } from "@faheng/plugin-api";
import { listDepartments, listDepartmentMembers } from "@faheng/database";
import { cityDay, planOf, type Rectification, rectificationProcess, rungsOf } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { REPORT_FORMATS, type ReportFile, type ReportFormat } from "../report/build-report.ts";
import { getRectifications, problemsIn } from "./list-rectifications.ts";
import { RUNG_WORDS } from "./escalate-rectification.ts";
import { loadForRectification, rectificationName, rectificationObject } from "./load-rectification.ts";

/** Which list, and in which form. */
export interface ProblemListExport {
  readonly assessmentId: string;
  readonly format: ReportFormat;
}

/**
 * 整改台账: the problems of an agency as they stand in its list, each with its cause, measures, days and what became of it. Every one
 * of them, open and over.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const exportRectifications = defineAct({
  ...LOOKING,
  action: "rectification.read",
  load: async (desk, input: ProblemListExport) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: ({ assessmentId }) => rectificationName({ assessmentId }),
  prepare: async ({ desk, input, found: { loaded } }): Promise<ReportFile> => {
    const model = await problemTable(desk, loaded);
    const { mediaType, render } = REPORT_FORMATS[input.format];
    return { fileName: `${model.title}.${input.format}`, mediaType, bytes: await render(model) };
  },
  apply: async (_, { input: { format }, found: { loaded }, prepared }) => ({
    answer: prepared,
    trace: { agencyId: loaded.agency.id, after: { format } },
  }),
});

/** The list itself, as the problems stand. */
export async function problemTable(desk: Desk, loaded: LoadedAssessment): Promise<ReportModel> {
  const { agency, cycle } = loaded;
  const title = `${agency.name} ${printedTitle(cycle)} 整改台账`;
  const cells = (await problemRows(desk, loaded)).map((row) => row.map((text) => ({ text })));
  const table = { kind: "table", name: "整改台账", columns: PROBLEM_COLUMNS, rows: cells } as const;
  const printed = { kind: "paragraph", text: `制表日期：${chineseDate(desk.today)}`, align: "right" } as const;
  return withOwnMark({ title, documentNumber: null, orientation: "landscape", blocks: [table, printed] }, cycle);
}

/** The rows of the list, each by `PROBLEM_COLUMNS`. */
export async function problemRows(desk: Desk, loaded: LoadedAssessment): Promise<readonly (readonly string[])[]> {
  const { agency } = loaded;
  const { rectifications: heads } = await getRectifications(desk.context, desk.actor, {
    assessmentId: loaded.assessment.id,
  });
  const problems = new Map((await problemsIn(desk, loaded)).map((it) => [it.id, it]));
  const departments = new Map((await listDepartments(desk.db, agency.id)).map(({ id, name }) => [id, name]));
  const people = new Map((await listDepartmentMembers(desk.db, agency.id, desk.now)).map(({ id, name }) => [id, name]));
  return heads.flatMap((head, at) => {
    const problem = problems.get(head.id);
    if (!problem) return [];
    const owner = [departments.get(problem.departmentId ?? ""), people.get(problem.personId ?? "")];
    return [
      [
        String(at + 1),
        problem.found,
        originText(problem),
        head.title ?? "",
        owner.filter((it) => it !== undefined).join("\n"),
        planOf(problem)?.cause ?? "",
        planOf(problem)?.measures ?? "",
        head.dueOn === null ? "" : chineseDate(head.dueOn),
        stateOf(problem),
        curedBy(problem),
        closedBy(problem, desk.context.timeZone),
        rungsOf(problem)
          .map(({ rung, on, document }) => `${RUNG_WORDS[rung].zh} ${chineseDate(on)} ${document}`)
          .join("\n"),
      ],
    ];
  });
}

/** What the list says of each problem. */
export const PROBLEM_COLUMNS = [
  { title: "序号", width: 6 },
  { title: "存在问题", width: 30 },
  { title: "来源", width: 16 },
  { title: "所属指标", width: 20 },
  { title: "责任处室", width: 12 },
  { title: "原因", width: 20 },
  { title: "整改措施", width: 26 },
  { title: "完成时限", width: 15 },
  { title: "状态", width: 10 },
  { title: "整改情况", width: 26 },
  { title: "销号", width: 14 },
  { title: "督办", width: 20 },
] as const;

/** Where a problem comes from, as papers say it. */
export function originText({ origin }: Rectification): string {
  if (origin.kind === "deduction") return "考评扣分";
  if (origin.kind === "hand") return "自行发现";
  return [origin.name, origin.document ?? "", origin.on].filter((it) => it !== "").join("\n");
}

function stateOf({ state }: Rectification): string {
  return rectificationProcess.states[state].zh;
}

/** What its owner last said was done. */
function curedBy({ steps }: Rectification): string {
  const said = steps.findLast((it) => it.said.kind === "proof")?.said;
  if (said?.kind !== "proof") return "";
  return [said.text, ...said.files.map(({ fileName }) => fileName), said.kept ?? ""]
    .filter((it) => it !== "")
    .join("\n");
}

/** Who closed it out, and the city's day. */
function closedBy({ state, steps }: Rectification, timeZone: string): string {
  const last = steps.findLast(({ act }) => act === "rectification.close");
  return state === "closed" && last ? `${last.byName}\n${cityDay(last.at, timeZone)}` : "";
}
