import type { DraftChange } from "../../draft-decision.ts";
import type { frameworkDraftProcess } from "../framework-draft.process.ts";
import type { ActOf } from "../process.ts";
import type { FrameworkDraftState } from "../states.ts";

/** What can be done to a draft of a framework. */
export type FrameworkDraftAct = ActOf<typeof frameworkDraftProcess>;

/** An act that has moved a draft, as its readers see it. */
export interface FrameworkDraftStep {
  readonly act: FrameworkDraftAct;
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: string | null;
}

/** A framework that is being made of a document. */
export interface FrameworkDraftHead {
  /** The agency that drafts it; `null`: the municipal office. */
  readonly owner: string | null;
  readonly id: string;
  /** How often the row was written. */
  readonly writes: number;
  readonly state: FrameworkDraftState;
  readonly title: string;
  readonly fileName: string;
  /** SHA-256 of the file as it was uploaded. */
  readonly fileSha256: string;
  /** Changes by now, those that were taken back included: what a writer has seen. */
  readonly revision: number;
  readonly items: number;
  readonly doubtsOpen: number;
  readonly steps: readonly FrameworkDraftStep[];
  readonly createdAt: string;
  readonly savedAt: string;
}

/** One change of a draft with who made it; number 0 is the reading of the file itself. */
export interface SavedDraftChange {
  readonly n: number;
  readonly change: DraftChange;
  readonly savedBy: string;
  readonly savedByName: string;
  readonly savedAt: string;
}

/** An approved framework with its scoring: a data pack. It never changes. */
export interface DataPack extends DataPackHead {
  /** Canonical JSON of what is in it. */
  readonly content: string;
}

/** A data pack without what is in it. */
export interface DataPackHead {
  /** The agency whose own it is; `null`: the office's, for every agency. */
  readonly owner: string | null;
  /** Also the id of its framework. */
  readonly id: string;
  readonly version: string;
  /** SHA-256 of what is in it. */
  readonly sha256: string;
  /** The draft that it was. */
  readonly draftId: string;
  readonly approvedBy: string;
  readonly approvedByName: string;
  readonly approvedAt: string;
}
