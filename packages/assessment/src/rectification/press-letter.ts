import { findRectification } from "@faheng/database";
import { type EscalationRung, FahengError, planOf, type Rectification, rungsOf } from "@faheng/domain";
import { chineseDate, type ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { officeName } from "../cycle/office-name.ts";
import { withOwnMark } from "../cycle/own-cycle.ts";
import { withDraftNote } from "../report/draft-note.ts";
import { REPORT_FORMATS, type ReportFile, type ReportFormat } from "../report/build-report.ts";
import { ended } from "../report/ended.ts";
import {
  dueOfRectification,
  loadForRectification,
  rectificationName,
  rectificationObject,
  type RectificationPlace,
} from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** Which rung that was taken, and in which form its paper is wanted. */
export interface PressLetter extends RectificationPlace {
  /** Counts the rungs that were taken, from 1. */
  readonly n: number;
  readonly format: ReportFormat;
}

/** What the paper of each rung is called, and what it asks for: ours, to be gone over before it is issued. */
const PAPERS: Readonly<Record<EscalationRung, { readonly name: string; readonly asks: string }>> = {
  remind: { name: "提醒函", asks: "请抓紧整改，按期申请销号。" },
  inquire: { name: "询问函", asks: "请书面说明未整改到位的原因和下一步措施。" },
  summon: { name: "约谈通知", asks: "现就上述问题约谈你单位负责同志，时间、地点另行通知。" },
  supervise: { name: "督办函", asks: "现对上述问题挂牌督办，请限期整改到位并报告结果。" },
  circulate: { name: "通报", asks: "现予通报，请举一反三，限期整改到位。" },
};

/**
 * The paper of a rung that was taken (提醒函、督办函 …), to be gone over, stamped and issued: what was found, until when it is to be
 * cured, why it is pressed for, and what is asked.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_RECTIFICATION_NOT_FOUND
 */
export const buildPressLetter = defineAct({
  ...LOOKING,
  action: "rectification.read",
  load: async (desk, input: PressLetter) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: (input) => rectificationName(input),
  prepare: async ({ desk, input, found: { loaded } }): Promise<ReportFile> => {
    const { model, fileName } = await pressModel(desk, loaded, input);
    const { mediaType, render } = REPORT_FORMATS[input.format];
    return { fileName: `${fileName}.${input.format}`, mediaType, bytes: await render(withDraftNote(model)) };
  },
  apply: async (_, { input: { format }, found: { loaded }, prepared }) => ({
    answer: prepared,
    trace: { agencyId: loaded.agency.id, after: { format } },
  }),
});

/** The paper of a rung, and what its file is called. @throws FAHENG_RECTIFICATION_NOT_FOUND */
export async function pressModel(
  desk: Desk,
  loaded: LoadedAssessment,
  input: Omit<PressLetter, "format">,
): Promise<{ readonly model: ReportModel; readonly fileName: string }> {
  const { agency, assessment, cycle } = loaded;
  const found = await findRectification(desk.db, { agencyId: agency.id, id: input.id });
  const problem = found?.assessmentId === assessment.id ? found : null;
  const rung = problem === null ? undefined : rungsOf(problem)[input.n - 1];
  if (problem === null || rung === undefined) {
    throw new FahengError(errors.FAHENG_RECTIFICATION_NOT_FOUND, { place: rectificationName(input) });
  }
  const office = await officeName(desk, loaded);
  const dueOn = dueOfRectification(problem, loaded)?.dueOn ?? null;
  const letter = letterModel(problem, { agency: agency.name, office, dueOn, n: input.n });
  const fileName = `${agency.name} ${PAPERS[rung.rung].name} ${rung.document}`;
  return { model: withOwnMark(letter, cycle), fileName };
}

/** What the paper of a rung is called. */
export function pressName(rung: EscalationRung): string {
  return PAPERS[rung].name;
}

/** The paper itself. */
export function letterModel(
  problem: Rectification,
  it: { readonly agency: string; readonly office: string; readonly dueOn: string | null; readonly n: number },
): ReportModel {
  const { agency, office, dueOn, n } = it;
  const taken = problem.steps.filter(({ said }) => said.kind === "rung")[n - 1];
  if (taken?.said.kind !== "rung") throw new TypeError(`no rung ${n} was taken`);
  const { rung, document, on } = taken.said;
  const { name, asks } = PAPERS[rung];
  const { origin } = problem;
  const source =
    origin.kind === "inspection" ? `${origin.name}发现` : origin.kind === "deduction" ? "考评发现" : "经查";
  const plan = planOf(problem);
  const body = [
    `${source}，你单位存在以下问题：${ended(problem.found)}`,
    ...(dueOn === null ? [] : [`该问题的整改期限为${chineseDate(dueOn)}。`]),
    ...(plan === null ? ["该问题尚未填报整改方案。"] : [`你单位填报的整改措施：${ended(plan.measures)}`]),
    ...(taken.reason === null ? [] : [ended(taken.reason)]),
    asks,
  ];
  return {
    title: `关于${agency}有关问题整改的${name}`,
    documentNumber: document,
    orientation: "portrait",
    blocks: [
      { kind: "recipients", names: [agency] },
      ...body.map((text) => ({ kind: "paragraph" as const, text })),
      { kind: "signature", by: [office], on },
    ],
  };
}
