import { listOfficialText } from "@faheng/database";
import { renderDocx, renderHtml, renderXlsx } from "@faheng/documents";
import { cityDay, FahengError } from "@faheng/domain";
import type { AssessmentView, ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { reportErrors as errors } from "./report-errors.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import { listHistories } from "../response/staters.ts";
import { isApproved } from "../response/response.ts";
import { findReport } from "../plugin/plugins.ts";
import { anchorNow, withAnchor } from "./audit-anchor.ts";
import { renderReport } from "./render-report.ts";

/** File forms of a report. */
export const REPORT_FORMATS = {
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", render: renderDocx },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render: renderXlsx },
  /** To be looked at and printed in the browser. */
  html: { mediaType: "text/html; charset=utf-8", render: renderHtml },
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** A rendered report. */
export interface ReportFile {
  /** For people: agency, cycle and title. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Renders a report of the plugin from an assessment as it stands, with the audit's anchor under it; who took it is written
 * to the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_REPORT_NOT_FOUND, FAHENG_REPORT_FAILED, FAHENG_PACK_STOPPED,
 *   FAHENG_PACK_* (it can only be read for now)
 */
export const buildReport = defineAct({
  ...LOOKING,
  action: "report.read",
  load: async (desk, { assessmentId }: ReportInput) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null }),
  name: ({ assessmentId, reportId, format }) => `report:${assessmentId}/${reportId}.${format}`,
  prepare: async ({ desk, input: { reportId, format }, found: loaded }): Promise<ReportFile> => {
    const { agency, cycle } = loaded;
    const { model, title } = await reportModel(desk, loaded, reportId);
    const { mediaType, render } = REPORT_FORMATS[format];
    const bytes = await render(withAnchor(model, await anchorNow(desk.context)));
    return { fileName: `${agency.name} ${printedTitle(cycle)} ${title}.${format}`, mediaType, bytes };
  },
  apply: async (_, { found: { agency }, prepared }) => ({ answer: prepared, trace: { agencyId: agency.id } }),
});

interface ReportInput {
  readonly assessmentId: string;
  readonly reportId: string;
  readonly format: ReportFormat;
}

/**
 * A report of the plugin as it stands, and what the plugin calls it.
 *
 * @throws FAHENG_REPORT_NOT_FOUND, FAHENG_REPORT_FAILED, FAHENG_PACK_STOPPED, FAHENG_PACK_* (it can only be read for now)
 */
export async function reportModel(
  desk: Desk,
  loaded: LoadedAssessment,
  id: string,
): Promise<{ readonly model: ReportModel; readonly title: string }> {
  const found = findReport(desk.context, loaded.pinned.framework.id, id);
  if (!found) throw new FahengError(errors.FAHENG_REPORT_NOT_FOUND, { place: id, details: { id } });
  const model = await renderReport(found.plugin, found.report, await viewOf(desk, loaded));
  return { model: withOwnMark(model, loaded.cycle), title: found.report.title };
}

/** All that a report is given. */
async function viewOf(desk: Desk, { agency, cycle, pinned, assessment }: LoadedAssessment): Promise<AssessmentView> {
  const { plugins, timeZone } = desk.context;
  const stated = await loadStated(desk.db, plugins, assessment);
  const agreed = stated.responses.filter((it) => isApproved(it)).map((it) => it.indicator);
  const claims = await listHistories(desk.db, assessment, agreed);
  return {
    agency: { name: agency.name },
    cycle: { title: printedTitle(cycle), from: cycle.startsOn, to: cycle.endsOn },
    framework: pinned.framework,
    profile: pinned.profile,
    explanation: await explainStated(stated),
    answers: new Map(
      stated.responses.map((it) => {
        const approvedAt = claims.get(it.indicator)?.approvedAt ?? null;
        const approvedOn = approvedAt && isApproved(it) ? cityDay(approvedAt, timeZone) : null;
        return [it.indicator, { ...it, approvedOn }];
      }),
    ),
    officialText: await listOfficialText(desk.db, agency.id, pinned.framework.id),
    printedOn: desk.today,
  };
}
