/** Where something went: a system outside that a document names, a website, or an agency by letter. */
export const FILING_KINDS = ["system", "website", "agency"] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** 报送记录: that something was reported outside or published, with its receipt. It proves that, and nothing of what it said. */
export interface FilingRecord {
  /** Counts the records of an assessment, from 1. */
  readonly n: number;
  /** From 1: a correction is a version more, as is what voids it; every one before it stays. */
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
  /** Why it was corrected or voided; `null` of the first version. */
  readonly reason: string | null;
  /** The version that voids it says what the one before said. It is the last: what was voided by mistake is recorded anew. */
  readonly isVoid: boolean;
  readonly recordedBy: string;
  /** Name at the time. */
  readonly recordedByName: string;
  /** Instant in UTC. */
  readonly recordedAt: string;
}

/** How a version of a record stands among all of them: in force, replaced by a later version, or voided with all its versions. */
export function filingStanding(
  { n, version }: Pick<FilingRecord, "n" | "version">,
  all: readonly Pick<FilingRecord, "n" | "version" | "isVoid">[],
): "standing" | "corrected" | "void" {
  const later = all.filter((it) => it.n === n && it.version >= version);
  if (later.some(({ isVoid }) => isVoid)) return "void";
  return later.length > 1 ? "corrected" : "standing";
}
