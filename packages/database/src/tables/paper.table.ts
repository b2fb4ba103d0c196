import type { PaperFormat, PaperIssuer, PaperKind, PaperState } from "@faheng/domain";

/** A document as it was made; what it is made of never changes, and neither does one that was withdrawn. */
export interface PaperTable {
  agency_id: string;
  assessment_id: string;
  id: string;
  /** Counts every change of the row. */
  writes: number;
  kind: PaperKind;
  /** Which of several of its kind; empty where there is but one. */
  about: string;
  title: string;
  issuer: PaperIssuer;
  format: PaperFormat;
  sha256: string;
  bytes: number;
  /** Canonical JSON: what it was made from. */
  inputs: string;
  state: PaperState;
  number: string | null;
  scan_sha256: string | null;
  /** Canonical JSON: what became of it, oldest first. */
  steps: string;
  saved_at: string;
}
