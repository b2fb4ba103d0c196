import { listNarratives, listResponses } from "@faheng/database";
import { type AnswerStatus, type Narrative, type NarrativeDocument, withFigures } from "@faheng/domain";
import type { ReportBlock, ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { NARRATIVES } from "./narrative-documents.ts";

/** An item in the annex of a report. */
export interface AnnexItem {
  readonly number: string;
  readonly title: string;
  /** `null`: nobody stated anything. */
  readonly status: AnswerStatus | null;
  readonly progress: string;
}

/** Whose report it is, of what, and the items of its annex. */
export type AroundNarrative = Readonly<Record<"agency" | "cycle" | "year" | "on", string>> & {
  readonly items: readonly AnnexItem[];
};

const STATUS_WORDS: Readonly<Record<AnswerStatus, string>> = {
  done: "已完成",
  "in-progress": "推进中",
  "not-started": "尚未开展",
  "not-applicable": "不涉及",
};
/** What the annex of a report that is sent is called. */
export const ANNEX = "考评事项完成情况表";

/** How far an item is, in the annex's words. */
export function annexStatus(status: AnnexItem["status"]): string {
  return status === null ? "未填报" : STATUS_WORDS[status];
}

/** Whether a text was saved, so that a document can be made of it. */
export async function isNarrativeSaved(desk: Desk, loaded: LoadedAssessment, document: NarrativeDocument) {
  return (await listNarratives(desk.db, loaded.assessment, document)).length > 0;
}

/** The document of a text as it was saved last, with the figures that it has. */
export async function narrativeModel(
  desk: Desk,
  loaded: LoadedAssessment,
  document: NarrativeDocument,
): Promise<ReportModel> {
  const { last, around } = await narrativeAround(desk, loaded, document);
  return withOwnMark(narrativeReport(last, around), loaded.cycle);
}

/** A text as it was saved last, and what its document says around it. */
export async function narrativeAround(
  desk: Desk,
  loaded: LoadedAssessment,
  document: NarrativeDocument,
): Promise<{ readonly last: Narrative; readonly around: AroundNarrative }> {
  const { assessment, pinned } = loaded;
  const last = (await listNarratives(desk.db, assessment, document)).at(-1);
  // Offered only once it was saved, and what was saved stays.
  if (!last) throw new TypeError(`${document} was never saved`);
  const answers = new Map((await listResponses(desk.db, assessment)).map((it) => [it.indicator, it]));
  const items = pinned.framework.indicators
    .filter(({ kind }) => kind === "item")
    .map(({ code, printedNumber, title }): AnnexItem => {
      const answer = answers.get(code);
      const progress = answer?.notApplicable?.reason ?? answer?.progress ?? "";
      return { number: printedNumber ?? "", title, status: answer?.status ?? null, progress };
    });
  return { last, around: { ...subjectOf(loaded), on: desk.today, items } };
}

/** Whose text it is and of what, as its title says. */
export function subjectOf({ agency, cycle }: LoadedAssessment): Pick<AroundNarrative, "agency" | "cycle" | "year"> {
  return { agency: agency.name, cycle: printedTitle(cycle), year: cycle.endsOn.slice(0, 4) };
}

/** The document itself: the text, and where it is a report to somebody, its close and its annex. */
export function narrativeReport(
  { document, blocks, figures }: Pick<Narrative, "document" | "blocks" | "figures">,
  it: AroundNarrative,
): ReportModel {
  const { title, closing } = NARRATIVES[document];
  const written = blocks.map(({ level, text }): ReportBlock => {
    const said = withFigures(text, figures);
    return level === 0 ? { kind: "paragraph", text: said } : { kind: "heading", level, text: said };
  });
  const signature: ReportBlock = { kind: "signature", by: [it.agency], on: it.on };
  const annex: readonly ReportBlock[] = [
    { kind: "annex", number: null, title: ANNEX, orientation: "landscape" },
    {
      kind: "table",
      name: ANNEX,
      columns: [
        { title: "序号", width: 8 },
        { title: "考评事项", width: 44 },
        { title: "完成情况", width: 12 },
        { title: "说明", width: 36 },
      ],
      rows: it.items.map(({ number, title: item, status, progress }) => [
        { text: number, align: "center" },
        { text: item },
        { text: annexStatus(status), align: "center" },
        { text: progress },
      ]),
    },
  ];
  return {
    title: title(it),
    documentNumber: null,
    orientation: "portrait",
    blocks:
      closing === null
        ? [...written, signature]
        : [
            ...written,
            { kind: "paragraph", text: closing },
            { kind: "attachments", titles: [ANNEX] },
            signature,
            ...annex,
          ],
  };
}
