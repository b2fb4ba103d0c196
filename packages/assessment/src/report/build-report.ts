import { listOfficialText } from "@faheng/database";
import { renderDocx, renderXlsx } from "@faheng/documents";
import { cityDay, FahengError } from "@faheng/domain";
import type { AssessmentView } from "@faheng/plugin-api";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import { listClaims } from "../response/claims.ts";
import { isApproved } from "../response/response.ts";
import { IN_PLACE } from "../plugin/pack-runner.ts";
import { findReport } from "../plugin/plugins.ts";
import { anchorNow, withAnchor } from "./audit-anchor.ts";
import { renderReport } from "./render-report.ts";

/** File forms of a report. */
export const REPORT_FORMATS = {
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", render: renderDocx },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render: renderXlsx },
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
export async function buildReport(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly reportId: string; readonly format: ReportFormat },
): Promise<ReportFile> {
  const desk = enter(context, actor);
  const { agency, cycle, pinned, assessment } = await loadAssessment(desk, input.assessmentId);
  const object = `report:${assessment.id}/${input.reportId}.${input.format}`;
  await permit(desk, "report.read", { agencyId: agency.id }, object);
  const found = findReport(context, pinned.framework.id, input.reportId);
  if (!found) {
    throw new FahengError(errors.FAHENG_REPORT_NOT_FOUND, { place: input.reportId, details: { id: input.reportId } });
  }
  const stated = await loadStated(desk.db, context.plugins, assessment);
  const { responses } = stated;
  const claims = await listClaims(desk.db, assessment.id);
  const view: AssessmentView = {
    agency: { name: agency.name },
    cycle: { title: printedTitle(cycle), from: cycle.startsOn, to: cycle.endsOn },
    framework: pinned.framework,
    profile: pinned.profile,
    explanation: explainStated(stated),
    answers: new Map(
      responses.map((it) => {
        const approvedAt = claims.get(it.indicator)?.approvedAt ?? null;
        const approvedOn = approvedAt && isApproved(it) ? cityDay(approvedAt, context.timeZone) : null;
        return [it.indicator, { ...it, approvedOn }];
      }),
    ),
    officialText: await listOfficialText(desk.db, agency.id, pinned.framework.id),
    printedOn: desk.today,
  };
  const { plugin, report } = found;
  const { mediaType, render } = REPORT_FORMATS[input.format];
  const model = await renderReport(context.runner ?? IN_PLACE, plugin, report, view);
  const bytes = await render(withAnchor(withOwnMark(model, cycle), await anchorNow(context)));
  await desk.db.transaction().execute(async (trx) => {
    await record(trx, desk, { action: "report.read", object, agencyId: agency.id });
  });
  return { fileName: `${agency.name} ${printedTitle(cycle)} ${report.title}.${input.format}`, mediaType, bytes };
}
