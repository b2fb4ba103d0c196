/** Where something went: a system outside that a document names, a website, or an agency by letter. */
export const FILING_KINDS = ["system", "website", "agency"] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** 报送记录: that something was reported outside or published, with its receipt. It proves that, and nothing of what it said. */
export interface FilingRecord {
  /** Counts the records of an assessment, from 1. */
  readonly n: number;
  /** From 1: a correction is a version more, and every one before it stays. */
  readonly version: number;
  readonly kind: FilingKind;
  /** Name of the system, address or name of the website, name of the agency. */
  readonly target: string;
  /** What was filed or published. */
  readonly subject: string;
  /** The city's day, `YYYY-MM-DD`. */
  readonly filedOn: string;
  /** Number of the receipt, or address of what was published. */
  readonly receipt: string;
  /** Why it was corrected; `null` of the first version. */
  readonly reason: string | null;
  readonly recordedBy: string;
  /** Name at the time. */
  readonly recordedByName: string;
  /** Instant in UTC. */
  readonly recordedAt: string;
}
