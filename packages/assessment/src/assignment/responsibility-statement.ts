import { listDepartments } from "@faheng/database";
import { chineseDate, type ReportBlock, type ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { type PlanLine, planLines } from "./plan-document.ts";

/** What a department answers for, as its statement says it. */
export interface Responsibility {
  readonly agency: string;
  readonly department: string;
  readonly cycle: string;
  /** Titles of the document whose indicators these are, and of the profile by which they are scored, where there is one. */
  readonly framework: string;
  readonly profile: string | null;
  /** Those that the department leads or cooperates in, in the document's order. */
  readonly lines: readonly PlanLine[];
}

/** Departments that lead or cooperate in anything, by id and name. */
export async function responsibleDepartments(
  desk: Desk,
  loaded: LoadedAssessment,
): Promise<readonly { readonly about: string; readonly label: string }[]> {
  const { lines } = await planLines(desk, loaded);
  const named = new Set(lines.flatMap(({ lead, cooperating }) => [...lead, ...cooperating]));
  const departments = await listDepartments(desk.db, loaded.agency.id);
  return departments.filter(({ name }) => named.has(name)).map(({ id, name }) => ({ about: id, label: name }));
}

/** 责任书 of a department as the plan stands. */
export async function responsibilityModel(
  desk: Desk,
  loaded: LoadedAssessment,
  departmentId: string,
): Promise<ReportModel> {
  return withOwnMark(responsibilityStatement(await responsibilityOf(desk, loaded, departmentId)), loaded.cycle);
}

/** What a department answers for as the plan stands. */
export async function responsibilityOf(
  desk: Desk,
  loaded: LoadedAssessment,
  departmentId: string,
): Promise<Responsibility> {
  const { lines } = await planLines(desk, loaded);
  const { agency, cycle, pinned } = loaded;
  const department = (await listDepartments(desk.db, agency.id)).find(({ id }) => id === departmentId)?.name ?? "";
  return {
    agency: agency.name,
    department,
    cycle: printedTitle(cycle),
    framework: pinned.framework.title,
    profile: pinned.profile?.title ?? null,
    lines: lines.filter((it) => it.lead.includes(department) || it.cooperating.includes(department)),
  };
}

const OURS = "本责任书的格式和责任要求为本系统口径，文件未作规定。";
const ANNEX = "责任事项清单";

/** The statement itself: what is answered for, how, and by what it is assessed; to be signed by both. */
export function responsibilityStatement(it: Responsibility): ReportModel {
  const { agency, department, cycle, framework, profile, lines } = it;
  const lead = lines.filter((line) => line.lead.includes(department)).length;
  const text = (said: string): ReportBlock => ({ kind: "paragraph", text: said });
  const blank = (said: string): ReportBlock => ({ kind: "paragraph", text: said, align: "left" });
  return {
    title: `${agency}${cycle}法治政府建设责任书`,
    documentNumber: null,
    orientation: "portrait",
    blocks: [
      text(`为落实《${framework}》，明确${cycle}法治政府建设责任，${agency}与${department}签订本责任书。`),
      { kind: "heading", level: 1, text: "一、责任事项" },
      text(`${department}牵头${lead}项、配合${lines.length - lead}项。各项的责任人和完成时限见附件。`),
      { kind: "heading", level: 1, text: "二、责任要求" },
      text("（一）对牵头事项负总责，按时限完成，如实填报并提供佐证材料。"),
      text("（二）对配合事项，按牵头处室的安排提供情况和材料。"),
      text("（三）确需延期的，在时限届满前申请；存在问题的，按期整改。"),
      { kind: "heading", level: 1, text: "三、考评" },
      text(profile === null ? "按完成情况考评，不计分。" : `按《${profile}》考评计分。`),
      { kind: "attachments", titles: [ANNEX] },
      blank("机关负责人（签字）：　　　　　　　　　　　　　年　　月　　日"),
      blank(`${department}负责人（签字）：　　　　　　　　　　年　　月　　日`),
      blank(OURS),
      { kind: "annex", number: null, title: ANNEX },
      {
        kind: "table",
        name: ANNEX,
        columns: [
          { title: "序号", width: 8 },
          { title: "事项", width: 44 },
          { title: "职责", width: 10 },
          { title: "责任人", width: 16 },
          { title: "完成时限", width: 22 },
        ],
        rows: lines.map((line) => [
          { text: line.number, align: "center" },
          { text: line.title },
          {
            text: `${line.lead.includes(department) ? "牵头" : "配合"}${line.isByPrintedName ? "※" : ""}`,
            align: "center",
          },
          { text: line.people.join("、") },
          { text: line.dueOn === null ? "" : chineseDate(line.dueOn), align: "center" },
        ]),
      },
      ...(lines.some(({ isByPrintedName }) => isByPrintedName)
        ? [blank("※ 本机关尚未分解，暂按文件所列部门对应。")]
        : []),
    ],
  };
}
