import { listEvidenceFiles, listStandingFiles, listUsesOf } from "@faheng/database";
import { type EvidenceContent, type EvidenceFile, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { ActCase } from "../act/act-definition.ts";
import type { Context } from "../context.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { type FileUse, namedUses } from "./file-uses.ts";
import { roomOf } from "./evidence-room.ts";
import { evidenceName, evidenceObject, type EvidencePlace } from "./load-evidence.ts";

/** Most files that are offered at once; whoever looks for another says more of its name. */
const MOST_FILES = 50;
/** Most uses that are looked through for them. */
const MOST_USES = 400;

/** A file that the agency has given already, with where. */
export interface StoredFileChoice extends Pick<EvidenceFile, "sha256" | "bytes"> {
  readonly fileName: string;
  /** The day it is of, as it was given last. */
  readonly effectiveOn: string;
  readonly uses: readonly FileUse[];
}

/**
 * Files that stand as evidence anywhere in the agency, newest first, for whoever may give evidence of an indicator: one may be
 * given there without being uploaded again. Of uses that the actor may not read nothing is told, nor of a file that has no other.
 *
 * @param input.text a part of its name; empty for any
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN
 */
export async function listStoredFiles(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly indicator: string; readonly text: string },
): Promise<readonly StoredFileChoice[]> {
  const desk = enter(context, actor);
  const found = await loadAnswer(desk, input);
  const place = { assessmentId: input.assessmentId, indicator: input.indicator, material: "" };
  await permit(desk, "evidence.give", evidenceObject(place, found), evidenceName(place));
  const agencyId = found.loaded.agency.id;
  const wanted = input.text.trim().toLowerCase();
  const standing = await listStandingFiles(desk.db, agencyId, { text: wanted, most: MOST_USES });
  const named = (await namedUses(desk, agencyId, standing)).flatMap(({ piece, use }) =>
    piece.content.kind === "file" ? [Object.assign({ use, effectiveOn: piece.effectiveOn }, piece.content)] : [],
  );
  const bySha = [...Map.groupBy(named, ({ sha256 }) => sha256).values()].slice(0, MOST_FILES);
  const files = await listEvidenceFiles(
    desk.db,
    agencyId,
    bySha.flatMap(([first]) => (first ? [first.sha256] : [])),
  );
  const bytes = new Map(files.map((it) => [it.sha256, it.bytes]));
  return bySha.flatMap((uses) => {
    const [newest] = uses;
    if (newest === undefined || !newest.fileName.toLowerCase().includes(wanted)) return [];
    const { sha256, fileName, effectiveOn } = newest;
    return [{ sha256, fileName, effectiveOn, bytes: bytes.get(sha256) ?? 0, uses: uses.map(({ use }) => use) }];
  });
}

/**
 * A file of the agency that stands somewhere where the actor may read it, as it is given once more.
 *
 * @throws FAHENG_EVIDENCE_NOT_FOUND, FAHENG_EVIDENCE_GONE, FAHENG_EVIDENCE_STORE
 */
export async function storedContent(
  { desk, input, found }: ActCase<EvidencePlace, LoadedAnswer>,
  sha256: string,
): Promise<EvidenceContent> {
  const agencyId = found.loaded.agency.id;
  const place = evidenceName(input);
  const uses = (await listUsesOf(desk.db, agencyId, [sha256])).filter(
    ({ state }) => state === "given" || state === "accepted",
  );
  const readable = await namedUses(desk, agencyId, uses);
  const content = readable.at(-1)?.piece.content;
  const [file] = await listEvidenceFiles(desk.db, agencyId, [sha256]);
  if (content?.kind !== "file" || !file) throw new FahengError(errors.FAHENG_EVIDENCE_NOT_FOUND, { place });
  const isThere = (await roomOf(desk).store.length(file)) === file.bytes;
  if (!isThere) throw new FahengError(errors.FAHENG_EVIDENCE_GONE, { place });
  return content;
}
