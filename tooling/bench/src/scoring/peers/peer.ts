import type { AssessmentFacts } from "@faheng/domain";

/** Another way of scoring the benchmark's profile. */
export interface Peer {
  readonly name: string;
  /** Units it can carry in a run; with more it takes minutes, or more memory than there is. */
  readonly most: number;
  /** Makes everything ready for some units; what it answers is timed, and gives their totals in thousandths. */
  prepare(units: readonly AssessmentFacts[]): () => Totals | Promise<Totals>;
}

export type Totals = ArrayLike<number>;
