import { type Db, findExportPart, findJob, type Job, OFFICE_SCOPE } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { createHash } from "node:crypto";
import { type Desk, permit } from "../access/enter.ts";
import { unseal } from "../access/store.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { PDF_KIND, wantedPdf } from "../paper/kept-pdf.ts";
import { loadForPaper, paperName, paperObject, requirePaper } from "../paper/paper-ground.ts";
import { exportErrors as errors } from "./export-errors.ts";
import { EXPORT_KIND, type ExportedFile, exportedFile } from "./exported-file.ts";
import { EXPORT_SOURCES, exportWanted } from "./sources.ts";

/** A file that is given out a part at a time. */
export interface StreamedFile extends ExportedFile {
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Gives out a file to whoever asked for it, as long as they may have what is in it; of anybody else's one learns nothing. That it
 * was taken is written down, with its digest.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_NOT_FOUND, FAHENG_EXPORT_NOT_FOUND, FAHENG_EXPORT_NOT_READY, FAHENG_EXPORT_GONE
 */
export const downloadExport = defineAct({
  ...LOOKING,
  action: "export.download",
  load: async ({ db, actor }, { id }: { readonly id: string }) => {
    const job = await findJob(db, OFFICE_SCOPE, id);
    const isFile = job?.kind === EXPORT_KIND || job?.kind === PDF_KIND;
    return isFile && job.askedBy === actor.personId
      ? job
      : new FahengError(errors.FAHENG_EXPORT_NOT_FOUND, { place: `job:${id}` });
  },
  allows: () => ({ agencyId: null }),
  name: ({ id }) => `job:${id}`,
  prepare: async ({ desk, found: job }): Promise<StreamedFile> => {
    const place = `job:${job.id}`;
    await permitStill(desk, job, place);
    const file = exportedFile(job, desk.now);
    if (file === null) {
      throw new FahengError(job.state === "done" ? errors.FAHENG_EXPORT_GONE : errors.FAHENG_EXPORT_NOT_READY, {
        place,
      });
    }
    // The walls let the machine alone near the parts: whose they are has been asked above.
    const db = unseal(desk.context.store);
    if ((await findExportPart(db, job, file.parts - 1)) === null) {
      throw new FahengError(errors.FAHENG_EXPORT_GONE, { place });
    }
    return Object.assign({ content: contentOf(db, job, file) }, file);
  },
  apply: async (_, { found: job, prepared: file }) => {
    const { agencyId } = job;
    const pdf = wantedPdf(job);
    if (pdf !== null) {
      const after = { sha256: file.sha256 };
      return { answer: file, trace: { action: "paper.download", object: paperName(pdf), agencyId, after } };
    }
    const after = { file: file.fileName, rows: file.rows, sha256: file.sha256 };
    return { answer: file, trace: { agencyId, after } };
  },
});

/** What was asked for may not be the asker's to have any more. */
async function permitStill(desk: Desk, job: Job, place: string): Promise<void> {
  const pdf = wantedPdf(job);
  if (pdf === null) {
    const wanted = exportWanted.parse(JSON.parse(job.input));
    const { action, object } = EXPORT_SOURCES[wanted.of];
    return await permit(desk, action, object(wanted), place);
  }
  const found = await loadForPaper(desk, pdf);
  await permit(desk, "paper.read", paperObject(pdf, found), place);
  await requirePaper(desk.db, desk, found.loaded, pdf);
}

/** Part after part; the last one is held back until the whole is known to be what was made. */
async function* contentOf(db: Db, job: Job, { parts, sha256 }: ExportedFile): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for (let part = 0; part < parts; part += 1) {
    const bytes = await findExportPart(db, job, part);
    if (bytes === null) throw new FahengError(errors.FAHENG_EXPORT_GONE, { place: `job:${job.id}` });
    hash.update(bytes);
    if (part === parts - 1 && hash.digest("hex") !== sha256) {
      throw new TypeError(`the file of job ${job.id} is not what was made`);
    }
    yield bytes;
  }
}
