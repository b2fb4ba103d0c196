import { findResponse, listEvidence, type Transaction } from "@faheng/database";
import { cityMoment, type Evidence, FahengError, type GuardOf, type Held, responseStateOf } from "@faheng/domain";
import type { evidenceProcess, Party } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { ActCase } from "../act/act-definition.ts";
import { requireOpen } from "../assessment/require-open.ts";
import { commonGuards, isAnswerTimely } from "../response/define-handling.ts";
import { answerParties } from "../response/response-parties.ts";
import type { LoadedAnswer } from "../response/store-response.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { keyedMaterials, OTHER_MATERIAL } from "./materials.ts";

/** One material of one indicator; an empty key for what the document does not ask for. */
export interface EvidencePlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly material: string;
}

/** A piece as somebody saw it. */
export interface SeenEvidence {
  readonly n: number;
  readonly version: number;
  readonly writes: number;
}

/** What the permission is asked for: whoever answers the indicator gives its evidence. */
export function evidenceObject(_: EvidencePlace, found: LoadedAnswer | null) {
  return {
    agencyId: found?.loaded.agency.id ?? null,
    owner: found?.loaded.assessment.owner ?? null,
    answerers: found?.loaded.answerersOf(found.indicator) ?? [],
  };
}

/** What the audit, and errors, call it. */
export function evidenceName({ assessmentId, indicator, material }: EvidencePlace, n?: number): string {
  const name = `evidence:${assessmentId}/${indicator}/${material}`;
  return n === undefined ? name : `${name}/${String(n)}`;
}

/** What an act on evidence finds under its locks. */
export interface EvidenceGround {
  /** Every version of every piece of the material, by number and version. */
  readonly pieces: readonly Evidence[];
  /** The newest version of the piece the act is about; `null` for one that is to be given. */
  readonly piece: Evidence | null;
  readonly parties: readonly Party[];
  readonly holds: Readonly<Record<Exclude<GuardOf<typeof evidenceProcess, string>, "qualities-judged">, Held>>;
  readonly isApproved: boolean;
}

/** @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_*, FAHENG_EVIDENCE_* (MATERIAL, NOT_FOUND, CONFLICT) */
export async function evidenceGround(
  trx: Transaction,
  { desk, input, found }: ActCase<EvidencePlace, LoadedAnswer>,
  seen: SeenEvidence | null,
): Promise<EvidenceGround> {
  const { loaded, indicator } = found;
  const ground = await requireOpen(trx, loaded);
  requireMaterial(input, found);
  const response = await findResponse(trx, loaded.assessment, indicator.code);
  const state = responseStateOf(response);
  const all = await listEvidence(trx, loaded.assessment, indicator.code);
  const pieces = all.filter((it) => it.material === input.material);
  const piece = seen === null ? null : seenPiece(desk, input, pieces, seen);
  const isGiver = piece?.steps.some((it) => it.act === "give" && it.by === desk.actor.personId) ?? false;
  const parties = await answerParties(trx, desk, loaded, { indicator, response });
  const {
    "cycle-open": open,
    thawed,
    timely,
  } = commonGuards(desk, ground, state, await isAnswerTimely(trx, desk, found, response));
  return {
    pieces,
    piece,
    parties: isGiver && !parties.includes("own-department") ? [...parties, "own-department"] : parties,
    holds: { "cycle-open": open, thawed, timely, "file-checked": true, other: true },
    isApproved: state === "approved",
  };
}

/** @throws FAHENG_EVIDENCE_MATERIAL */
function requireMaterial(place: EvidencePlace, { loaded, indicator }: LoadedAnswer): void {
  const { material } = place;
  if (material === OTHER_MATERIAL) return;
  if (keyedMaterials(loaded.pinned.framework, indicator).some((it) => it.key === material)) return;
  throw new FahengError(errors.FAHENG_EVIDENCE_MATERIAL, { place: evidenceName(place), details: { material } });
}

/** @throws FAHENG_EVIDENCE_NOT_FOUND, FAHENG_EVIDENCE_CONFLICT */
function seenPiece(
  desk: Desk,
  place: EvidencePlace,
  pieces: readonly Evidence[],
  { n, version, writes }: SeenEvidence,
): Evidence {
  const piece = pieces.findLast((it) => it.n === n);
  if (!piece) throw new FahengError(errors.FAHENG_EVIDENCE_NOT_FOUND, { place: evidenceName(place, n) });
  if (piece.version === version && piece.writes === writes) return piece;
  throw evidenceConflict(desk, piece);
}

/** An approval was given to an answer with its evidence: it is voided first, by who may revise. @throws FAHENG_EVIDENCE_APPROVED */
export function requireUnapproved({ isApproved }: Pick<EvidenceGround, "isApproved">, place: string): void {
  if (isApproved) throw new FahengError(errors.FAHENG_EVIDENCE_APPROVED, { place });
}

/** What somebody is told who acts on what is no longer what they saw: who was first, and when. */
export function evidenceConflict({ context }: Desk, piece: Evidence): FahengError {
  const last = piece.steps.at(-1);
  const at = last === undefined ? "" : cityMoment(last.at, context.timeZone);
  return new FahengError(errors.FAHENG_EVIDENCE_CONFLICT, {
    place: evidenceName(piece, piece.n),
    details: { by: last?.byName ?? "", at },
  });
}

/** A piece as it is written down: never what it says or is called, which no administrator reads, but what it is. */
export function evidenceTrace({ indicator, material, state, content, effectiveOn, qualities }: Evidence) {
  const failed = qualities === null ? [] : Object.entries(qualities).flatMap(([key, holds]) => (holds ? [] : [key]));
  return {
    indicator,
    part: material,
    state,
    kind: content.kind,
    ...(content.kind === "file" ? { sha256: content.sha256 } : {}),
    day: effectiveOn,
    quality: failed,
  };
}
