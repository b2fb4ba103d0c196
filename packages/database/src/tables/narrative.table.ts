import type { NarrativeDocument } from "@faheng/domain";

/** A text of a document as somebody saved it; every version stays as it is. */
export interface NarrativeTable {
  agency_id: string;
  assessment_id: string;
  document: NarrativeDocument;
  /** Counts from 1. */
  version: number;
  /** Canonical JSON: headings and paragraphs. */
  blocks: string;
  /** Canonical JSON: figures as the text has them. */
  figures: string;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
