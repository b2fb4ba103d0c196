import { FahengError, type Rectification, rectificationProcess } from "@faheng/domain";
import { chineseDate, type ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { officeName } from "../cycle/office-name.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { withDraftNote } from "../report/draft-note.ts";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import { originText, type ProblemListExport } from "./export-rectifications.ts";
import { getRectifications, problemsIn } from "./list-rectifications.ts";
import { loadForRectification, rectificationName, rectificationObject } from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** A problem as a notice lists it. */
export interface NoticedProblem {
  readonly found: string;
  readonly origin: string;
  /** Of its indicator; empty where it belongs to none. */
  readonly indicator: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}

/** Whom a letter is to, by whom, of which cycle, and the day on it. */
export type AroundNotice = Readonly<Record<"agency" | "office" | "title" | "on", string>>;

/**
 * 整改通知: what of an agency's problems is not cured yet, with the days until which it is to be, as a letter of the office with its
 * annex; to be gone over, numbered, stamped and sent.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_RECTIFICATION_NONE_OPEN
 */
export const buildRectificationNotice = defineAct({
  ...LOOKING,
  action: "rectification.read",
  load: async (desk, input: ProblemListExport) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: ({ assessmentId }) => rectificationName({ assessmentId }),
  prepare: async ({ desk, input, found: { loaded } }): Promise<ReportFile> => {
    const model = await noticeOf(desk, loaded);
    const { mediaType, render } = REPORT_FORMATS[input.format];
    const bytes = await render(withDraftNote(model));
    return { fileName: `${model.title}.${input.format}`, mediaType, bytes };
  },
  apply: async (_, { input: { format }, found: { loaded }, prepared }) => ({
    answer: prepared,
    trace: { agencyId: loaded.agency.id, after: { format } },
  }),
});

/** The letter as the problems stand. @throws FAHENG_RECTIFICATION_NONE_OPEN */
export async function noticeOf(desk: Desk, loaded: LoadedAssessment): Promise<ReportModel> {
  const { problems, around } = await noticedIn(desk, loaded);
  return withOwnMark(noticeModel(problems, around), loaded.cycle);
}

/** What a letter says now: the problems that are not cured, to whom, by whom, of what and when. @throws FAHENG_RECTIFICATION_NONE_OPEN */
export async function noticedIn(
  desk: Desk,
  loaded: LoadedAssessment,
): Promise<{ readonly problems: readonly NoticedProblem[]; readonly around: AroundNotice }> {
  const { agency, assessment, cycle } = loaded;
  const { rectifications } = await getRectifications(desk.context, desk.actor, { assessmentId: assessment.id });
  const problems = new Map((await problemsIn(desk, loaded)).map((it) => [it.id, it]));
  const open = rectifications.flatMap((head): NoticedProblem[] => {
    const problem = problems.get(head.id);
    if (problem === undefined || OVER.includes(problem.state)) return [];
    const { found } = problem;
    return [{ found, origin: originText(problem), indicator: head.title ?? "", dueOn: head.dueOn }];
  });
  if (open.length === 0) {
    throw new FahengError(errors.FAHENG_RECTIFICATION_NONE_OPEN, {
      place: rectificationName({ assessmentId: assessment.id }),
    });
  }
  const office = await officeName(desk, loaded);
  return { problems: open, around: { agency: agency.name, office, title: printedTitle(cycle), on: desk.today } };
}

/** The letter with its annex. */
export function noticeModel(problems: readonly NoticedProblem[], it: AroundNotice): ReportModel {
  const undated = problems.filter(({ dueOn }) => dueOn === null).length;
  const body = [
    `经考评和检查，你单位${it.title}有${problems.length}个问题尚未整改到位（见附件），现通知如下：`,
    "一、逐项查明原因，制定整改措施，明确责任处室、责任人和完成时限。",
    undated === 0
      ? "二、按附件所列时限完成整改；确需延期的，在时限届满前申请。"
      : `二、按附件所列时限完成整改；其中${undated}个问题未定时限，由你单位提出并报核。确需延期的，在时限届满前申请。`,
    "三、整改完成后附证明材料申请销号，由整改责任人以外的人员核查。",
  ];
  return {
    title: `关于${it.agency}${it.title}有关问题整改的通知`,
    documentNumber: null,
    orientation: "portrait",
    blocks: [
      { kind: "recipients", names: [it.agency] },
      ...body.map((text) => ({ kind: "paragraph" as const, text })),
      { kind: "attachments", titles: [ANNEX] },
      { kind: "signature", by: [it.office], on: it.on },
      { kind: "annex", number: null, title: ANNEX, orientation: "landscape" },
      {
        kind: "table",
        name: ANNEX,
        columns: [
          { title: "序号", width: 6 },
          { title: "存在问题", width: 40 },
          { title: "来源", width: 20 },
          { title: "所属指标", width: 26 },
          { title: "完成时限", width: 18 },
        ],
        rows: problems.map(({ found, origin, indicator, dueOn }, at) =>
          [String(at + 1), found, origin, indicator, dueOn === null ? "未定" : chineseDate(dueOn)].map((text) => ({
            text,
          })),
        ),
      },
    ],
  };
}

const OVER: readonly Rectification["state"][] = rectificationProcess.ends;
const ANNEX = "问题整改清单";
