import type { RegisterKind, RegisterMark, RegisterState } from "@faheng/domain";

/** What one entry of the office's register says of one agency; once it is struck it never changes. */
export interface RegisterRowTable {
  agency_id: string;
  assessment_id: string;
  /** The same in every agency of which the entry says something. */
  entry_id: string;
  /** Counts every change of the row. */
  writes: number;
  kind: RegisterKind;
  title: string;
  held_on: string;
  object_until: string;
  mark: RegisterMark;
  state: RegisterState;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
  /** Canonical JSON of what a veto says; `null` of any other entry. */
  veto: string | null;
}
