import { listEvidenceFiles } from "@faheng/database";
import { FahengError, type Paper } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { contentAsGiven } from "../evidence/content-as-given.ts";
import type { DownloadedEvidence } from "../evidence/download-evidence.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { paperErrors as errors } from "./paper-errors.ts";
import { loadForPaper, paperName, paperObject, type PaperPlace, requirePaper } from "./paper-ground.ts";

/** Which file of which document: as it was made, or stamped. */
export interface PaperDownload extends PaperPlace {
  readonly what: "made" | "scan";
}

/**
 * Gives a document as it was made, or its stamped scan, to whoever may know of it. That it was taken is written down.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_* (NOT_FOUND, GONE), FAHENG_EVIDENCE_STORE
 */
export const downloadPaper = defineAct({
  ...LOOKING,
  action: "paper.read",
  load: async (desk, input: PaperDownload) => await loadForPaper(desk, input),
  allows: paperObject,
  name: paperName,
  prepare: async ({ desk, input, found: { loaded } }): Promise<DownloadedEvidence & { readonly sha256: string }> => {
    const place = paperName(input);
    const paper = await requirePaper(desk.db, desk, loaded, input);
    const wanted = input.what === "made" ? { sha256: paper.sha256, fileName: paperFileName(paper) } : scanOf(paper);
    if (wanted === null) throw new FahengError(errors.FAHENG_PAPER_NOT_FOUND, { place });
    const { sha256, fileName } = wanted;
    const [file] = await listEvidenceFiles(desk.db, paper.agencyId, [sha256]);
    const gone = () => new FahengError(errors.FAHENG_PAPER_GONE, { place });
    const stored = file ? await roomOf(desk).store.read(file) : null;
    if (!file || stored === null) throw gone();
    const { bytes, mediaType } = file;
    // Its digest proves a document: what went out as another would prove nothing.
    return { fileName, sha256, bytes, mediaType, content: contentAsGiven(file, stored, gone) };
  },
  apply: async (_, { found: { loaded }, prepared: { sha256, ...file } }) => ({
    answer: file,
    trace: { action: "paper.download", agencyId: loaded.agency.id, after: { sha256 } },
  }),
});

/** What the file of a document is called. */
export function paperFileName({
  title,
  number,
  format,
}: Pick<Paper, "title" | "number"> & { readonly format: Paper["format"] | "pdf" }): string {
  const line = title.replaceAll(/\s+/gu, " ").slice(0, 150);
  return `${number === null ? "" : `${number} `}${line}.${format}`;
}

/** The stamped scan that came back last; `null` before there is one. */
export function scanOf({ steps }: Pick<Paper, "steps">): Paper["steps"][number]["file"] {
  return steps.findLast(({ file }) => file !== null)?.file ?? null;
}
