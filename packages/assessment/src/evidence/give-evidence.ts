import {
  insertEvidenceFile,
  listEvidenceFiles,
  putEvidence,
  sumEvidenceBytes,
  type Transaction,
} from "@faheng/database";
import { type Evidence, type EvidenceContent, evidenceProcess, type EvidenceState, FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { ActCase } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import type { SentFile } from "../official-text/attach.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { roomOf } from "./evidence-room.ts";
import { receiveFile, type ReceivedFile, refusedFile, storeOnceMore } from "./received-file.ts";
import {
  evidenceConflict,
  type EvidenceGround,
  evidenceGround,
  evidenceName,
  evidenceObject,
  type EvidencePlace,
  evidenceTrace,
  requireUnapproved,
  type SeenEvidence,
} from "./load-evidence.ts";
import { storedContent } from "./stored-files.ts";

/** What somebody offers for a material. */
export interface EvidenceGiving extends EvidencePlace {
  /** The day it is of, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  /** What was sent back and is given anew by this; `null` for a piece of its own. */
  readonly replaces: SeenEvidence | null;
  readonly offered:
    | Exclude<EvidenceContent, { readonly kind: "file" }>
    /** A file that the agency has given elsewhere already, by its digest. */
    | { readonly kind: "stored"; readonly sha256: string }
    /** Takes the file in, once it is sure that the actor may give it now; what it throws is passed on. */
    | { readonly kind: "file"; readonly receive: () => Promise<SentFile> };
}

/** A piece as it stands after an act. */
export interface EvidenceStanding extends SeenEvidence {
  readonly material: string;
  readonly state: EvidenceState;
}

/** What was made of it before the transaction. */
interface Prepared {
  readonly content: EvidenceContent;
  readonly file: ReceivedFile | null;
}

/**
 * Gives a piece of evidence for a material, or what was sent back anew. A file is taken in only where it may be given now, is
 * looked at from outside, and lies in the store before its row is written: what was not given in the end lies there without a
 * row, is given out to nobody, and is taken over where the same file is given again. What is wrong with a file is written to the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED,
 *   FAHENG_PROCESS_* (PARTY, STATE, FROZEN, DUE), FAHENG_DOCUMENT_* (what is no evidence), FAHENG_EVIDENCE_* (MATERIAL,
 *   WINDOW, SEEN, APPROVED, TWICE, ANSWERED, QUOTA, NOT_FOUND, CONFLICT, STORE)
 */
export const giveEvidence = defineAct({
  action: "evidence.give",
  load: async (desk, input: EvidenceGiving) => await loadAnswer(desk, input),
  allows: evidenceObject,
  name: (place) => evidenceName(place),
  content: ({ offered, ...rest }) => ({ ...rest, offered: offered.kind === "file" ? "file" : offered }),
  prepare: async (it): Promise<Prepared> => {
    const { desk, input, found } = it;
    const { offered } = input;
    if (offered.kind === "stored") return { content: await storedContent(it, offered.sha256), file: null };
    if (offered.kind !== "file") return { content: offered, file: null };
    // Nothing is taken in that could not be given.
    await desk.db.transaction().execute(async (trx) => await permitGiving(trx, it));
    const file = await receiveFile(desk, found.loaded.agency.id, offered.receive);
    const { sha256, fileName } = file;
    return { content: { kind: "file", sha256, fileName }, file };
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, it) => {
    const ground = await permitGiving(trx, it);
    const { content, file } = it.prepared;
    requireNew(it.input, ground, content);
    // The files of what is given once more have their rows, which nothing sweeps.
    if (content.kind === "file" && file !== null) {
      const { sha256 } = content;
      const held = { agencyId: it.found.loaded.agency.id, place: evidenceName(it.input) };
      await requireQuota(trx, it.desk, held, { sha256, bytes: file.bytes });
    }
    return ground;
  },
  apply: async (trx, { desk, input, found: { loaded }, prepared: { content, file }, held: { pieces, piece } }) => {
    const { agencyId, id: assessmentId } = loaded.assessment;
    const { indicator, material, effectiveOn } = input;
    if (content.kind === "file" && file !== null) {
      const { sha256 } = content;
      const { bytes, mediaType } = file;
      await insertEvidenceFile(trx, { agencyId, sha256, bytes, mediaType, createdAt: desk.now });
    }
    const { personId: by, name: byName } = desk.actor;
    const n = piece?.n ?? (pieces.at(-1)?.n ?? 0) + 1;
    const version = (piece?.version ?? 0) + 1;
    const step = { act: "give", by, byName, at: desk.now, reason: null } as const;
    const key = { agencyId, assessmentId, indicator, material, n, version, writes: 1 };
    const after: Evidence = Object.assign(key, {
      state: "given" as const,
      content,
      effectiveOn,
      qualities: null,
      steps: [step],
      savedAt: desk.now,
    });
    if (!(await putEvidence(trx, after))) throw evidenceConflict(desk, after);
    const states = { before: piece && evidenceTrace(piece), after: evidenceTrace(after) };
    return {
      answer: standingOf(after),
      trace: Object.assign({ agencyId, object: evidenceName(input, n) }, states),
    };
  },
  afterwards: async ({ desk, found, prepared: { file } }) => {
    if (file !== null) await storeOnceMore(desk, found.loaded.agency.id, file);
  },
  failing: (error, { found, input }) =>
    input.offered.kind === "file"
      ? refusedFile(error, found?.loaded.agency.id ?? null, { part: input.material })
      : null,
  emits: ["version-added"],
});

/** What is answered of a piece. */
export function standingOf({ material, n, version, writes, state }: Evidence): EvidenceStanding {
  return { material, n, version, writes, state };
}

/** @throws what {@link giveEvidence} refuses before it has seen a file */
async function permitGiving(trx: Transaction, it: ActCase<EvidenceGiving, LoadedAnswer>): Promise<EvidenceGround> {
  const { desk, input, found } = it;
  const ground = await evidenceGround(trx, it, input.replaces);
  requireDecision(evidenceProcess, "evidence.give", {
    state: ground.piece?.state ?? "none",
    parties: ground.parties,
    holds: ground.holds,
    place: evidenceName(input, ground.piece?.n),
  });
  requireUnapproved(ground, evidenceName(input, ground.piece?.n));
  requireWindow(desk, input, found);
  requireSeen(desk, input);
  return ground;
}

/** What is older than the framework counts is no evidence, and nothing is of a day to come. @throws FAHENG_EVIDENCE_WINDOW */
function requireWindow({ today }: Desk, input: EvidenceGiving, { loaded }: LoadedAnswer): void {
  const { evidenceFrom } = loaded.pinned.framework;
  const { effectiveOn: day } = input;
  if (day <= today && (evidenceFrom === null || day >= evidenceFrom)) return;
  const details = { day, from: evidenceFrom ?? "…", to: today };
  throw new FahengError(errors.FAHENG_EVIDENCE_WINDOW, { place: evidenceName(input), details });
}

/** Nobody has seen a page on a day to come. @throws FAHENG_EVIDENCE_SEEN */
function requireSeen({ today }: Desk, input: EvidenceGiving): void {
  const { offered } = input;
  if (offered.kind !== "link" || offered.seenOn === undefined || offered.seenOn <= today) return;
  throw new FahengError(errors.FAHENG_EVIDENCE_SEEN, { place: evidenceName(input), details: { day: offered.seenOn } });
}

/** A file, or the answer to a letter, stands for a material once. @throws FAHENG_EVIDENCE_TWICE, FAHENG_EVIDENCE_ANSWERED */
function requireNew(input: EvidenceGiving, { pieces }: EvidenceGround, offered: EvidenceContent): void {
  const same = pieces.find(
    ({ content, state }) => (state === "given" || state === "accepted") && isSameOffer(content, offered),
  );
  if (!same) return;
  const error = offered.kind === "letter" ? errors.FAHENG_EVIDENCE_ANSWERED : errors.FAHENG_EVIDENCE_TWICE;
  throw new FahengError(error, { place: evidenceName(input), details: { n: same.n } });
}

function isSameOffer(one: EvidenceContent, other: EvidenceContent): boolean {
  if (one.kind === "file") return other.kind === "file" && one.sha256 === other.sha256;
  if (one.kind !== "letter" || other.kind !== "letter") return false;
  // Numbers are typed from paper: full-width brackets and digits, and spaces, make no other letter of it.
  const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "");
  return plain(one.number) === plain(other.number) && plain(one.provider) === plain(other.provider);
}

const MEGABYTE = 1_000_000;

/** Whether an agency's files may become one more. @throws FAHENG_EVIDENCE_QUOTA */
export async function requireQuota(
  trx: Transaction,
  desk: Desk,
  { agencyId, place }: { readonly agencyId: string; readonly place: string },
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Promise<void> {
  if ((await listEvidenceFiles(trx, agencyId, [sha256])).length > 0) return;
  const { agencyBytes } = roomOf(desk);
  const used = await sumEvidenceBytes(trx, agencyId);
  if (used + bytes <= agencyBytes) return;
  const details = { used: Math.ceil(used / MEGABYTE), most: Math.floor(agencyBytes / MEGABYTE) };
  throw new FahengError(errors.FAHENG_EVIDENCE_QUOTA, { place, details });
}
