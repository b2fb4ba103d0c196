/** What is done to an earlier answer: it is taken over, and given back. */
export const TAKING_ACTS = ["take", "undo"] as const;
export type TakingAct = (typeof TAKING_ACTS)[number];

/** A piece of evidence by what it is called inside its answer. */
export interface TakenPieceName {
  /** As in `Evidence.material`. */
  readonly material: string;
  readonly n: number;
}

/**
 * A version of an answer that was made of one of an earlier cycle, or that gave one back. No record ever changes: of an answer that
 * was taken over and given back there are two.
 */
export interface TakenAnswer {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  /** Of the answer, as the act left it. */
  readonly version: number;
  readonly act: TakingAct;
  /** Where it is from: an assessment of the same agency. */
  readonly fromAssessmentId: string;
  /** Of the answer there, as it was when it was taken over. */
  readonly fromVersion: number;
  /** Evidence that was given, or withdrawn, with it. */
  readonly pieces: readonly TakenPieceName[];
  readonly savedBy: string;
  /** Name at the time. */
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}
