import type { AnswerStatus, Framework, IndicatorFacts, NotApplicable, Profile } from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";

/** What a report may show: one agency's assessment, complete and read-only. */
export interface AssessmentView {
  readonly agency: { readonly name: string };
  /** First and last day of the assessed period, `YYYY-MM-DD`. */
  readonly cycle: { readonly title: string; readonly from: string; readonly to: string };
  readonly framework: Framework;
  /** `null`: the framework has no profile and is reported by completion. */
  readonly profile: Profile | null;
  /** Score and trace, amounts in thousandths of a point; `null` without a profile. */
  readonly explanation: Explanation | null;
  /** Answers by indicator code; an indicator nobody touched is absent. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Official wording by indicator code, from the agency's own copy; empty until one is attached. */
  readonly officialText: ReadonlyMap<string, string>;
  /** Day of the report, `YYYY-MM-DD`. */
  readonly printedOn: string;
}

/** What a department said about one indicator. */
export interface Answer {
  readonly status: AnswerStatus;
  /** By fact key; `null` or absent is pending. */
  readonly facts: IndicatorFacts;
  /** 工作进展; empty where nothing was written. */
  readonly progress: string;
  /** Reason and approver; set with the status `not-applicable` alone. */
  readonly notApplicable: NotApplicable | null;
  /** Day on which its not applying was approved, `YYYY-MM-DD`; absent or `null` where it was not. */
  readonly approvedOn?: string | null;
}

/** A report as data: headings, paragraphs and tables; the host renders it as docx and xlsx. */
export interface ReportModel {
  readonly title: string;
  /** 文号, `null` for none. */
  readonly documentNumber: string | null;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly ReportBlock[];
}

/** One piece of a report, top to bottom. */
export type ReportBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly align?: "left" | "center" | "right";
      /** First line two characters in; the default where no `align` is given. */
      readonly indent?: boolean;
    }
  | ReportTable
  /** A new page; `orientation` turns it and the pages after it. */
  | { readonly kind: "page-break"; readonly orientation?: "portrait" | "landscape" }
  | OfficialPart;

/** What an official document has around its text, each where GB/T 9704-2012 (7.3 and 7.4) puts it. */
export type OfficialPart =
  /** 密级和保密期限, 紧急程度: two fields above the title that whoever sends the document fills in by hand; nobody's data. */
  | { readonly kind: "classification" }
  /** 主送机关, before the text. */
  | { readonly kind: "recipients"; readonly names: readonly string[] }
  /** 附件说明, under the text: the titles of the annexes that follow. */
  | { readonly kind: "attachments"; readonly titles: readonly string[] }
  /** 发文机关署名 and 成文日期; `on` is a day, `YYYY-MM-DD`. */
  | { readonly kind: "signature"; readonly by: readonly string[]; readonly on: string }
  /** An annex begins: a new page with its number (`null` for the only one) and title; `orientation` as of a page break. */
  | {
      readonly kind: "annex";
      readonly number: number | null;
      readonly title: string;
      readonly orientation?: "portrait" | "landscape";
    }
  /** 版记, at the foot of the last page: who gets a copy, who issues it and on which day, `YYYY-MM-DD`. */
  | { readonly kind: "colophon"; readonly copies: readonly string[]; readonly issuer: string; readonly on: string };

/** A table with merged cells; cells and the merges above them fill every row exactly. */
export interface ReportTable {
  readonly kind: "table";
  /** Used as sheet name in xlsx. */
  readonly name: string;
  /** Column heads, printed again on every page; widths are shares of the line. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Rows top to bottom; a cell that a merge covers is left out of its row (as in HTML). */
  readonly rows: readonly (readonly ReportCell[])[];
}

/** One cell; a merged one states how many rows and columns it covers (1 where it says nothing). */
export interface ReportCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly align?: "left" | "center" | "right";
  readonly bold?: boolean;
  /** Our reading, not the document's: rendered with a mark and a note under the table. */
  readonly isOurs?: boolean;
}

/** A report that a plugin brings. A pure function: same view, same model. */
export interface ReportDefinition {
  /** Unique inside the plugin. */
  readonly id: string;
  readonly title: string;
  /** Ids of the plugin's frameworks that it is for. */
  readonly frameworks: readonly string[];
  readonly render: (view: AssessmentView) => ReportModel;
}
