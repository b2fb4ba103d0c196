import type { ResultKind } from "@faheng/domain";

/** Every word of `result_version.kind`. */
export const RESULT_KINDS = ["self", "preliminary", "final", "migrated"] as const satisfies readonly ResultKind[];

/** What an assessment came to at one moment; never changes. */
export interface ResultVersionTable {
  agency_id: string;
  assessment_id: string;
  /** Counts from 1 without a gap. */
  n: number;
  kind: ResultKind;
  manifest_sha256: string;
  /** Canonical JSON of what it was computed from. */
  stated: string;
  stated_sha256: string;
  /** Canonical JSON of its figures, `null` without a profile. */
  score: string | null;
  score_sha256: string | null;
  /** JSON list of codes. */
  unreported: string;
  by_id: string;
  by_name: string;
  at: string;
}
