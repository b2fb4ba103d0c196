import type { EvidenceState } from "../states.ts";

/** What is judged of each piece: 完整、准确、真实、有效. */
export const EVIDENCE_QUALITIES = ["complete", "accurate", "genuine", "valid"] as const;
export type EvidenceQuality = (typeof EVIDENCE_QUALITIES)[number];

/** Which of them somebody has found to hold. */
export type QualitiesJudged = Readonly<Record<EvidenceQuality, boolean>>;

/** What is offered: of 涉密 never more than its number and who keeps it. */
export type EvidenceContent =
  | { readonly kind: "file"; readonly sha256: string; readonly fileName: string }
  | {
      readonly kind: "link";
      readonly address: string;
      readonly title: string;
      /** The day the page was seen with what it proves, `YYYY-MM-DD`; pages change. Of links from before, nobody knows. */
      readonly seenOn?: string | undefined;
      /** Where a copy of the page is kept outside of Faheng (a print, a disk), and by whom. */
      readonly keptAt?: string | undefined;
    }
  /** 情况说明, written here. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "sealed"; readonly number: string; readonly keeper: string }
  /** The answer of a provider without an account, who was asked by a letter of this number. */
  | { readonly kind: "letter"; readonly number: string; readonly provider: string; readonly answer: string };

/** An act that has moved a piece, as its readers see it. */
export interface EvidenceStep {
  readonly act: "give" | "withdraw" | "accept" | "send-back";
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** Of what is sent back. */
  readonly reason: string | null;
  /** Of what is secret: the day whoever judged it went to see it where it is kept, `YYYY-MM-DD`. */
  readonly checkedOn?: string;
}

/** One use of a piece of evidence (佐证材料) for one material of one indicator; given anew, it is the next version. */
export interface Evidence {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  /** The material's printed number or place; empty where the document asks for none. */
  readonly material: string;
  /** Counts from 1 the pieces of one material. */
  readonly n: number;
  readonly version: number;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly state: EvidenceState;
  readonly content: EvidenceContent;
  /** The day the piece itself is of, `YYYY-MM-DD`: not the day it was given. */
  readonly effectiveOn: string;
  /** `null` until somebody has judged it. */
  readonly qualities: QualitiesJudged | null;
  readonly steps: readonly EvidenceStep[];
  /** ISO time. */
  readonly savedAt: string;
}

/** A file that is kept once for its agency, however often it is used. */
export interface EvidenceFile {
  readonly agencyId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** ISO time. */
  readonly createdAt: string;
}
