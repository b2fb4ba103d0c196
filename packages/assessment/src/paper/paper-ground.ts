import { findPaper, type Transaction } from "@faheng/database";
import {
  cityMoment,
  FahengError,
  type Paper,
  type PaperIssuer,
  paperProcess,
  type PaperStep,
  type Party,
} from "@faheng/domain";
import type { AccessObject } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { isOfficeOf } from "../rectification/load-rectification.ts";
import { paperErrors as errors } from "./paper-errors.ts";
import { PAPERS } from "./paper-kinds.ts";

/** Which document. */
export interface PaperPlace {
  readonly assessmentId: string;
  readonly id: string;
}

/** A document as somebody saw it. */
export interface SeenPaper extends PaperPlace {
  /** How often it had been written by then. */
  readonly seen: number;
}

/** How a document stands after an act. */
export interface PaperStanding {
  readonly id: string;
  readonly writes: number;
}

/** What an act on documents finds. */
export interface LoadedForPaper {
  readonly loaded: LoadedAssessment;
}

export async function loadForPaper(
  desk: Desk,
  { assessmentId }: { readonly assessmentId: string },
): Promise<LoadedForPaper> {
  return { loaded: await loadAssessment(desk, assessmentId) };
}

/** What an act on documents is done to. */
export function paperObject(_: unknown, found: LoadedForPaper | null): AccessObject {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** What the audit, and errors, call a document; without its id, all of an assessment. */
export function paperName({ assessmentId, id }: { readonly assessmentId: string; readonly id?: string }): string {
  return id === undefined ? `paper:${assessmentId}` : `paper:${assessmentId}/${id}`;
}

/** For whom the actor makes documents: in an agency's own cycle it is the agency that assesses itself. */
export function issuerFor(desk: Desk, loaded: Pick<LoadedAssessment, "assessment">): PaperIssuer {
  return isOfficeOf(desk, loaded) ? "office" : "agency";
}

/** What the actor is to a document: nothing to one of the other side. */
export function paperParties(
  desk: Desk,
  { assessment }: Pick<LoadedAssessment, "assessment">,
  issuer: PaperIssuer,
): Party[] {
  if (issuer === "office") return isOfficeOf(desk, { assessment }) ? ["office"] : [];
  const own = desk.actor.roles.filter(({ agencyId }) => agencyId === assessment.agencyId);
  return (["coordinator", "leader"] as const).filter((role) => own.some((it) => it.role === role));
}

/**
 * Whether the actor may know of a document: of their own side's, whoever makes them of every one, others once it is issued; of the other
 * side's once it was issued, where it is meant for them.
 */
export function isShown(desk: Desk, loaded: Pick<LoadedAssessment, "assessment">, paper: Paper): boolean {
  if (paperParties(desk, loaded, paper.issuer).length > 0) return true;
  if (!paper.steps.some(({ act }) => act === "paper.issue")) return false;
  const isInside = desk.actor.roles.some(({ agencyId }) => agencyId === paper.agencyId);
  return (paper.issuer === "agency" && isInside) || PAPERS[paper.kind].isForBoth;
}

/** A document that the actor may know of, as it stands. @throws FAHENG_PAPER_NOT_FOUND */
export async function requirePaper(
  db: Desk["db"] | Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  place: PaperPlace,
): Promise<Paper> {
  const paper = await findPaper(db, { agencyId: loaded.agency.id, id: place.id });
  if (paper?.assessmentId === loaded.assessment.id && isShown(desk, loaded, paper)) return paper;
  throw new FahengError(errors.FAHENG_PAPER_NOT_FOUND, { place: paperName(place) });
}

/** A step of the actor's. */
export function paperStep(
  { actor, now }: Desk,
  { act, reason = null, file = null }: Pick<PaperStep, "act"> & Partial<Pick<PaperStep, "reason" | "file">>,
): PaperStep {
  return { act, by: actor.personId, byName: actor.name, at: now, reason, file };
}

/** What the audit keeps of a document. */
export function paperTrace({ kind, state, number, sha256 }: Paper) {
  return Object.assign({ paper: PAPERS[kind].words.zh, state, sha256 }, number !== null && { documentNumber: number });
}

/** Somebody else was first: who, when, and what they did. */
export function paperConflict({ context }: Desk, before: Paper): FahengError {
  const last = before.steps.at(-1);
  const did = paperProcess.transitions.find(({ act }) => act === last?.act)?.words ?? { zh: "", en: "" };
  const details = { by: last?.byName ?? "", at: last ? cityMoment(last.at, context.timeZone) : "", did };
  return new FahengError(errors.FAHENG_PAPER_CONFLICT, { place: paperName(before), details });
}
