import { listAppeals, listDepartments, listFormerDepartments, listLedgerMonths } from "@faheng/database";
import {
  FahengError,
  OPEN_RECTIFICATIONS,
  type PaperFormat,
  type PaperIssuer,
  type PaperKind,
  rungsOf,
  type Wording,
} from "@faheng/domain";
import type { ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { planModel } from "../assignment/plan-document.ts";
import { responsibilityModel, responsibleDepartments } from "../assignment/responsibility-statement.ts";
import { withOwnMark } from "../cycle/own-cycle.ts";
import { ledgerAbout } from "../ledger/ledger-about.ts";
import { ledgerModel } from "../ledger/ledger-document.ts";
import { NARRATIVES } from "../narrative/narrative-documents.ts";
import { isNarrativeSaved, narrativeModel } from "../narrative/narrative-model.ts";
import { reportsFor } from "../plugin/plugins.ts";
import { problemTable } from "../rectification/export-rectifications.ts";
import { problemsIn } from "../rectification/list-rectifications.ts";
import { pressModel, pressName } from "../rectification/press-letter.ts";
import { noticeOf } from "../rectification/rectification-notice.ts";
import { reportModel } from "../report/build-report.ts";
import { compareScores } from "../review/compare-scores.ts";
import { reviewModel } from "../review/export-review.ts";
import { paperErrors as errors } from "./paper-errors.ts";

/** One document that can be made now. */
export interface PaperChoice {
  readonly kind: PaperKind;
  /** Which of several of its kind; empty where there is but one. */
  readonly about: string;
  /** What tells it from others of its kind, in Chinese; empty where there is but one. */
  readonly label: string;
}

/** How documents of a kind are made. */
interface PaperMaking {
  readonly words: Wording;
  /** Who makes them; in an agency's own cycle it makes the office's too. */
  readonly by: readonly PaperIssuer[];
  readonly formats: readonly PaperFormat[];
  /** Whether the other side may read one that was issued. */
  readonly isForBoth: boolean;
  readonly choices: (desk: Desk, loaded: LoadedAssessment) => Promise<readonly Omit<PaperChoice, "kind">[]>;
  readonly model: (desk: Desk, loaded: LoadedAssessment, about: string) => Promise<ReportModel>;
}

const TABLE = ["docx", "xlsx"] as const;
const LETTER = ["docx"] as const;
const ONE = [{ about: "", label: "" }] as const;

/** What becomes of documents of each kind. */
export const PAPERS: Readonly<Record<PaperKind, PaperMaking>> = {
  report: {
    words: { zh: "机关报表", en: "agency’s report" },
    by: ["agency"],
    formats: TABLE,
    isForBoth: true,
    choices: async ({ context }, { pinned }) =>
      reportsFor(context, pinned.framework.id).map(({ id, title }) => ({ about: id, label: title })),
    model: async (desk, loaded, about) => (await reportModel(desk, loaded, about)).model,
  },
  plan: {
    words: { zh: "任务分解表", en: "table of who does what" },
    by: ["agency"],
    formats: TABLE,
    isForBoth: false,
    choices: async () => ONE,
    model: planModel,
  },
  responsibility: {
    words: { zh: "责任书", en: "statement of responsibility" },
    by: ["agency"],
    formats: LETTER,
    isForBoth: false,
    choices: responsibleDepartments,
    model: responsibilityModel,
  },
  ledger: {
    words: { zh: "月度台账", en: "month’s ledger" },
    by: ["agency"],
    formats: TABLE,
    isForBoth: false,
    choices: ledgersSigned,
    model: async (desk, loaded, about) => {
      return withOwnMark(ledgerModel(await ledgerAbout(desk, loaded, about), desk.today), loaded.cycle);
    },
  },
  "self-report": {
    words: NARRATIVES["self-report"].words,
    by: ["agency"],
    formats: LETTER,
    isForBoth: true,
    choices: async (desk, loaded) => ((await isNarrativeSaved(desk, loaded, "self-report")) ? ONE : []),
    model: async (desk, loaded) => await narrativeModel(desk, loaded, "self-report"),
  },
  "annual-report": {
    words: NARRATIVES["annual-report"].words,
    by: ["agency"],
    formats: LETTER,
    isForBoth: true,
    choices: async (desk, loaded) => ((await isNarrativeSaved(desk, loaded, "annual-report")) ? ONE : []),
    model: async (desk, loaded) => await narrativeModel(desk, loaded, "annual-report"),
  },
  problems: {
    words: { zh: "整改台账", en: "list of problems to cure" },
    by: ["agency", "office"],
    formats: TABLE,
    isForBoth: true,
    choices: async (desk, loaded) => ((await problemsIn(desk, loaded)).length > 0 ? ONE : []),
    model: problemTable,
  },
  notice: {
    words: { zh: "整改通知", en: "notice to cure" },
    by: ["office"],
    formats: LETTER,
    isForBoth: true,
    choices: async (desk, loaded) =>
      (await problemsIn(desk, loaded)).some(({ state }) => OPEN_RECTIFICATIONS.some((it) => it === state)) ? ONE : [],
    model: noticeOf,
  },
  press: {
    words: { zh: "督办文书", en: "letter that presses for a cure" },
    by: ["office"],
    formats: LETTER,
    isForBoth: true,
    choices: async (desk, loaded) =>
      (await problemsIn(desk, loaded)).flatMap((problem) =>
        rungsOf(problem).map(({ rung, document }, at) => ({
          about: `${problem.id}/${at + 1}`,
          label: `${pressName(rung)} ${document}：${problem.found.slice(0, 40)}`,
        })),
      ),
    model: async (desk, loaded, about) => {
      const at = about.lastIndexOf("/");
      const place = { id: about.slice(0, at), n: Number(about.slice(at + 1)) };
      return (await pressModel(desk, loaded, { assessmentId: loaded.assessment.id, ...place })).model;
    },
  },
  "review-record": {
    words: { zh: "评审记录", en: "record of the review" },
    by: ["office"],
    formats: TABLE,
    // It names reviewers.
    isForBoth: false,
    choices: ofReview,
    model: async (desk, loaded) => await reviewModel(desk, loaded, { paper: "record" }),
  },
  deductions: {
    words: { zh: "扣分清单", en: "list of deductions" },
    by: ["office"],
    formats: TABLE,
    isForBoth: true,
    choices: ofReview,
    model: async (desk, loaded) => await reviewModel(desk, loaded, { paper: "deductions" }),
  },
  appeal: {
    words: { zh: "申诉裁定书", en: "decision of an appeal" },
    by: ["office"],
    formats: LETTER,
    isForBoth: true,
    choices: async (desk, loaded) =>
      (await decidedAppeals(desk, loaded)).map(({ indicator, fact }) => ({
        about: `${indicator}/${fact}`,
        label: titleOf(loaded, indicator),
      })),
    model: async (desk, loaded, about) => {
      const appeal = (await decidedAppeals(desk, loaded)).find((it) => `${it.indicator}/${it.fact}` === about);
      return await reviewModel(desk, loaded, {
        paper: "appeal",
        indicator: appeal?.indicator ?? "",
        fact: appeal?.fact ?? "",
      });
    },
  },
};

/** Whether documents of a kind are made for this issuer; in a line the office's are its bureau's, and not who is assessed makes them. */
export function isMadeBy(kind: PaperKind, issuer: PaperIssuer, { agency, assessment }: LoadedAssessment): boolean {
  return assessment.owner === agency.id || PAPERS[kind].by.includes(issuer);
}

/** Every document that an issuer can make now. */
export async function paperChoices(desk: Desk, loaded: LoadedAssessment, issuer: PaperIssuer): Promise<PaperChoice[]> {
  const kinds = (Object.keys(PAPERS) as PaperKind[]).filter((kind) => isMadeBy(kind, issuer, loaded));
  const all = await Promise.all(
    kinds.map(async (kind) => (await PAPERS[kind].choices(desk, loaded)).map((it) => ({ kind, ...it }))),
  );
  return all.flat();
}

/** A document as it stands now. @throws FAHENG_PAPER_UNKNOWN, and what making it throws */
export async function paperModel(
  desk: Desk,
  loaded: LoadedAssessment,
  { issuer, kind, about, format }: PaperWanted,
): Promise<ReportModel> {
  const { choices, formats, model, words } = PAPERS[kind];
  const isOffered =
    isMadeBy(kind, issuer, loaded) &&
    formats.some((it) => it === format) &&
    (await choices(desk, loaded)).some((it) => it.about === about);
  if (!isOffered) throw new FahengError(errors.FAHENG_PAPER_UNKNOWN, { place: kind, details: { kind: words } });
  return await model(desk, loaded, about);
}

/** Which document somebody wants. */
interface PaperWanted {
  readonly issuer: PaperIssuer;
  readonly kind: PaperKind;
  readonly about: string;
  readonly format: PaperFormat;
}

/** Months that were handed in, by department: the last version of each. */
async function ledgersSigned(desk: Desk, { agency, assessment }: LoadedAssessment) {
  const months = (await listLedgerMonths(desk.db, assessment)).filter(({ state }) => state !== "open");
  if (months.length === 0) return [];
  const all = await Promise.all([listDepartments(desk.db, agency.id), listFormerDepartments(desk.db, agency.id)]);
  const names = new Map(all.flat().map(({ id, name }) => [id, name]));
  return months
    .map(({ departmentId, month }) => ({
      about: `${departmentId}/${month}`,
      label: `${month} ${names.get(departmentId) ?? ""}`,
    }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

/** Papers of a review are there once it came to something. */
async function ofReview({ context, actor }: Desk, { assessment }: LoadedAssessment) {
  if (assessment.owner !== null) return [];
  const { judged } = await compareScores(context, actor, { assessmentId: assessment.id });
  return judged === null ? [] : ONE;
}

async function decidedAppeals({ db }: Desk, { assessment }: LoadedAssessment) {
  return (await listAppeals(db, [assessment])).filter(({ state }) => state === "decided");
}

function titleOf({ pinned }: LoadedAssessment, code: string): string {
  const indicator = pinned.indicators.get(code);
  return `${indicator?.printedNumber ?? ""} ${indicator?.title ?? code}`.trim();
}
