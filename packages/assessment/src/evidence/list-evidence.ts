import {
  findAssessment,
  findCycle,
  findResponse,
  listEvidence,
  listEvidenceFiles,
  listUsesOf,
  sumEvidenceBytes,
} from "@faheng/database";
import { EVIDENCE_EXTENSIONS } from "@faheng/documents";
import { allowedActs, type Evidence, type EvidenceFile, evidenceProcess, responseStateOf } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { requireSight } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { partiesTo } from "../response/response-parties.ts";
import { loadAnswer } from "../response/store-response.ts";
import { evidenceName } from "./load-evidence.ts";
import { type KeyedMaterial, keyedMaterials } from "./materials.ts";

/** Where else in the agency the same file is given. */
export interface SameFile {
  readonly cycle: string;
  readonly indicator: string;
  readonly material: string;
}

/** A piece as people see it. */
export interface EvidenceView extends Omit<Evidence, "agencyId" | "assessmentId"> {
  /** Whether nothing newer stands in its place. */
  readonly isCurrent: boolean;
  readonly file: Pick<EvidenceFile, "bytes" | "mediaType"> | null;
  readonly elsewhere: readonly SameFile[];
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
 * nor what else the agency uses a file for.
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
  const digests = shown.flatMap(({ content }) => (content.kind === "file" ? [content.sha256] : []));
  const [files, uses] = await Promise.all([
    listEvidenceFiles(desk.db, agency.id, [...new Set(digests)]),
    isOwn ? listUsesOf(desk.db, agency.id, [...new Set(digests)]) : [],
  ]);
  const names = await cyclesOf(desk, uses);
  const { personId } = actor;
  const may = (piece: Evidence): string[] => {
    const isGiver = piece.steps.some((it) => it.act === "give" && it.by === personId);
    const own = isGiver ? [...parties, "own-department" as const] : parties;
    const acts = isOpen ? allowedActs(evidenceProcess, piece.state, own).map((it) => it.act) : [];
    return acts.filter((act) => (act === "evidence.accept" ? !isGiver : !isBound));
  };
  return {
    materials: keyedMaterials(pinned.framework, indicator),
    pieces: shown.map((piece) => viewOf(piece, { all, files, uses, names, may })),
    mayGive: isOpen && !isBound && allowedActs(evidenceProcess, "none", parties).length > 0,
    evidenceFrom: pinned.framework.evidenceFrom,
    extensions: EVIDENCE_EXTENSIONS,
    room:
      isOwn && context.evidence !== null
        ? { used: await sumEvidenceBytes(desk.db, agency.id), most: context.evidence.agencyBytes }
        : null,
  };
}

interface Around {
  readonly all: readonly Evidence[];
  readonly files: readonly EvidenceFile[];
  readonly uses: readonly Evidence[];
  readonly names: ReadonlyMap<string, string>;
  readonly may: (piece: Evidence) => string[];
}

function viewOf(piece: Evidence, { all, files, uses, names, may }: Around): EvidenceView {
  const { agencyId: _, assessmentId, ...rest } = piece;
  const { content, indicator, material, n } = piece;
  const last = all.findLast((it) => it.material === material && it.n === n);
  const isCurrent = last?.version === piece.version;
  const digest = content.kind === "file" ? content.sha256 : null;
  const file = files.find((it) => it.sha256 === digest) ?? null;
  const same = uses.filter((it) => {
    const isHere = it.assessmentId === assessmentId && it.indicator === indicator && it.material === material;
    return it.content.kind === "file" && it.content.sha256 === digest && !isHere && names.has(it.assessmentId);
  });
  const places = same.map((it) => ({
    cycle: names.get(it.assessmentId) ?? "",
    indicator: it.indicator,
    material: it.material,
  }));
  const elsewhere = [...new Map(places.map((it) => [JSON.stringify(it), it])).values()];
  const told = { isCurrent, file: file && { bytes: file.bytes, mediaType: file.mediaType } };
  return Object.assign(rest, told, { elsewhere, may: isCurrent ? may(piece) : [] });
}

/** Titles of the cycles that these uses are in, by assessment: of those that the actor may read. */
async function cyclesOf(desk: Desk, uses: readonly Evidence[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const id of new Set(uses.map((it) => it.assessmentId))) {
    const assessment = await findAssessment(desk.db, desk.reach, id);
    if (!assessment || !can(desk.actor, "evidence.read", assessment)) continue;
    const cycle = await findCycle(desk.db, desk.reach, assessment.cycleId);
    if (cycle) titles.set(id, cycle.title);
  }
  return titles;
}

/** Whether the actor belongs to the agency, and does not only look at it from outside. */
export function isOfAgency({ actor }: Desk, agencyId: string): boolean {
  return actor.roles.some((it) => it.agencyId === agencyId && it.role !== "reviewer");
}
