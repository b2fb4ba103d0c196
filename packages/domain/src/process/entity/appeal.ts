import type { Fact } from "../../facts.ts";
import type { StateOf } from "../process.ts";
import type { appealProcess } from "../appeal.process.ts";

export type AppealState = StateOf<typeof appealProcess>;

/** What an appeal was decided to be: upheld (支持), in part, or not. */
export const APPEAL_RULINGS = ["upheld", "partly", "refused"] as const;
export type AppealRuling = (typeof APPEAL_RULINGS)[number];

/** A fact that a decision puts in place of what a reviewer stated. */
export interface RuledFact {
  readonly fact: string;
  readonly value: Fact;
}

/** An act that has moved an appeal. */
export interface AppealStep {
  readonly act: "appeal.file" | "appeal.withdraw" | "appeal.decide";
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** What the agency objects, or what the office decides by. */
  readonly reason: string | null;
}

/** 申诉: an agency's objection to one deduction. */
export interface Appeal {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  /** Key of the fact whose finding it objects to; its clause stands in the finding. */
  readonly fact: string;
  /** The result in which the deduction was announced. */
  readonly result: number;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly state: AppealState;
  /** What it rests on: numbers of evidence, documents, where they can be looked up. */
  readonly material: string;
  readonly ruling: AppealRuling | null;
  /** What stands in place of the finding; empty where it is not upheld. */
  readonly replacing: readonly RuledFact[];
  /** Oldest first. */
  readonly steps: readonly AppealStep[];
  /** ISO time. */
  readonly savedAt: string;
}
