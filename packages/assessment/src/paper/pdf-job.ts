import {
  deleteExport,
  findAssessment,
  findPaper,
  insertExportPart,
  listEvidenceFiles,
  type Transaction,
} from "@faheng/database";
import { printPdf } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { operator } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { contentAsGiven } from "../evidence/content-as-given.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import type { MadeFile } from "../export/exported-file.ts";
import { type FilePart, PartWriter } from "../export/part-writer.ts";
import { loadAssessment } from "../assessment/load.ts";
import { defineJob, type JobRun } from "../job/job-kind.ts";
import { paperFileName } from "./download-paper.ts";
import { PDF_KIND, pdfWanted } from "./kept-pdf.ts";
import { paperErrors as errors } from "./paper-errors.ts";
import { isShown, paperName } from "./paper-ground.ts";

/** Milliseconds after which the job says once more that it is at work, so that nobody takes it over, or learns that it was cancelled. */
const SIGN_OF_LIFE = 10_000;

/**
 * Lays a document of the register out as PDF for whoever asked. What is laid out are the bytes that the register keeps, whose digest is looked at;
 * the PDF lies beside the job as long as any export, and is made anew when it is asked for again.
 */
export const pdfJob = defineJob({
  kind: PDF_KIND,
  words: { zh: "生成 PDF", en: "Making a PDF" },
  input: pdfWanted,
  hopeless: [
    "FAHENG_PAPER_NOT_FOUND",
    "FAHENG_PAPER_NO_PDF",
    "FAHENG_DOCUMENT_LIMIT",
    "FAHENG_DOCUMENT_DAMAGED",
    "FAHENG_EXPORT_TOO_LARGE",
  ],
  about: async (desk, { assessmentId, id }) => {
    const assessment = await findAssessment(desk.db, desk.reach, assessmentId);
    const paper = assessment && (await findPaper(desk.db, { agencyId: assessment.agencyId, id }));
    // Whoever sees to the machine learns no more of a document than its register tells them.
    return paper && isShown(desk, { assessment }, paper) ? paper.title : null;
  },
  run: async (context, wanted, { job, progress }): Promise<MadeFile> => {
    const desk = enter(context, operator("PDF"));
    const place = paperName(wanted);
    const { agency } = await loadAssessment(desk, wanted.assessmentId);
    const paper = await findPaper(desk.db, { agencyId: agency.id, id: wanted.id });
    if (paper === null) throw new FahengError(errors.FAHENG_PAPER_NOT_FOUND, { place });
    await progress(0, 10, async (trx) => await deleteExport(trx, job));
    const [file] = await listEvidenceFiles(desk.db, paper.agencyId, [paper.sha256]);
    const gone = () => new FahengError(errors.FAHENG_PAPER_GONE, { place });
    const stored = file ? await roomOf(desk).store.read(file) : null;
    if (!file || stored === null) throw gone();
    const pieces: Uint8Array[] = [];
    for await (const piece of contentAsGiven(file, stored, gone)) pieces.push(piece);
    const pdf = await whileAlive(
      progress,
      async (signal) => await printPdf(Buffer.concat(pieces), paper.format, signal),
    );
    if (pdf === null) throw new FahengError(errors.FAHENG_PAPER_NO_PDF, { place });
    const keep = (parts: readonly FilePart[]) => async (trx: Transaction) => {
      for (const part of parts) await insertExportPart(trx, job, part);
    };
    const writer = new PartWriter();
    await progress(9, 10, keep(writer.add(pdf)));
    const { last, bytes, parts, sha256 } = writer.end();
    await progress(10, 10, keep(last));
    const fileName = paperFileName({ title: paper.title, number: paper.number, format: "pdf" });
    return { fileName, mediaType: "application/pdf", rows: 1, bytes, parts, sha256 };
  },
});

/** Does something that takes its time, and gives it up once the job is nobody's to go on with. */
async function whileAlive<Answer>(
  progress: JobRun["progress"],
  act: (gone: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const control = new AbortController();
  let taken: unknown = null;
  const timer = setInterval(() => {
    progress(1, 10).catch((cause: unknown) => {
      taken = cause;
      control.abort();
    });
  }, SIGN_OF_LIFE);
  try {
    return await act(control.signal);
  } catch (cause) {
    throw taken ?? cause;
  } finally {
    clearInterval(timer);
  }
}
