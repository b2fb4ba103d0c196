import { deleteExport, insertExportPart, type Transaction } from "@faheng/database";
import { unseal } from "../access/store.ts";
import { defineJob } from "../job/job-kind.ts";
import { TABLE_FORMATS } from "../report/table-file.ts";
import { EXPORT_KIND, type MadeFile } from "./exported-file.ts";
import { STREAMS } from "./export-formats.ts";
import { type FilePart, PartWriter } from "./part-writer.ts";
import { EXPORT_SOURCES, exportWanted } from "./sources.ts";

/**
 * Writes a table that is too long for one answer into a file, for whoever asked. Parts are kept in the transaction in which the
 * lease is, so that of two runners one alone writes; each begins with what an earlier one left thrown away.
 */
export const exportJob = defineJob({
  kind: EXPORT_KIND,
  words: { zh: "生成导出文件", en: "Making a file" },
  input: exportWanted,
  hopeless: ["FAHENG_EXPORT_TOO_LARGE"],
  about: async ({ context }, wanted) => EXPORT_SOURCES[wanted.of].about(wanted, context.timeZone),
  run: async (context, wanted, { job, progress }): Promise<MadeFile> => {
    const db = unseal(context.store);
    const {
      fileName,
      title,
      columns,
      rows: expected,
      pages,
    } = await EXPORT_SOURCES[wanted.of].open(db, context, wanted);
    const keep = (parts: readonly FilePart[]) => async (trx: Transaction) => {
      for (const part of parts) await insertExportPart(trx, job, part);
    };
    await progress(0, expected + 1, async (trx) => await deleteExport(trx, job));
    const writer = new PartWriter();
    let rows = 0;
    const counted = async function* () {
      for await (const page of pages()) {
        rows += page.length;
        yield page;
      }
    };
    for await (const piece of STREAMS[wanted.format]({ name: title, columns, pages: counted() })) {
      await progress(Math.min(rows, expected), expected + 1, keep(writer.add(piece)));
    }
    const { last, bytes, parts, sha256 } = writer.end();
    await progress(expected, expected + 1, keep(last));
    const { mediaType } = TABLE_FORMATS[wanted.format];
    return { fileName: `${fileName}.${wanted.format}`, mediaType, rows, bytes, parts, sha256 };
  },
});
