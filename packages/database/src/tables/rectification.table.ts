import type { RectificationState } from "@faheng/domain";

/** Every word of `rectification.raised_as`. */
export const RAISED_AS = ["office", "agency"] as const;

/** A problem to cure; what was cancelled never changes. */
export interface RectificationTable {
  agency_id: string;
  id: string;
  /** The assessment in which it was found. */
  assessment_id: string;
  /** Counts every change of the row. */
  writes: number;
  state: RectificationState;
  raised_as: (typeof RAISED_AS)[number];
  /** Canonical JSON: where it comes from. */
  origin: string;
  /** The same as a name: of two open problems of an agency never the same. */
  origin_key: string;
  indicator: string | null;
  found: string;
  department_id: string | null;
  person_id: string | null;
  due_on: string | null;
  /** What the office calls it where several agencies have it. */
  theme: string | null;
  /** Canonical JSON: who did what to it, oldest first. */
  steps: string;
  raised_at: string;
  saved_at: string;
}
