import { insertEvidenceFile, putPaper, type Transaction } from "@faheng/database";
import { type Paper, paperProcess } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { requireQuota } from "../evidence/give-evidence.ts";
import { receiveFile, refusedFile, storeOnceMore } from "../evidence/received-file.ts";
import type { SentFile } from "../official-text/attach.ts";
import {
  loadForPaper,
  paperName,
  paperObject,
  paperParties,
  type PaperPlace,
  type PaperStanding,
  paperStep,
  paperTrace,
  requirePaper,
} from "./paper-ground.ts";

/** The stamped document as it was scanned. */
export interface PaperScan extends PaperPlace {
  /** Takes the file in, once it is sure that the actor may give it now; what it throws is passed on. */
  readonly receive: () => Promise<SentFile>;
}

/**
 * Brings the stamped scan of an issued document back to it. The last one counts, those before it stay in its history. It lies with the agency's
 * evidence and is looked at from outside like any other.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_NOT_FOUND, FAHENG_PROCESS_* (PARTY, STATE),
 *   FAHENG_DOCUMENT_* (what is no evidence), FAHENG_EVIDENCE_* (QUOTA, STORE)
 */
export const scanPaper = defineAct({
  action: "paper.scan",
  load: async (desk, input: PaperScan) => await loadForPaper(desk, input),
  allows: paperObject,
  name: paperName,
  content: ({ assessmentId, id }) => ({ assessmentId, id }),
  prepare: async ({ desk, input, found: { loaded } }) => {
    // Nothing is taken in that could not be given.
    await requireIssued(desk.db, desk, loaded, input);
    return await receiveFile(desk, loaded.agency.id, input.receive);
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded }, prepared }) => {
    const before = await requireIssued(trx, desk, loaded, input);
    await requireQuota(trx, desk, { agencyId: loaded.agency.id, place: paperName(input) }, prepared);
    return before;
  },
  apply: async (trx, { desk, held: before, prepared: { sha256, fileName, bytes, mediaType } }) => {
    const { agencyId } = before;
    await insertEvidenceFile(trx, { agencyId, sha256, bytes, mediaType, createdAt: desk.now });
    const after: Paper = {
      ...before,
      writes: before.writes + 1,
      scanSha256: sha256,
      steps: [...before.steps, paperStep(desk, { act: "paper.scan", file: { sha256, fileName } })],
      savedAt: desk.now,
    };
    if (!(await putPaper(trx, after))) throw new TypeError(`${paperName(after)} was written under its lock`);
    const answer: PaperStanding = { id: after.id, writes: after.writes };
    return { answer, trace: { agencyId, after: Object.assign(paperTrace(after), { sha256 }) } };
  },
  afterwards: async ({ desk, found: { loaded }, prepared }) => await storeOnceMore(desk, loaded.agency.id, prepared),
  failing: (error, { found }) => refusedFile(error, found?.loaded.agency.id ?? null),
  emits: [],
});

/** @throws FAHENG_PAPER_NOT_FOUND, FAHENG_PROCESS_* (PARTY, STATE) */
async function requireIssued(
  db: Desk["db"] | Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  place: PaperPlace,
): Promise<Paper> {
  const before = await requirePaper(db, desk, loaded, place);
  const parties = paperParties(desk, loaded, before.issuer);
  requireDecision(paperProcess, "paper.scan", { state: before.state, parties, holds: {}, place: paperName(place) });
  return before;
}
