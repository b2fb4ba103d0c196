import { sha256 } from "@faheng/database";
import type { TemplateKind } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { issuerFor, loadForPaper, paperObject } from "../paper/paper-ground.ts";
import { paperModel, PAPERS } from "../paper/paper-kinds.ts";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import { fillPaper } from "./fill-paper.ts";
import { ownerFor, requireStandingTemplate, templateName, templateTrace } from "./template-ground.ts";

/** Which version is tried, on which document of which assessment. */
export interface TemplateTrying {
  readonly assessmentId: string;
  readonly kind: TemplateKind;
  readonly about: string;
  readonly version: number;
}

/**
 * 试填: a document as a version of one's own template would make it of what is stated now. It says that it is a trial, is kept nowhere and has no
 * number; that it was taken is written down.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_TEMPLATE_* (NOT_FOUND, WITHDRAWN, SHAPE, LIMIT), FAHENG_PAPER_UNKNOWN
 */
export const tryTemplate = defineAct({
  ...LOOKING,
  action: "template.try",
  load: async (desk, input: TemplateTrying) => await loadForPaper(desk, input),
  allows: paperObject,
  // Whose it is follows from the assessment, which a refusal names in its stead.
  name: ({ assessmentId, kind, version }) => templateName({ owner: assessmentId, kind, version }),
  prepare: async ({ desk, input, found: { loaded } }) => {
    const { kind, about, version } = input;
    const issuer = issuerFor(desk, loaded);
    const stored = await requireStandingTemplate(desk.db, desk, { owner: ownerFor(loaded, issuer), kind, version });
    const { title } = await paperModel(desk, loaded, { issuer, kind, about, format: "docx" });
    const bytes = await fillPaper(desk, loaded, stored, { kind, about, title, number: null, isTrial: true });
    return { title, bytes, template: stored.template };
  },
  apply: async (_, { input: { assessmentId, kind }, found: { loaded }, prepared: { title, bytes, template } }) => {
    const fileName = `试填 ${title.replaceAll(/\s+/gu, " ").slice(0, 150)}.docx`;
    const answer: ReportFile = { fileName, mediaType: REPORT_FORMATS.docx.mediaType, bytes };
    const after = { ...templateTrace(template, PAPERS[kind].words.zh), assessmentId, fileSha256: sha256(bytes) };
    return { answer, trace: { object: templateName(template), agencyId: loaded.agency.id, after } };
  },
});
