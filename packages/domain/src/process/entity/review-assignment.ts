/** Which items of an agency a person reviews in a cycle (评审任务); findings follow their task. */
export interface ReviewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly cycleId: string;
  readonly agencyId: string;
  /** Codes; `null` for all. */
  readonly indicators: readonly string[] | null;
  /** Counts from 1 with each change of `indicators`. */
  readonly version: number;
  /** ISO time. */
  readonly createdAt: string;
  /** Who last said what it is for, and when (ISO time); `null` where nobody knows any more. */
  readonly changed: { readonly byName: string; readonly at: string } | null;
}
