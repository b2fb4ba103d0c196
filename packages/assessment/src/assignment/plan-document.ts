import { listAssignmentVersions, listDepartmentMembers } from "@faheng/database";
import { ancestorsOf, chaptersOf, departmentsOf, type Indicator } from "@faheng/domain";
import { chineseDate, type ReportCell, type ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { listDepartmentNames } from "../organisation/department-names.ts";
import { anchorNow, withAnchor } from "../report/audit-anchor.ts";
import { REPORT_FORMATS, type ReportFile, type ReportFormat } from "../report/build-report.ts";
import { inForceOf, proposalOf } from "./answerers.ts";
import { partsOf } from "./parts.ts";
import { ownerOf } from "./plan.ts";

/** One line of the table: an indicator, or a part of it that is assigned on its own. */
export interface PlanLine {
  readonly chapter: string;
  readonly number: string;
  readonly title: string;
  /** As the document prints them. */
  readonly printed: readonly string[];
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly people: readonly string[];
  readonly dueOn: string | null;
  /** Whether the agency has not assigned it itself: the printed names count. */
  readonly isByPrintedName: boolean;
}

/**
 * The agency's own 任务分解表 as it stands, with version and day on it; who took it is written to the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const buildPlanDocument = defineAct({
  ...LOOKING,
  action: "assignment.read",
  load: async (desk, { assessmentId }: PlanDocumentInput) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null }),
  name: ({ assessmentId, format }) => `assignment:${assessmentId}.${format}`,
  prepare: async ({ desk, input: { format }, found: loaded }): Promise<ReportFile> => {
    const title = `${loaded.agency.name} ${printedTitle(loaded.cycle)} 任务分解表`;
    const { mediaType, render } = REPORT_FORMATS[format];
    const bytes = await render(withAnchor(await planModel(desk, loaded), await anchorNow(desk.context)));
    return { fileName: `${title}.${format}`, mediaType, bytes };
  },
  apply: async (_, { found: { agency }, prepared }) => ({ answer: prepared, trace: { agencyId: agency.id } }),
});

interface PlanDocumentInput {
  readonly assessmentId: string;
  readonly format: ReportFormat;
}

/** The table of who does what as it stands. */
export async function planModel(desk: Desk, loaded: LoadedAssessment): Promise<ReportModel> {
  const { agency, cycle } = loaded;
  const { version, lines } = await planLines(desk, loaded);
  return planTable({ agency: agency.name, cycle: printedTitle(cycle), version, printedOn: desk.today, lines });
}

/** Every line of the plan as it stands, in the document's order, and its version; 0 before anything was assigned. */
export async function planLines(
  desk: Desk,
  loaded: LoadedAssessment,
): Promise<{ readonly version: number; readonly lines: readonly PlanLine[] }> {
  const { agency, said } = loaded;
  const { framework } = loaded.pinned;
  const [departments, people, versions] = await Promise.all([
    listDepartmentNames(desk.db, agency.id),
    listDepartmentMembers(desk.db, agency.id, desk.now),
    listAssignmentVersions(desk.db, ownerOf(loaded)),
  ]);
  const departmentOf = nameOf(departments);
  const personOf = nameOf(people);
  // Chapter by chapter, as the page goes, also where the document prints a chapter's items in two places.
  const inOrder = chaptersOf(framework).flatMap((it) => it.indicators);
  const lines = inOrder.flatMap((indicator) => {
    const isByPrintedName = inForceOf(said, indicator) === "printed";
    const own = said.assignments.filter((it) => it.indicator === indicator.code);
    const rows = isByPrintedName ? proposalOf(said, indicator) : own;
    const parts = rows.length === 0 ? [""] : [...new Set(rows.map((it) => it.part))];
    return parts.map((part): PlanLine => {
      const here = rows.filter((it) => it.part === part);
      const names = (role: "lead" | "cooperating"): string[] => [
        ...new Set(here.filter((it) => it.role === role).map((it) => departmentOf(it.departmentId))),
      ];
      return {
        ...placeOf(loaded.pinned, indicator, part),
        lead: names("lead"),
        cooperating: names("cooperating"),
        people: [...new Set(here.flatMap((it) => (it.personId === null ? [] : [personOf(it.personId)])))],
        dueOn: here.flatMap((it) => it.dueOn ?? []).toSorted()[0] ?? null,
        isByPrintedName,
      };
    });
  });
  return { version: versions.at(-1)?.version ?? 0, lines };
}

/** The table itself. */
export function planTable(plan: {
  readonly agency: string;
  readonly cycle: string;
  /** 0: nothing was assigned yet. */
  readonly version: number;
  /** `YYYY-MM-DD` */
  readonly printedOn: string;
  readonly lines: readonly PlanLine[];
}): ReportModel {
  const { agency, cycle, version, printedOn, lines } = plan;
  const isMarked = lines.some((it) => it.isByPrintedName);
  const edition = version === 0 ? "尚未分解" : `第${version}版`;
  return {
    title: `${agency}${cycle}任务分解表`,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      { kind: "paragraph", text: `${edition}　${chineseDate(printedOn)}`, align: "right" },
      {
        kind: "table",
        name: "任务分解表",
        columns: [
          { title: "一级指标", width: 10 },
          { title: "序号", width: 5 },
          { title: "任务", width: 27 },
          { title: "文件所列部门", width: 14 },
          { title: "牵头处室", width: 12 },
          { title: "配合处室", width: 11 },
          { title: "责任人", width: 8 },
          { title: "完成时限", width: 13 },
        ],
        rows: lines.map((line, at) => [...chapterCell(lines, at), ...lineCells(line)]),
      },
      ...(isMarked
        ? [{ kind: "paragraph", text: "※ 本机关尚未分解，暂按文件所列部门对应。", align: "left" } as const]
        : []),
    ],
  };
}

/** The chapter once, over all its lines. */
function chapterCell(lines: readonly PlanLine[], at: number): ReportCell[] {
  const chapter = lines[at]?.chapter ?? "";
  if (at > 0 && lines[at - 1]?.chapter === chapter) return [];
  let rowSpan = 1;
  while (lines[at + rowSpan]?.chapter === chapter) rowSpan += 1;
  return [{ text: chapter, rowSpan }];
}

function lineCells({
  number,
  title,
  printed,
  lead,
  cooperating,
  people,
  dueOn,
  isByPrintedName,
}: PlanLine): ReportCell[] {
  const mark = isByPrintedName ? "※" : "";
  const text = (names: readonly string[]): string => names.join("、");
  return [
    { text: number, align: "center" },
    { text: title },
    { text: text(printed) },
    { text: lead.length > 0 ? `${text(lead)}${mark}` : "" },
    { text: cooperating.length > 0 ? `${text(cooperating)}${mark}` : "" },
    { text: text(people) },
    { text: dueOn === null ? "" : chineseDate(dueOn), align: "center" },
  ];
}

function placeOf(
  pinned: Parameters<typeof partsOf>[0],
  indicator: Indicator,
  part: string,
): Pick<PlanLine, "chapter" | "number" | "title" | "printed"> {
  const top = ancestorsOf(pinned.framework, indicator.group).at(-1);
  const own = part === "" ? undefined : partsOf(pinned, indicator).find(({ key }) => key === part);
  return {
    chapter: top?.title ?? "",
    // What the document does not number stays without a number: our own codes mean nothing to its readers.
    number: indicator.printedNumber ?? "",
    title: own === undefined ? indicator.title : `${indicator.title}：${own.title}`,
    printed: departmentsOf(indicator),
  };
}

function nameOf(named: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "（已离开）";
}
