import { type DocumentPreview, readPreview } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import pLimit from "p-limit";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAnswer } from "../response/store-response.ts";
import { contentOf, type EvidenceDownload, evidenceRead, shownFile } from "./download-evidence.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { evidenceName } from "./load-evidence.ts";

/** Bytes of the largest file that is looked into on a page; what is larger is downloaded. */
const MOST_BYTES = 20_000_000;

/** Files that lie in memory at once on their way to a parser; whoever comes later waits. */
const inTurn = pLimit(2);

/**
 * Gives the beginning of a Word file or workbook of an indicator’s evidence as plain texts, parsed in a process of its own within
 * its limits, to whoever may read it. That it was looked into is written down.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_* (NOT_FOUND,
 *   GONE, STORE, PREVIEW), FAHENG_DOCUMENT_* (what cannot be read)
 */
export const previewEvidence = defineAct({
  ...LOOKING,
  action: "evidence.read",
  load: async (desk, input: EvidenceDownload) => await loadAnswer(desk, input),
  allows: evidenceRead,
  name: ({ assessmentId, indicator }) => evidenceName({ assessmentId, indicator, material: "" }),
  prepare: async (it): Promise<DocumentPreview> => {
    const { fileName, file } = await shownFile(it);
    const place = evidenceName({ ...it.input, material: "" });
    if (file.bytes > MOST_BYTES || !/\.(?:docx|xlsx)$/iu.test(fileName)) {
      throw new FahengError(errors.FAHENG_EVIDENCE_PREVIEW, { place, details: { most: MOST_BYTES / 1_000_000 } });
    }
    return await inTurn(async () => {
      const pieces: Uint8Array[] = [];
      for await (const piece of await contentOf(it, file)) pieces.push(piece);
      return await readPreview(Buffer.concat(pieces), fileName);
    });
  },
  apply: async (_, { input: { indicator, sha256 }, found: { loaded }, prepared }) => ({
    answer: prepared,
    trace: { action: "evidence.preview", agencyId: loaded.agency.id, after: { indicator, sha256 } },
  }),
});
