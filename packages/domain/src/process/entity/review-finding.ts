import type { Fact } from "../../facts.ts";
import type { QualitiesJudged } from "./evidence.ts";

/** One fact as a reviewer states it, and on what ground. */
export interface ReviewPoint {
  /** Key of the fact, of the type its rule asks for. */
  readonly fact: string;
  readonly value: Fact;
  /** Id of the clause it is stated for. */
  readonly clause: string;
  readonly reason: string;
  /** Where in the evidence (第2份材料第3页), empty where nowhere in particular. */
  readonly place: string;
}

/** What a reviewer finds of one piece of evidence, in the version that was before them (材料核验). */
export interface MaterialVerdict {
  /** As in {@link Evidence}: the material, the piece of it and its version. */
  readonly material: string;
  readonly n: number;
  readonly version: number;
  readonly qualities: QualitiesJudged;
  /** Why it does not hold in what it does not; empty where it holds. */
  readonly reason: string;
  /** Of what is secret: the day the reviewer saw it where it is kept, `YYYY-MM-DD`. */
  readonly checkedOn?: string | undefined;
}

/** 评审意见: what one reviewer states of one item; every save is a version more, the last one stands. */
export interface ReviewFinding {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  readonly taskId: string;
  /** Counts from 1 without a gap. */
  readonly version: number;
  /** What it states otherwise than the agency; empty where it agrees. */
  readonly points: readonly ReviewPoint[];
  /** What the reviewer found of the evidence, piece by piece; what is not named was not judged. */
  readonly materials: readonly MaterialVerdict[];
  /** Whether it settles what two others of its source disagree on. */
  readonly settles: boolean;
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}
