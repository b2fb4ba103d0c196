import type { PaperTemplateUsed } from "../../paper-template/paper-template.ts";
import type { StateOf } from "../process.ts";
import type { paperProcess } from "../paper.process.ts";

export type PaperState = StateOf<typeof paperProcess>;

/** What documents there are, by what they say. */
export const PAPER_KINDS = [
  "report",
  "plan",
  "responsibility",
  "ledger",
  "self-report",
  "annual-report",
  "problems",
  "notice",
  "press",
  "review-record",
  "deductions",
  "appeal",
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Who issues a document: the assessed agency, or whoever assesses it. */
export const PAPER_ISSUERS = ["agency", "office"] as const;
export type PaperIssuer = (typeof PAPER_ISSUERS)[number];

/** File forms that a document is kept in. */
export const PAPER_FORMATS = ["docx", "xlsx"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** Acts on documents, in the order in which they can come. */
export const PAPER_ACTS = ["paper.make", "paper.issue", "paper.scan", "paper.withdraw"] as const;

/** What somebody did with a document. */
export interface PaperStep {
  readonly act: (typeof PAPER_ACTS)[number];
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** Why it was withdrawn; `null` of the others. */
  readonly reason: string | null;
  /** The stamped scan that came back; `null` of the others. */
  readonly file: { readonly sha256: string; readonly fileName: string } | null;
}

/** What a document was made from. */
export interface PaperInputs {
  /** The pinned framework, profile and pack, by their digest. */
  readonly manifestSha256: string;
  /** The last result there was; `null` before the first. */
  readonly result: number | null;
  /** The day on it, `YYYY-MM-DD`. */
  readonly on: string;
  /** Answers by their versions. */
  readonly answers: Readonly<Record<string, number>>;
  /** The template by which it was made; absent where its layout is the built-in one. */
  readonly template?: PaperTemplateUsed;
}

/** 公文: a document of an assessment as it was made, with what became of it. */
export interface Paper {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly id: string;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly kind: PaperKind;
  /** Which of several of its kind: a report by its id, a month of a department; empty where there is but one. */
  readonly about: string;
  readonly title: string;
  readonly issuer: PaperIssuer;
  readonly format: PaperFormat;
  /** Of its bytes, by which they lie in the store. */
  readonly sha256: string;
  readonly bytes: number;
  readonly inputs: PaperInputs;
  readonly state: PaperState;
  /** 发文字号, as `通商法〔2017〕5号`; `null` where it has none. */
  readonly number: string | null;
  /** Of the stamped scan that came back last. */
  readonly scanSha256: string | null;
  /** Oldest first. */
  readonly steps: readonly PaperStep[];
  /** ISO time. */
  readonly savedAt: string;
}
