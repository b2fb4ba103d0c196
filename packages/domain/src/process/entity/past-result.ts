import type { Points } from "../../points.ts";

/** What was done to a result of an earlier year. */
export const PAST_ACTS = ["import", "correct", "remove"] as const;
export type PastAct = (typeof PAST_ACTS)[number];

/** What a part of the framework came to: a top-level dimension, or an indicator by its path. */
export interface PastPart {
  readonly name: string;
  readonly score: Points;
  readonly maximum: Points | null;
}

/** What an official document says that an agency came to. */
export interface PastContent {
  /** What the document calls it: 2016年度法治政府建设考评. */
  readonly cycle: string;
  readonly total: Points;
  /** `null` where the document says none. */
  readonly maximum: Points | null;
  readonly grade: string | null;
  /** The place as the document prints it: 3/50. */
  readonly rank: string | null;
  readonly parts: readonly PastPart[];
  /** Number of the document: 〔2017〕12号. */
  readonly document: string;
  /** Day of the document, `YYYY-MM-DD`. */
  readonly documentOn: string;
}

/**
 * A version of a result from before Faheng (往年结果): brought in from a document, not computed here. No version ever changes;
 * the last one is in force, unless it removes the result.
 */
export interface PastResult {
  readonly agencyId: string;
  readonly year: number;
  /** Name of the framework, or of its profile, by which the agency was assessed. */
  readonly framework: string;
  /** Counts the versions from 1. */
  readonly version: number;
  readonly act: PastAct;
  /** Whether the municipal office did it; otherwise the agency's own coordinator. */
  readonly byOffice: boolean;
  /** Of a removal: what was removed. */
  readonly content: PastContent;
  /** `null` of what is brought in for the first time. */
  readonly reason: string | null;
  /** Of the workbook; `null` of a removal. */
  readonly fileSha256: string | null;
  readonly savedBy: string;
  /** Name at the time. */
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}
