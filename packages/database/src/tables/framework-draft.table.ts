import type { FrameworkDraftState } from "@faheng/domain";

/** Every word of `framework_draft.state`. */
export const FRAMEWORK_DRAFT_STATES = [
  "drafting",
  "submitted",
  "approved",
  "withdrawn",
] as const satisfies readonly FrameworkDraftState[];

/** A framework that is being made of a document; one that is approved or withdrawn never changes. */
export interface FrameworkDraftTable {
  /** `null`: the municipal office's. */
  agency_id: string | null;
  id: string;
  /** Counts every change of the row. */
  writes: number;
  state: FrameworkDraftState;
  title: string;
  file_name: string;
  file_sha256: string;
  /** Number of the newest of its changes. */
  revision: number;
  items: number;
  doubts_open: number;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  created_at: string;
  saved_at: string;
}
