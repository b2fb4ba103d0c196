import {
  listAgencies,
  listAssessments,
  listPapers as listStored,
  listPaperTemplates,
  listResponses,
} from "@faheng/database";
import {
  allowedActs,
  type Paper,
  PAPER_ACTS,
  type PaperTemplate,
  type PaperTemplateUsed,
  type PaperFormat,
  paperProcess,
  type PaperStep,
  type Wording,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "../cycle/require-cycle.ts";
import { ownerFor } from "../template/template-ground.ts";
import { paperFileName, scanOf } from "./download-paper.ts";
import { isShown, issuerFor, paperName, paperParties } from "./paper-ground.ts";
import { type PaperChoice, paperChoices, PAPERS } from "./paper-kinds.ts";

/** A document in the register. */
export interface PaperView extends Pick<
  Paper,
  "assessmentId" | "id" | "writes" | "kind" | "title" | "issuer" | "format" | "sha256" | "bytes" | "state" | "number"
> {
  readonly words: Wording;
  readonly agency: string;
  readonly fileName: string;
  readonly made: PaperMoment;
  readonly issued: PaperMoment | null;
  readonly withdrawn: (PaperMoment & { readonly reason: string }) | null;
  readonly scan: { readonly fileName: string; readonly sha256: string } | null;
  /** What it was made from: the last result there was, and the day on it. */
  readonly result: number | null;
  readonly on: string;
  /** How many answers were written since it was made; `null` where they are not the actor's to know, or of many agencies. */
  readonly changed: number | null;
  /** The version of their template that made it; `null` of the built-in layout, and of what is the other side's. */
  readonly template: PaperTemplateUsed | null;
  /** What the actor could do with it now. */
  readonly acts: readonly PaperStep["act"][];
}

/** Who did something, when. */
export interface PaperMoment {
  readonly by: string;
  readonly at: string;
}

/** A document that can be made, with the forms it can be made in. */
export interface PaperOffer extends PaperChoice {
  readonly words: Wording;
  readonly formats: readonly PaperFormat[];
  /** Versions of one's own template that it can be made by, newest first. */
  readonly templates: readonly Pick<PaperTemplate, "version" | "name">[];
}

/** The documents of an assessment that somebody may know of, newest first, and those they could make. */
export interface PapersView {
  readonly papers: readonly PaperView[];
  /** Empty where the actor makes none. */
  readonly offers: readonly PaperOffer[];
}

/**
 * 公文登记 of an agency: its own documents, and the office's that are meant for it once they are issued; for the office the other way round.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listPapers(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<PapersView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { agency, assessment } = loaded;
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "paper.read", object, paperName({ assessmentId }));
  const issuer = issuerFor(desk, loaded);
  const stored = (await listStored(desk.db, [assessment])).filter((it) => isShown(desk, loaded, it));
  const versions = new Map((await listResponses(desk.db, assessment)).map((it) => [it.indicator, it.version]));
  const papers = stored.toReversed().map((it) =>
    viewOf(it, {
      agency: agency.name,
      parties: paperParties(desk, loaded, it.issuer),
      changed: it.issuer === issuer ? changedSince(it, versions) : null,
      isOwnSide: it.issuer === issuer,
    }),
  );
  const choices = can(actor, "paper.make", object) ? await paperChoices(desk, loaded, issuer) : [];
  const owner = ownerFor(loaded, issuer);
  const kept = choices.length === 0 ? [] : await listPaperTemplates(desk.db, owner);
  const offers = choices.map((it) => {
    const { words, formats } = PAPERS[it.kind];
    const templates = kept
      .filter(({ kind, withdrawn }) => kind === it.kind && withdrawn === null)
      .toReversed()
      .map(({ version, name }) => ({ version, name }));
    return Object.assign({ words, formats, templates }, it);
  });
  return { papers, offers };
}

/**
 * 公文登记 of a cycle: the office's documents to all agencies, and what these issued.
 *
 * @throws FAHENG_CYCLE_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listCityPapers(
  context: Context,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<readonly PaperView[]> {
  const desk = enter(context, actor);
  await permitOnOfficeCycle(desk, cycleId);
  const assessments = await listAssessments(desk.db, desk.reach, cycleId);
  const byId = new Map(assessments.map((it) => [it.id, it]));
  const names = new Map((await listAgencies(desk.db, desk.scope)).map(({ id, name }) => [id, name]));
  const all = await listStored(desk.db, assessments);
  return all
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .flatMap((it) => {
      const assessment = byId.get(it.assessmentId);
      if (!assessment || !isShown(desk, { assessment }, it)) return [];
      const parties = paperParties(desk, { assessment }, it.issuer);
      return [
        viewOf(it, {
          agency: names.get(it.agencyId) ?? "",
          parties,
          changed: null,
          isOwnSide: it.issuer === "office",
        }),
      ];
    });
}

function viewOf(
  paper: Paper,
  {
    agency,
    parties,
    changed,
    isOwnSide,
  }: {
    readonly agency: string;
    readonly parties: ReturnType<typeof paperParties>;
    readonly changed: number | null;
    readonly isOwnSide: boolean;
  },
): PaperView {
  const { assessmentId, id, writes, kind, title, issuer, format, sha256, bytes, state, number, steps, inputs } = paper;
  const momentOf = (act: PaperStep["act"]): PaperMoment | null => {
    const step = steps.findLast((it) => it.act === act);
    return step ? { by: step.byName, at: step.at } : null;
  };
  const allowed = new Set<string>(allowedActs(paperProcess, state, parties).map(({ act }) => act));
  const withdrawn = momentOf("paper.withdraw");
  const reason = steps.findLast(({ act }) => act === "paper.withdraw")?.reason ?? "";
  return {
    assessmentId,
    id,
    writes,
    kind,
    title,
    issuer,
    format,
    sha256,
    bytes,
    state,
    number,
    words: PAPERS[kind].words,
    agency,
    fileName: paperFileName(paper),
    made: momentOf("paper.make") ?? { by: "", at: paper.savedAt },
    issued: momentOf("paper.issue"),
    withdrawn: withdrawn && { ...withdrawn, reason },
    scan: scanOf(paper),
    result: inputs.result,
    on: inputs.on,
    changed,
    template: isOwnSide ? (inputs.template ?? null) : null,
    acts: PAPER_ACTS.filter((act) => allowed.has(act)),
  };
}

/** How many answers are of another version now, or new. */
function changedSince({ inputs: { answers } }: Paper, versions: ReadonlyMap<string, number>): number {
  return [...versions].filter(([indicator, version]) => answers[indicator] !== version).length;
}
