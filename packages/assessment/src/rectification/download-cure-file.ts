import { findRectification, listEvidenceFiles } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { contentAsGiven } from "../evidence/content-as-given.ts";
import type { DownloadedEvidence } from "../evidence/download-evidence.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import {
  loadForRectification,
  rectificationName,
  rectificationObject,
  type RectificationPlace,
} from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** Which file of which problem. */
export interface CureFileDownload extends RectificationPlace {
  readonly sha256: string;
}

/**
 * Gives a file that proves a cure to whoever may see the problem. That it was taken is written down.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_RECTIFICATION_FILE_NOT_FOUND, FAHENG_EVIDENCE_STORE
 */
export const downloadCureFile = defineAct({
  ...LOOKING,
  action: "rectification.read",
  load: async (desk, input: CureFileDownload) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: (input) => rectificationName(input),
  prepare: async ({ desk, input, found: { loaded } }): Promise<DownloadedEvidence> => {
    const agencyId = loaded.agency.id;
    const before = await findRectification(desk.db, { agencyId, id: input.id });
    const steps = before?.assessmentId === loaded.assessment.id ? before.steps : [];
    const named = steps.flatMap(({ said }) => (said.kind === "file" ? [said.file] : []));
    const given = named.findLast((it) => it.sha256 === input.sha256);
    const [file] = given ? await listEvidenceFiles(desk.db, agencyId, [input.sha256]) : [];
    const content = file ? await roomOf(desk).store.read(file) : null;
    const gone = () => new FahengError(errors.FAHENG_RECTIFICATION_FILE_NOT_FOUND, { place: rectificationName(input) });
    if (!given || !file || content === null) throw gone();
    const { bytes, mediaType } = file;
    return { fileName: given.fileName, bytes, mediaType, content: contentAsGiven(file, content, gone) };
  },
  apply: async (_, { input: { sha256 }, found: { loaded }, prepared: file }) => {
    return {
      answer: file,
      trace: { action: "rectification.download", agencyId: loaded.agency.id, after: { sha256 } },
    };
  },
});
