import type { EditionState } from "@faheng/domain";

/** How the agencies of a cycle are compared, in one version; a row never changes. */
export interface CycleMethodTable {
  /** As the cycle's own: `null` for the municipal office's. */
  agency_id: string | null;
  cycle_id: string;
  /** Counts from 1. */
  version: number;
  /** Canonical JSON, as it is written: points are decimals. */
  content: string;
  reason: string | null;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}

/** A set of results; once it is published nothing of it changes but that a newer one is there. */
export interface EditionTable {
  agency_id: string | null;
  cycle_id: string;
  /** Counts from 1, without a gap. */
  n: number;
  /** Counts every change of the row. */
  writes: number;
  state: EditionState;
  title: string;
  /** SHA-256 of what it froze; `null` in a preview. */
  sha256: string | null;
  /** ISO time. */
  public_from: string | null;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
}

/** What an edition froze; a row never changes, and one that was unlocked again stays beside what was locked later. */
export interface EditionContentTable {
  agency_id: string | null;
  cycle_id: string;
  n: number;
  sha256: string;
  /** Canonical JSON. */
  content: string;
  saved_at: string;
}
