import {
  findPaperByNumber,
  insertEvidenceFile,
  listPapers,
  listResponses,
  listResults,
  OFFICE_SCOPE,
  putPaper,
  sha256,
  type StoredTemplate,
  takeTurn,
  type Transaction,
} from "@faheng/database";
import {
  cityMoment,
  documentNumber,
  FahengError,
  isTemplateKind,
  type Paper,
  type PaperFormat,
  type PaperInputs,
  type PaperIssuer,
  type PaperKind,
  paperProcess,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { actErrors } from "../act/act-errors.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { requireQuota } from "../evidence/give-evidence.ts";
import { REPORT_FORMATS } from "../report/build-report.ts";
import { fillPaper } from "../template/fill-paper.ts";
import { templateActErrors } from "../template/template-act-errors.ts";
import { ownerFor, requireStandingTemplate } from "../template/template-ground.ts";
import { keepBytes } from "./kept-bytes.ts";
import { paperErrors as errors } from "./paper-errors.ts";
import {
  issuerFor,
  type LoadedForPaper,
  loadForPaper,
  paperName,
  paperObject,
  paperParties,
  type PaperStanding,
  paperStep,
  paperTrace,
} from "./paper-ground.ts";
import { paperModel, PAPERS } from "./paper-kinds.ts";

/** Which document is made, in which form, and under which number, where it has one already. */
export interface PaperMakingInput {
  readonly assessmentId: string;
  readonly kind: PaperKind;
  readonly about: string;
  readonly format: PaperFormat;
  readonly number: string | null;
  /** A version of one's own template; `null` for the built-in layout. */
  readonly template: number | null;
}

interface MadePaper {
  readonly issuer: PaperIssuer;
  readonly title: string;
  readonly number: string | null;
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly inputs: PaperInputs;
}

/**
 * Makes a document of what is stated now, and keeps it with its digest and what it was made from. Its bytes never change: what is wrong is
 * withdrawn, and another one made. It lies with the agency's evidence. It has no line of the audit under it: the audit has its digest.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_* (UNKNOWN, NUMBER, NUMBER_TAKEN, TWICE),
 *   FAHENG_TEMPLATE_* (KIND, FORM, NOT_FOUND, WITHDRAWN, SHAPE, LIMIT), FAHENG_ACT_OVERTAKEN, FAHENG_PROCESS_PARTY, FAHENG_EVIDENCE_* (QUOTA, STORE), and what making its text throws
 */
export const makePaper = defineAct({
  action: "paper.make",
  load: async (desk, input: PaperMakingInput) => await loadForPaper(desk, input),
  allows: paperObject,
  name: ({ assessmentId }) => paperName({ assessmentId }),
  prepare: async ({ desk, input, found: { loaded } }): Promise<MadePaper> => {
    const room = roomOf(desk);
    const issuer = issuerFor(desk, loaded);
    const number = input.number === null ? null : requireNumber(input.number);
    const inputs = await inputsOf(desk, loaded);
    const model = await paperModel(desk, loaded, { ...input, issuer });
    const documentNumberOn = number ?? model.documentNumber;
    const stored = await templateFor(desk, input, ownerFor(loaded, issuer));
    const bytes =
      stored === null
        ? await REPORT_FORMATS[input.format].render({ ...model, documentNumber: documentNumberOn })
        : await fillPaper(desk, loaded, stored, {
            kind: stored.template.kind,
            about: input.about,
            title: model.title,
            number: documentNumberOn,
            isTrial: false,
          });
    // What was read before and after its making is the same, or the document is of neither.
    const after = await inputsOf(desk, loaded);
    if (JSON.stringify(after) !== JSON.stringify(inputs)) {
      throw new FahengError(actErrors.FAHENG_ACT_OVERTAKEN, { place: paperName(input) });
    }
    const digest = sha256(bytes);
    await keepBytes(room.store, { agencyId: loaded.agency.id, sha256: digest }, bytes);
    return { issuer, title: model.title, number, bytes, digest, inputs: { ...inputs, ...usedOf(stored) } };
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: async (trx, { prepared: { issuer } }) => await takeNumbers(trx, issuer),
  guard: async (trx, { desk, input, found: { loaded }, prepared: { issuer, digest, bytes, number } }) => {
    const place = paperName(input);
    const same = (await listPapers(trx, [loaded.assessment])).find(
      (it) => it.sha256 === digest && it.issuer === issuer && it.state !== "withdrawn",
    );
    requireDecision(
      paperProcess,
      "paper.make",
      { state: "none", parties: paperParties(desk, loaded, issuer), holds: { once: same ? {} : true }, place },
      { FAHENG_PROCESS_TWICE: () => madeAlready(desk, same) },
    );
    // Withdrawn while it was filled in, it makes nothing any more.
    await templateFor({ ...desk, db: trx }, input, ownerFor(loaded, issuer));
    if (number !== null) await requireNewNumber(trx, loaded, { issuer, number, place });
    const file = { sha256: digest, bytes: bytes.length };
    await requireQuota(trx, desk, { agencyId: loaded.agency.id, place }, file);
  },
  apply: async (trx, { desk, input, found: { loaded }, prepared }) => {
    const { issuer, title, number, bytes, digest, inputs } = prepared;
    const { kind, about, format } = input;
    const agencyId = loaded.agency.id;
    const { mediaType } = REPORT_FORMATS[format];
    await insertEvidenceFile(trx, { agencyId, sha256: digest, bytes: bytes.length, mediaType, createdAt: desk.now });
    const paper: Paper = {
      agencyId,
      assessmentId: loaded.assessment.id,
      id: desk.context.ids.next(),
      writes: 1,
      kind,
      about,
      title,
      issuer,
      format,
      sha256: digest,
      bytes: bytes.length,
      inputs,
      state: "draft",
      number,
      scanSha256: null,
      steps: [paperStep(desk, { act: "paper.make" })],
      savedAt: desk.now,
    };
    // Its id is new, and its number was looked for under the locks.
    if (!(await putPaper(trx, paper))) throw new TypeError(`${paperName(paper)} is there twice`);
    const answer: PaperStanding = { id: paper.id, writes: 1 };
    return { answer, trace: { agencyId, object: paperName(paper), after: paperTrace(paper) } };
  },
  // What a sweep has thrown away meanwhile, having no row, is put there once more; from now on it has one.
  afterwards: async ({ desk, found: { loaded }, prepared: { digest, bytes } }) => {
    await keepBytes(roomOf(desk).store, { agencyId: loaded.agency.id, sha256: digest }, bytes);
  },
  emits: [],
});

/** The template that is wanted; `null` for the built-in layout. @throws FAHENG_TEMPLATE_* (KIND, FORM, NOT_FOUND, WITHDRAWN) */
async function templateFor(
  desk: Desk,
  { kind, format, template: version }: PaperMakingInput,
  owner: string | null,
): Promise<StoredTemplate | null> {
  if (version === null) return null;
  const refused = (code: "FAHENG_TEMPLATE_KIND" | "FAHENG_TEMPLATE_FORM"): FahengError =>
    new FahengError(templateActErrors[code], { place: kind, details: { kind: PAPERS[kind].words } });
  if (!isTemplateKind(kind)) throw refused("FAHENG_TEMPLATE_KIND");
  if (format !== "docx") throw refused("FAHENG_TEMPLATE_FORM");
  return await requireStandingTemplate(desk.db, desk, { owner, kind, version });
}

function usedOf(stored: StoredTemplate | null): Pick<PaperInputs, "template"> {
  if (stored === null) return {};
  const { version, name, sha256: ofFile } = stored.template;
  return { template: { version, name, sha256: ofFile } };
}

/** A number as it is printed. @throws FAHENG_PAPER_NUMBER */
export function requireNumber(typed: string): string {
  const number = documentNumber(typed);
  if (number !== null) return number;
  throw new FahengError(errors.FAHENG_PAPER_NUMBER, { place: typed, details: { number: typed } });
}

/** Numbers of the office are given once over all agencies: one after the other. */
export async function takeNumbers(trx: Transaction, issuer: PaperIssuer): Promise<void> {
  if (issuer === "office") await takeTurn(trx);
}

/** @throws FAHENG_PAPER_NUMBER_TAKEN */
export async function requireNewNumber(
  trx: Transaction,
  { agency }: LoadedForPaper["loaded"],
  { issuer, number, place }: { readonly issuer: PaperIssuer; readonly number: string; readonly place: string },
): Promise<void> {
  const scope = issuer === "office" ? OFFICE_SCOPE : ({ kind: "agencies", ids: [agency.id] } as const);
  const taken = await findPaperByNumber(trx, scope, { issuer, number });
  if (taken === null) return;
  throw new FahengError(errors.FAHENG_PAPER_NUMBER_TAKEN, { place, details: { number, title: taken.title } });
}

/** What a document made now rests on. */
async function inputsOf({ db, today }: Desk, { assessment }: LoadedAssessment): Promise<PaperInputs> {
  const [answers, results] = await Promise.all([listResponses(db, assessment), listResults(db, assessment)]);
  return {
    manifestSha256: assessment.manifestSha256,
    result: results.at(-1)?.n ?? null,
    on: today,
    answers: Object.fromEntries(
      answers.map(({ indicator, version }) => [indicator, version] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function madeAlready({ context }: Desk, same: Paper | undefined): FahengError {
  const made = same?.steps[0];
  const details = { by: made?.byName ?? "", at: made ? cityMoment(made.at, context.timeZone) : "" };
  return new FahengError(errors.FAHENG_PAPER_TWICE, { place: same ? paperName(same) : "", details });
}
