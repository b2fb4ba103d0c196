import {
  listAudit,
  listDepartments,
  listExtensions,
  listLedgerMonths,
  listPeriodDuties,
  listResults,
} from "@faheng/database";
import { writeCsv } from "@faheng/documents";
import { type AnswerStatus, cityMoment, formatPoints, type LedgerState, type PeriodDutyState } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { exportColumns } from "../audit/export-columns.ts";
import { nameObjects } from "../audit/object-names.ts";
import { dutiesIn } from "../duty/duties-in.ts";
import { exportFilings } from "../filing/export-filings.ts";
import { exportGroup } from "../group/export-group.ts";
import { exportRectifications } from "../rectification/export-rectifications.ts";
import { readFigures } from "../hand-in/result.ts";
import { progressOf } from "../ledger/ledger-document.ts";
import { reportsFor } from "../plugin/plugins.ts";
import { buildReport, REPORT_FORMATS, type ReportFormat } from "../report/build-report.ts";
import { spanText } from "../report/span-text.ts";
import { writeTable } from "../report/table-file.ts";
import { transferTable } from "../transfer/transfer-table.ts";

/** A document that the folder holds beside evidence. */
export interface YearDocument {
  readonly what: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Told after each thing that takes long: how many are done, of how many. */
export type YearProgress = (done: number, of: number) => Promise<void>;

/** How many acts are read at once, and the most that the extract holds. */
const PAGE = 500;
const MOST_ACTS = 100_000;

const RESULTS = { self: "自评", preliminary: "初步", final: "正式", migrated: "迁入" } as const;

/**
 * Everything of an assessment’s year that is no evidence: reports, results, ledger, duties of a period, leading group, filings,
 * transfers, audit.
 *
 * @param progress told after each.
 */
export async function yearDocuments(
  desk: Desk,
  loaded: LoadedAssessment,
  progress: YearProgress,
): Promise<YearDocument[]> {
  const documents: YearDocument[] = [];
  const makers = makersOf(desk, loaded);
  for (const [at, make] of makers.entries()) {
    await progress(at, makers.length);
    documents.push(await make());
  }
  return documents;
}

/** How each of them is made, in the order of the folder. */
function makersOf(desk: Desk, loaded: LoadedAssessment): readonly (() => Promise<YearDocument>)[] {
  const { context, actor } = desk;
  const assessmentId = loaded.assessment.id;
  const reports = reportsFor(context, loaded.pinned.framework.id).flatMap(({ id: reportId, title }) =>
    (Object.keys(REPORT_FORMATS) as ReportFormat[]).map((format) => async () => {
      const { bytes } = await buildReport(context, actor, { assessmentId, reportId, format });
      return { what: title, fileName: `${title}.${format}`, bytes };
    }),
  );
  const table =
    (what: string, fileName: string, make: () => Promise<{ readonly bytes: Uint8Array }>) =>
    async (): Promise<YearDocument> => ({ what, fileName, bytes: (await make()).bytes });
  return [
    ...reports,
    () => resultTable(desk, loaded),
    () => ledgerTable(desk, loaded),
    () => dutyTable(desk, loaded),
    table("领导小组工作记录", "领导小组.xlsx", () => exportGroup(context, actor, { assessmentId, count: null })),
    table("整改台账", "整改台账.xlsx", () => exportRectifications(context, actor, { assessmentId, format: "xlsx" })),
    table("报送记录（含更正、作废）", "报送记录.xlsx", () => exportFilings(context, actor, { assessmentId })),
    table("职能划转", "职能划转.xlsx", () => transferTable(desk, loaded)),
    () => auditExtract(desk, loaded),
  ];
}

/** What the assessment came to each time. */
async function resultTable(desk: Desk, { assessment }: LoadedAssessment): Promise<YearDocument> {
  const { timeZone } = desk.context;
  const rows = (await listResults(desk.db, assessment)).map((it) => {
    const figures = readFigures(it);
    const total = figures === null ? "不计分" : spanText(figures.interval);
    return [String(it.n), RESULTS[it.kind], total, it.unreported.join("、"), it.byName, cityMoment(it.at, timeZone)];
  });
  const columns = ["版次", "类别", "总分", "缺报", "办理人", "时间"].map((title) => ({ title, width: 18 }));
  const { bytes } = await writeTable("xlsx", "结果", { title: "结果", columns, rows });
  return { what: "历次结果", fileName: "结果.xlsx", bytes };
}

const STATES: Readonly<Record<LedgerState, string>> = { open: "填写中", submitted: "待签收", signed: "已签收" };

/** Every month of the ledger in every version, a row a line. */
async function ledgerTable(desk: Desk, { assessment, agency }: LoadedAssessment): Promise<YearDocument> {
  const names = new Map((await listDepartments(desk.db, agency.id)).map(({ id, name }) => [id, name]));
  const rows = (await listLedgerMonths(desk.db, assessment)).flatMap(({ month, departmentId, version, state, lines }) =>
    lines.map((line) => [
      month,
      names.get(departmentId) ?? "已撤销的处室",
      String(version),
      STATES[state],
      line.indicator,
      progressOf(line),
      line.responsible.name,
    ]),
  );
  const columns = [
    { title: "月份", width: 10 },
    { title: "处室", width: 18 },
    { title: "版次", width: 8 },
    { title: "状态", width: 10 },
    { title: "指标", width: 12 },
    { title: "完成进度", width: 60 },
    { title: "责任人", width: 14 },
  ];
  const { bytes } = await writeTable("xlsx", "台账", { title: "各月台账", columns, rows });
  return { what: "各月台账（含更正前各版）", fileName: "台账.xlsx", bytes };
}

const DUTY_STATES: Readonly<Record<PeriodDutyState, string>> = { open: "待办", stated: "已填写", waived: "已免报" };

/** Every period that is asked for with every version of what was said of it; one of which nothing was said has a row too. */
async function dutyTable(desk: Desk, loaded: LoadedAssessment): Promise<YearDocument> {
  const { timeZone } = desk.context;
  const said = await listPeriodDuties(desk.db, loaded.assessment);
  const keyOf = (indicator: string, figure: string, period: string): string => `${indicator} ${figure} ${period}`;
  const versions = Map.groupBy(said, (it) => keyOf(it.indicator, it.figure, it.period));
  const extensions = await listExtensions(desk.db, [loaded.assessment]);
  const asked = loaded.pinned.framework.indicators.flatMap((it) => dutiesIn(loaded, it, extensions));
  const rows = asked.flatMap(({ indicator, figure, label, unit, period, due }) => {
    const head = [indicator, label, period.key, due.dueOn];
    const own = versions.get(keyOf(indicator, figure, period.key)) ?? [];
    if (own.length === 0) return [[...head, "", DUTY_STATES.open, "", "", "", "", ""]];
    return own.map((it) => [
      ...head,
      String(it.version),
      DUTY_STATES[it.state],
      it.doneOn ?? "",
      it.amount === null ? "" : `${formatPoints(it.amount)}${unit}`,
      it.note,
      it.reason ?? "",
      `${it.savedByName} ${cityMoment(it.savedAt, timeZone)}`,
    ]);
  });
  const columns = [
    { title: "指标", width: 12 },
    { title: "任务", width: 24 },
    { title: "期次", width: 12 },
    { title: "应办日", width: 12 },
    { title: "版次", width: 8 },
    { title: "状态", width: 10 },
    { title: "办结日", width: 12 },
    { title: "数量", width: 12 },
    { title: "说明", width: 36 },
    { title: "免报理由", width: 24 },
    { title: "办理", width: 24 },
  ];
  const { bytes } = await writeTable("xlsx", "周期任务", { title: "周期任务", columns, rows });
  return { what: "周期任务（含各版）", fileName: "周期任务.xlsx", bytes };
}

/** Acts on this assessment alone, newest first, as the audit’s own export has them. */
async function auditExtract(desk: Desk, { assessment, cycle }: LoadedAssessment): Promise<YearDocument> {
  const { context } = desk;
  // The walls let auditors alone near the audit: whose assessment it is has been asked before, and nothing else is taken.
  const db = unseal(context.store);
  const columns = exportColumns(context.timeZone);
  const lines: string[][] = [columns.map(({ title }) => title)];
  const filter = { agencyId: assessment.agencyId, from: cycle.createdAt, limit: PAGE };
  for (
    let rows = await listAudit(db, filter);
    ;
    rows = await listAudit(db, Object.assign({ after: rows.at(-1) }, filter))
  ) {
    const own = rows.filter(({ object }) => object.split(/[:/]/u)[1] === assessment.id);
    for (const row of await nameObjects(db, context.plugins, own)) lines.push(columns.map((it) => it.of(row)));
    if (rows.length < PAGE || lines.length > MOST_ACTS) break;
  }
  const isCut = lines.length > MOST_ACTS;
  const what = isCut ? `审计摘录（只有最近 ${String(MOST_ACTS)} 条）` : "审计摘录";
  return { what, fileName: "审计摘录.csv", bytes: writeCsv(lines.slice(0, MOST_ACTS + 1)) };
}

/** How far an answer is. */
export const STATUS_WORDS: Readonly<Record<AnswerStatus, string>> = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
};
