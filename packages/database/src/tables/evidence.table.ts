import type { EvidenceContent, EvidenceState, EvidenceStep } from "@faheng/domain";

/** Every word of `evidence.state`. */
export const EVIDENCE_STATES = [
  "given",
  "accepted",
  "sent-back",
  "withdrawn",
] as const satisfies readonly EvidenceState[];
/** Every kind of content. */
export const EVIDENCE_KINDS = [
  "file",
  "link",
  "note",
  "sealed",
  "letter",
] as const satisfies readonly EvidenceContent["kind"][];
/** Every act that moves a piece. */
export const EVIDENCE_STEPS = [
  "give",
  "withdraw",
  "accept",
  "send-back",
] as const satisfies readonly EvidenceStep["act"][];

/** One use of a piece of evidence in one version; one that was sent back or withdrawn never changes. */
export interface EvidenceTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  /** Empty where the document asks for none. */
  material: string;
  n: number;
  /** Counts from 1; what is given anew is the next. */
  version: number;
  /** Counts every change of the row. */
  writes: number;
  state: EvidenceState;
  /** Of a file, and then the same as in its content. */
  sha256: string | null;
  /** Canonical JSON. */
  content: string;
  effective_on: string;
  /** Canonical JSON; `null` until somebody has judged it. */
  qualities: string | null;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
}
