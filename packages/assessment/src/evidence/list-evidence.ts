import { findResponse, listEvidence, listEvidenceFiles, listUsesOf, sumEvidenceBytes } from "@faheng/database";
import { EVIDENCE_EXTENSIONS } from "@faheng/documents";
import { allowedActs, type Evidence, type EvidenceFile, evidenceProcess, responseStateOf } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, record } from "../access/enter.ts";
import { requireSight } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { partiesTo } from "../response/response-parties.ts";
import { loadAnswer } from "../response/store-response.ts";
import { type FileUse, namedUses } from "./file-uses.ts";
import { evidenceName } from "./load-evidence.ts";
import { type KeyedMaterial, keyedMaterials } from "./materials.ts";

/** A piece as people see it. */
export interface EvidenceView extends Omit<Evidence, "agencyId" | "assessmentId"> {
  /** Whether nothing newer stands in its place. */
  readonly isCurrent: boolean;
  readonly file: Pick<EvidenceFile, "bytes" | "mediaType"> | null;
  /** Where else in the agency the same file is given, of those places that the actor may read. */
  readonly elsewhere: readonly FileUse[];
  /** Acts that the actor may do now: `evidence.accept`. */
  readonly may: readonly string[];
}

/** The evidence of one indicator with everything its page needs. */
export interface IndicatorEvidence {
  readonly materials: readonly Pick<KeyedMaterial, "key" | "printedNumber" | "text" | "owner">[];
  readonly pieces: readonly EvidenceView[];
  /** Whether the actor may give some now. */
  readonly mayGive: boolean;
  /** What is older than this day does not count. */
  readonly evidenceFrom: string | null;
  readonly extensions: readonly string[];
  /** Bytes of the agency’s files; `null` for who is not of the agency. */
  readonly room: { readonly used: number; readonly most: number } | null;
}

/**
 * The evidence of one indicator. Who is not of the agency sees what is offered, and nothing of what was sent back or withdrawn,
 * nor what else the agency uses a file for; that they looked is written down, as it is when they open a file.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN
 */
export async function listIndicatorEvidence(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly indicator: string },
): Promise<IndicatorEvidence> {
  const desk = enter(context, actor);
  const found = await loadAnswer(desk, input);
  const { loaded, indicator } = found;
  const { agency, assessment, cycle, pinned } = loaded;
  const { agencyId, owner, cycleId } = assessment;
  const object = { agencyId, owner, cycleId, indicator: indicator.code };
  await permit(desk, "evidence.read", object, evidenceName({ ...input, material: "" }));
  await requireSight(desk, loaded, indicator.code);
  const isOwn = isOfAgency(desk, agency.id);
  const [all, response] = await Promise.all([
    listEvidence(desk.db, assessment, indicator.code),
    findResponse(desk.db, assessment, indicator.code),
  ]);
  const parties = partiesTo(desk, loaded, { indicator, response }, loaded.answerersOf(indicator));
  const isOpen = cycle.status === "open";
  // What was approved is approved with its evidence.
  const isBound = responseStateOf(response) === "approved";
  const shown = isOwn ? all : all.filter((it) => it.state === "given" || it.state === "accepted");
  if (!isOwn) await writeLook(desk, { agencyId, ...input }, shown.length);
  const digests = shown.flatMap(({ content }) => (content.kind === "file" ? [content.sha256] : []));
  const [files, uses] = await Promise.all([
    listEvidenceFiles(desk.db, agency.id, [...new Set(digests)]),
    isOwn ? listUsesOf(desk.db, agency.id, [...new Set(digests)]) : [],
  ]);
  const named = await namedUses(desk, agency.id, uses);
  const { personId } = actor;
  const may = (piece: Evidence): string[] => {
    const isGiver = piece.steps.some((it) => it.act === "give" && it.by === personId);
    const own = isGiver ? [...parties, "own-department" as const] : parties;
    const acts = isOpen ? allowedActs(evidenceProcess, piece.state, own).map((it) => it.act) : [];
    return acts.filter((act) => (act === "evidence.accept" ? !isGiver : !isBound));
  };
  return {
    materials: keyedMaterials(pinned.framework, indicator),
    pieces: shown.map((piece) => viewOf(piece, { all, files, named, may })),
    mayGive: isOpen && !isBound && allowedActs(evidenceProcess, "none", parties).length > 0,
    evidenceFrom: pinned.framework.evidenceFrom,
    extensions: EVIDENCE_EXTENSIONS,
    room:
      isOwn && context.evidence !== null
        ? { used: await sumEvidenceBytes(desk.db, agency.id), most: context.evidence.agencyBytes }
        : null,
  };
}

async function writeLook(
  desk: Desk,
  place: { readonly agencyId: string; readonly assessmentId: string; readonly indicator: string },
  pieces: number,
): Promise<void> {
  const { agencyId, indicator } = place;
  const object = evidenceName({ ...place, material: "" });
  await desk.db.transaction().execute(async (trx) => {
    await record(trx, desk, { action: "evidence.look", object, agencyId, after: { indicator, pieces } });
  });
}

interface Around {
  readonly all: readonly Evidence[];
  readonly files: readonly EvidenceFile[];
  readonly named: Awaited<ReturnType<typeof namedUses>>;
  readonly may: (piece: Evidence) => string[];
}

function viewOf(piece: Evidence, { all, files, named, may }: Around): EvidenceView {
  const { agencyId: _, assessmentId, ...rest } = piece;
  const { content, indicator, material, n } = piece;
  const last = all.findLast((it) => it.material === material && it.n === n);
  const isCurrent = last?.version === piece.version;
  const digest = content.kind === "file" ? content.sha256 : null;
  const file = files.find((it) => it.sha256 === digest) ?? null;
  const places = named.flatMap(({ piece: it, use }) => {
    const isHere = it.assessmentId === assessmentId && it.indicator === indicator && it.material === material;
    return it.content.kind === "file" && it.content.sha256 === digest && !isHere ? [use] : [];
  });
  const elsewhere = [...new Map(places.map((it) => [JSON.stringify(it), it])).values()];
  const told = { isCurrent, file: file && { bytes: file.bytes, mediaType: file.mediaType } };
  return Object.assign(rest, told, { elsewhere, may: isCurrent ? may(piece) : [] });
}

/** Whether the actor belongs to the agency, and does not only look at it from outside. */
export function isOfAgency({ actor }: Desk, agencyId: string): boolean {
  return actor.roles.some((it) => it.agencyId === agencyId && it.role !== "reviewer");
}
