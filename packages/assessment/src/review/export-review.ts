import { CHINESE_FACT_WORDS, cityDay, deductionsIn, FahengError, factText } from "@faheng/domain";
import type { ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { appealErrors } from "../appeal/appeal-errors.ts";
import { appealName } from "../appeal/appeal-ground.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { officeName } from "../cycle/office-name.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { anchorNow, withAnchor } from "../report/audit-anchor.ts";
import { withDraftNote } from "../report/draft-note.ts";
import { REPORT_FORMATS, type ReportFile, type ReportFormat } from "../report/build-report.ts";
import { assessmentTable, type TableGround } from "./assessment-table.ts";
import { compareWhole, type ScoreComparison, type WholeComparison } from "./compare-scores.ts";
import { reviewErrors } from "./review-errors.ts";
import { chaptersOf } from "./review-part.ts";
import { appealDecision, deductionList, type PaperGround, reviewRecord } from "./review-papers.ts";

/**
 * Which paper of a review is wanted: the table of facts and deductions, the record, the list of deductions, or the decision of the
 * appeal on one fact of an item.
 */
export type ReviewPaper =
  | { readonly paper: "table" | "record" | "deductions" }
  | { readonly paper: "appeal"; readonly indicator: string; readonly fact: string };

/** A paper of a review, and in which form. */
export type ReviewExport = ReviewPaper & { readonly assessmentId: string; readonly format: ReportFormat };

/**
 * The papers of a review as far as somebody may know it (考核表、评审记录、扣分清单、申诉裁定书): the office's as opinions come in, the agency's
 * of what was announced, its own side of the table before; with the audit's anchor under them.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_NOTHING_TO_PRINT,
 *   FAHENG_APPEAL_NOT_FOUND (none was decided that this one sees)
 */
export const exportReview = defineAct({
  ...LOOKING,
  action: "result.read",
  load: async (desk, { assessmentId }: ReviewExport) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  prepare: async ({ desk, input, found: loaded }): Promise<ReportFile> => {
    const found = await reviewModel(desk, loaded, input);
    const model = input.paper === "appeal" ? withDraftNote(found) : found;
    const { mediaType, render } = REPORT_FORMATS[input.format];
    const bytes = await render(withAnchor(model, await anchorNow(desk.context)));
    return { fileName: `${model.title}.${input.format}`, mediaType, bytes };
  },
  apply: async (_, { input: { paper, format }, found: { agency }, prepared }) => ({
    answer: prepared,
    trace: { agencyId: agency.id, after: { paper: PAPER_NAMES[paper], format } },
  }),
});

const PAPER_NAMES: Readonly<Record<ReviewPaper["paper"], string>> = {
  table: "考核表",
  record: "评审记录",
  deductions: "扣分清单",
  appeal: "申诉裁定书",
};

/**
 * A paper of a review as far as the actor may know it.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_NOTHING_TO_PRINT, FAHENG_APPEAL_NOT_FOUND
 */
export async function reviewModel(desk: Desk, loaded: LoadedAssessment, wanted: ReviewPaper): Promise<ReportModel> {
  const assessmentId = loaded.assessment.id;
  const whole = await compareWhole(desk.context, desk.actor, { assessmentId });
  const { scores } = whole;
  // Of the table the agency's own side is there before anything is announced.
  if (scores.self === null || (scores.judged === null && wanted.paper !== "table")) {
    throw new FahengError(reviewErrors.FAHENG_REVIEW_NOTHING_TO_PRINT, { place: `assessment:${assessmentId}` });
  }
  const ground = await groundOf(desk, loaded);
  const model =
    wanted.paper === "table"
      ? assessmentTable(scores, await tableGround(whole, ground))
      : paperOf(scores, ground, wanted);
  if (model === null) {
    const place = wanted.paper === "appeal" ? appealName({ assessmentId, ...wanted }) : `assessment:${assessmentId}`;
    throw new FahengError(appealErrors.FAHENG_APPEAL_NOT_FOUND, { place });
  }
  return withOwnMark(model, loaded.cycle);
}

function paperOf(scores: ScoreComparison, ground: PaperGround, wanted: ReviewPaper): ReportModel | null {
  switch (wanted.paper) {
    case "table":
      return null;
    case "record":
      return reviewRecord(scores, ground);
    case "deductions":
      return deductionList(scores, ground);
    case "appeal": {
      const item = scores.items.find(({ code }) => code === wanted.indicator);
      const point = item?.points.find(({ fact }) => fact === wanted.fact);
      return item && point ? appealDecision(item, point, ground) : null;
    }
  }
}

async function groundOf(desk: Desk, loaded: LoadedAssessment): Promise<PaperGround> {
  const { agency, cycle, pinned } = loaded;
  const [office, scorer] = [await officeName(desk, loaded), await pinned.scorer()];
  return {
    agency: agency.name,
    office,
    title: printedTitle(cycle),
    printedOn: desk.today,
    beyond: new Set(pinned.framework.indicators.filter(({ kind }) => kind !== "item").map(({ code }) => code)),
    placeOf: (indicator, clause) => {
      const item = pinned.profile?.items.find((it) => it.indicator === indicator);
      return item?.clauses.find(({ id }) => id === clause)?.place ?? clause;
    },
    said: (indicator, { fact, value }) => {
      const question = scorer?.questions[indicator]?.find(({ key }) => key === fact);
      return question ? factText(CHINESE_FACT_WORDS, question.field, value) : "—";
    },
    dayOf: (at) => cityDay(at, desk.context.timeZone),
  };
}

/** What the table says beside the other papers: what the agency stated, and which clauses took what on either side. */
async function tableGround(
  { loaded, stated, self, judged }: WholeComparison,
  ground: PaperGround,
): Promise<TableGround> {
  const { pinned } = loaded;
  const scorer = await pinned.scorer();
  const responses = new Map(stated.responses.map((it) => [it.indicator, it]));
  const office = stated.statements.filter(({ subject }) => subject === "value");
  return {
    ...ground,
    chapters: chaptersOf(pinned.framework).map(({ title, printedNumber, indicators }) => ({
      title: `${printedNumber ?? ""} ${title}`.trim(),
      codes: new Set(indicators.map(({ code }) => code)),
    })),
    stated: (indicator) => {
      const response = responses.get(indicator);
      if (response?.notApplicable) return [`不涉及：${response.notApplicable.reason}`];
      const own = (scorer?.questions[indicator] ?? []).filter(({ enteredAt }) => enteredAt === null);
      return own.map(({ key, field, statedBy }) => {
        const said = office.find((it) => it.indicator === indicator && it.fact === key)?.value ?? response?.facts[key];
        const by = statedBy === "office" ? "（办公室评定）" : "";
        return `${field.label}${by}：${factText(CHINESE_FACT_WORDS, field, said)}`;
      });
    },
    own: self ? deductionsIn(self.trace) : [],
    judged: judged && deductionsIn(judged.trace),
  };
}
