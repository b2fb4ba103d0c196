/**
 * What a result is: the agency's own (自评), that of its review (初步), the one that stands (正式), or what an assessment that was
 * over had come to before there were results.
 */
export type ResultKind = "self" | "preliminary" | "final" | "migrated";

/** What an assessment came to at one moment, with everything it was computed from (结果). It never changes. */
export interface ResultVersion {
  readonly agencyId: string;
  readonly assessmentId: string;
  /** Counts from 1 without a gap. */
  readonly n: number;
  readonly kind: ResultKind;
  readonly manifestSha256: string;
  /** Canonical JSON of what it was computed from. */
  readonly stated: string;
  readonly statedSha256: string;
  /** Canonical JSON of its figures, `null` without a profile. */
  readonly score: string | null;
  /** SHA-256 of the canonical score and trace, `null` without a profile. */
  readonly scoreSha256: string | null;
  /** Codes of the indicators named as not reported (缺报). */
  readonly unreported: readonly string[];
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
}
