import { type Db, findExportPart, findJob, type Job, MOST_PART_BYTES, OFFICE_SCOPE } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { permit } from "../access/enter.ts";
import { unseal } from "../access/store.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment } from "../assessment/load.ts";
import { thereOf } from "../evidence/collect-bundle.ts";
import type { EvidenceBundle } from "../evidence/download-bundle.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { exportErrors as errors } from "../export/export-errors.ts";
import { exportedFile } from "../export/exported-file.ts";
import { yearObject } from "./ask-year-end.ts";
import { takenOf } from "./download-year-end.ts";
import { laidYear, madeYear, wantedYear } from "./kept-year.ts";
import { bundleOfYear } from "./lay-year.ts";

/**
 * Gives out a folder that the machine made, to whoever asked for it and may have it still; of anybody else's one learns nothing.
 * What was made is read part by part, and evidence comes from the store: what has gone from there since is said before anything goes out.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_EXPORT_* (NOT_FOUND, NOT_READY, GONE, EVIDENCE_GONE),
 *   FAHENG_EVIDENCE_STORE
 */
export const takeYearEnd = defineAct({
  ...LOOKING,
  action: "export.download",
  load: async (desk, { id }: { readonly id: string }) => {
    const job = await findJob(desk.db, OFFICE_SCOPE, id);
    const wanted = job?.askedBy === desk.actor.personId ? wantedYear(job) : null;
    if (job === null || wanted === null) return new FahengError(errors.FAHENG_EXPORT_NOT_FOUND, { place: `job:${id}` });
    return { job, loaded: await loadAssessment(desk, wanted.assessmentId) };
  },
  allows: () => ({ agencyId: null }),
  name: ({ id }) => `job:${id}`,
  prepare: async ({ desk, found: { job, loaded } }): Promise<EvidenceBundle> => {
    const place = `job:${job.id}`;
    await permit(desk, "assessment.take-year", yearObject(loaded), place);
    if (exportedFile(job, desk.now) === null || job.result === null) {
      throw new FahengError(job.state === "done" ? errors.FAHENG_EXPORT_GONE : errors.FAHENG_EXPORT_NOT_READY, {
        place,
      });
    }
    const { head } = madeYear.parse(JSON.parse(job.result));
    // The walls let the machine alone near the parts: whose they are has been asked above.
    const db = unseal(desk.context.store);
    const list = await wholeOf(piecesOf(db, job, { from: 0, length: head }));
    const year = laidYear.parse(JSON.parse(new TextDecoder().decode(list)));
    const { store } = roomOf(desk);
    const there = await thereOf(year.evidence, store);
    const gone = year.evidence.filter(({ sha256 }) => !there.has(sha256)).length;
    if (gone > 0) throw new FahengError(errors.FAHENG_EXPORT_EVIDENCE_GONE, { place, details: { n: gone } });
    const begins = year.documents.map((_, at) =>
      year.documents.slice(0, at).reduce((sum, { bytes }) => sum + bytes, head),
    );
    return bundleOfYear(year, store, (at) =>
      piecesOf(db, job, { from: begins[at] ?? 0, length: year.documents[at]?.bytes ?? 0 }),
    );
  },
  apply: async (_, { found: { loaded }, prepared: bundle }) => ({
    answer: bundle,
    trace: {
      action: "assessment.take-year",
      object: `assessment:${loaded.assessment.id}`,
      agencyId: loaded.agency.id,
      after: takenOf(bundle),
    },
  }),
});

/** A stretch of what a job keeps, a part of it at a time; every part but the last is of one length. */
async function* piecesOf(
  db: Db,
  job: Job,
  { from, length }: { readonly from: number; readonly length: number },
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + length;) {
    const part = Math.floor(at / MOST_PART_BYTES);
    const bytes = await findExportPart(db, job, part);
    if (bytes === null) throw new FahengError(errors.FAHENG_EXPORT_GONE, { place: `job:${job.id}` });
    const begins = part * MOST_PART_BYTES;
    const piece = bytes.subarray(at - begins, from + length - begins);
    if (piece.length === 0) throw new TypeError(`what job ${job.id} keeps is shorter than it says`);
    yield piece;
    at += piece.length;
  }
}

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
