import { deleteExport, findAssessment, findCycle, insertExportPart, type Transaction } from "@faheng/database";
import { operator } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { type FilePart, PartWriter } from "../export/part-writer.ts";
import { defineJob } from "../job/job-kind.ts";
import { type MadeYear, YEAR_KIND, yearWanted } from "./kept-year.ts";
import { layYear } from "./lay-year.ts";

/**
 * Makes an agency’s year for whoever asked: reports, tables and what each indicator came to are computed and kept; evidence, of which
 * there is far more, stays in the store and is put beside them when the folder is taken. Of two runners one alone writes, and each
 * begins with what an earlier one left thrown away.
 */
export const yearJob = defineJob({
  kind: YEAR_KIND,
  words: { zh: "打包年度资料", en: "Making the year’s folder" },
  input: yearWanted,
  hopeless: ["FAHENG_EXPORT_TOO_LARGE", "FAHENG_ASSESSMENT_NOT_FOUND"],
  about: async ({ db, reach }, { assessmentId }) => {
    const assessment = await findAssessment(db, reach, assessmentId);
    return assessment && ((await findCycle(db, reach, assessment.cycleId))?.title ?? null);
  },
  run: async (context, { assessmentId, byName }, { job, progress }): Promise<MadeYear> => {
    const desk = enter(context, operator(byName));
    const loaded = await loadAssessment(desk, assessmentId);
    const { store } = roomOf(desk);
    await progress(0, 1, async (trx) => await deleteExport(trx, job));
    // The last step is that of keeping what was made.
    const { year, contents } = await layYear(desk, loaded, {
      store,
      progress: async (done, of) => await progress(done, of + 1),
    });
    const keep = (parts: readonly FilePart[]) => async (trx: Transaction) => {
      for (const part of parts) await insertExportPart(trx, job, part);
    };
    const writer = new PartWriter();
    const head = new TextEncoder().encode(JSON.stringify(year));
    for (const [at, bytes] of [head, ...contents].entries()) {
      await progress(contents.length + at, 2 * contents.length + 1, keep(writer.add(bytes)));
    }
    const { last, parts, sha256 } = writer.end();
    await progress(1, 1, keep(last));
    const files = [...year.documents, ...year.evidence];
    return {
      fileName: year.fileName,
      mediaType: "application/zip",
      rows: files.length,
      bytes: files.reduce((sum, it) => sum + it.bytes, 0),
      parts,
      sha256,
      head: head.length,
    };
  },
});
