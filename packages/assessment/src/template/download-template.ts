import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { PAPERS } from "../paper/paper-kinds.ts";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import {
  loadOwner,
  requireTemplate,
  templateName,
  templateObject,
  type TemplatePlace,
  templateTrace,
} from "./template-ground.ts";

/**
 * The file of a version as it was uploaded, withdrawn or not.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_* (NOT_FOUND, DISSOLVED), FAHENG_TEMPLATE_NOT_FOUND
 */
export const downloadTemplate = defineAct({
  ...LOOKING,
  action: "template.read",
  load: loadOwner,
  allows: templateObject,
  name: (input: TemplatePlace) => templateName(input),
  prepare: async ({ desk, input }) => await requireTemplate(desk.db, input),
  apply: async (_, { input: { owner, kind }, prepared: { template, file } }) => {
    const { mediaType } = REPORT_FORMATS.docx;
    const answer: ReportFile = { fileName: template.fileName, mediaType, bytes: file };
    return { answer, trace: { agencyId: owner, after: templateTrace(template, PAPERS[kind].words.zh) } };
  },
});
