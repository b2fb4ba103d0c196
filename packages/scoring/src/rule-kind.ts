import type { FactField, Fraction, Points } from "@faheng/domain";
import type { z } from "zod";

/**
 * The contract of a rule kind. The engine asks a kind these questions and never which kind it is; a plugin registers a
 * kind of its own under the same contract.
 */
export interface RuleKind<Params = unknown, Fact = unknown> {
  /** Unique name, e.g. `shortfall`. A plugin's own kinds carry its id: `commerce.export-volume`. */
  readonly kind: string;
  /** Name for people. */
  readonly title: { readonly zh: string; readonly en: string };
  /** The parameters a profile states, from JSON (points as decimals) to their checked form. */
  readonly params: z.ZodType<Params>;
  /** Checks one fact for these parameters. */
  readonly fact: (params: Params) => z.ZodType<Fact>;
  /** How the fact is asked for. */
  readonly field: (params: Params) => FactField;
  /** The rule in one Chinese sentence, from its parameters alone. */
  readonly read: (params: Params) => string;
  /** The exact amount (thousandths, never negative) that this fact makes; the clause says whether it is taken or given. */
  readonly amount: (params: Params, fact: Fact) => Amount;
  /** Smallest and largest amount any allowed fact can make; `null` where there is no limit without a cap. */
  readonly bounds: (params: Params) => { readonly least: Points; readonly most: Points | null };
  /** The arithmetic for people: `少2次×1分`. */
  readonly arithmetic: (params: Params, fact: Fact) => string;
}

/** An amount in thousandths: an integer, or an exact fraction of thousandths where a ratio makes one. */
export type Amount = Points | Fraction;
