import { insertEvidenceFile, putRectification } from "@faheng/database";
import { FahengError, filesSince, type Rectification, rectificationProcess } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireQuota } from "../evidence/give-evidence.ts";
import { receiveFile, refusedFile, storeOnceMore } from "../evidence/received-file.ts";
import type { SentFile } from "../official-text/attach.ts";
import {
  loadForRectification,
  rectificationGround,
  rectificationName,
  rectificationObject,
  type RectificationPlace,
  rectificationTrace,
  stepBy,
} from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** A file that proves a cure. */
export interface RectificationProving extends RectificationPlace {
  /** Takes the file in, once it is sure that the actor may give it now; what it throws is passed on. */
  readonly receive: () => Promise<SentFile>;
}

/**
 * Gives a file that proves a cure, while it is being cured. It lies with the agency's evidence and is looked at from outside like
 * any other; the next claim rests on it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE), FAHENG_DOCUMENT_* (what is no
 *   evidence), FAHENG_EVIDENCE_* (QUOTA, STORE), FAHENG_RECTIFICATION_* (NOT_FOUND, FILE_TWICE)
 */
export const proveRectification = defineAct({
  action: "rectification.prove",
  load: async (desk, input: RectificationProving) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: (input) => rectificationName(input),
  content: ({ assessmentId, id }) => ({ assessmentId, id }),
  prepare: async ({ desk, input, found: { loaded } }) => {
    // Nothing is taken in that could not be given.
    await desk.db.transaction().execute(async (trx) => {
      requireCuring(await rectificationGround(trx, desk, loaded, input));
    });
    return await receiveFile(desk, loaded.agency.id, input.receive);
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded }, prepared }) => {
    const ground = await rectificationGround(trx, desk, loaded, input);
    requireCuring(ground);
    const place = rectificationName(input);
    if (filesSince(ground.before).some(({ sha256 }) => sha256 === prepared.sha256)) {
      throw new FahengError(errors.FAHENG_RECTIFICATION_FILE_TWICE, { place });
    }
    await requireQuota(trx, desk, { agencyId: loaded.agency.id, place }, prepared);
    return ground;
  },
  apply: async (trx, { desk, held: { before }, prepared: { sha256, fileName, bytes, mediaType } }) => {
    const { agencyId } = before;
    await insertEvidenceFile(trx, { agencyId, sha256, bytes, mediaType, createdAt: desk.now });
    const said = { kind: "file", file: { sha256, fileName } } as const;
    const after: Rectification = {
      ...before,
      writes: before.writes + 1,
      steps: [...before.steps, stepBy(desk, { act: "rectification.prove", said })],
      savedAt: desk.now,
    };
    // Under the lock of the agency nobody else writes it.
    if (!(await putRectification(trx, after))) throw new TypeError("a problem was written under its lock");
    const answer = { id: after.id, writes: after.writes };
    return { answer, trace: { agencyId, after: Object.assign(rectificationTrace(after), { sha256 }) } };
  },
  afterwards: async ({ desk, found: { loaded }, prepared }) => await storeOnceMore(desk, loaded.agency.id, prepared),
  failing: (error, { found }) => refusedFile(error, found?.loaded.agency.id ?? null),
  emits: [],
});

/** Proof is given by the owner while the problem is being cured: as a claim, which it comes before. */
function requireCuring(ground: Awaited<ReturnType<typeof rectificationGround>>): void {
  requireDecision(rectificationProcess, "rectification.claim", {
    state: ground.before.state,
    parties: ground.parties,
    holds: { "proof-given": true },
    place: rectificationName(ground.before),
  });
}
