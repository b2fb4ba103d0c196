import type { DayPeriod, FactField, Fraction, Points, RestDays, Stater, Wording, WorkCalendar } from "@faheng/domain";
import type { z } from "zod";
import type { Exact } from "./exact.ts";

/**
 * The contract of a rule kind. The engine asks a kind these questions and never which kind it is; a plugin registers a
 * kind of its own under the same contract. The members down to `arithmetic` are enough; the others make a kind say more.
 */
export interface RuleKind<Params = unknown, Fact = unknown> {
  /** Unique name, e.g. `shortfall`. A plugin's own kinds carry its id: `commerce.export-volume`. */
  readonly kind: string;
  /** Name for people. */
  readonly title: { readonly zh: string; readonly en: string };
  /**
   * What each parameter is called on a form, beside the name that stands in the profile; one without a name is shown by the
   * latter alone.
   */
  readonly names?: Readonly<Record<string, Wording>>;
  /** The benchmarks that these parameters take as targets. While one has no value, no amount is asked for. */
  benchmarks?(params: Params): readonly { readonly key: string; readonly kind: "number" | "share" }[];
  /** The parameters a profile states, from JSON (points as decimals) to their checked form. */
  readonly params: z.ZodType<Params>;
  /** Checks one fact for these parameters. */
  fact(params: Params, context: RuleContext): z.ZodType<Fact>;
  /** How the fact is asked for. */
  field(params: Params, context: RuleContext): FactField;
  /** The rule in one Chinese sentence, from its parameters alone. */
  read(params: Params, context: RuleContext): string;
  /** The exact amount (thousandths, never negative) that this fact makes; the clause says whether it is taken or given. */
  amount(params: Params, fact: Fact, context: RuleContext): Amount;
  /** Smallest and largest amount any allowed fact can make; `null` where nothing limits it without a cap. */
  bounds(params: Params, context: RuleContext): { readonly least: Amount; readonly most: Amount | null };
  /** The arithmetic for people: `少2次×1分`. Empty where the fact makes no amount. */
  arithmetic(params: Params, fact: Fact, context: RuleContext): string;

  /**
   * Who states its fact where the profile does not say: `office` for a judgement or another body's number; without it the
   * assessed agency.
   */
  readonly statedBy?: Stater;
  /**
   * These parameters with the most that the office allows, where they state no most of their own; `null` where they do.
   * Only for kinds whose amount is somebody's to judge: nobody may state one before there is a most.
   */
  within?(params: Params, most: Points): Params | null;
  /** A fact with who states it and why written in, by the machine and never by whoever types it. */
  signed?(fact: unknown, by: string, reason: string): unknown;
  /** Whether its amount counts working days, which without a calendar are all but weekends. */
  countsWorkingDays?(params: Params): boolean;
  /** How a fact is read in Chinese: `应不少于2次，实1次`. */
  stated?(params: Params, fact: Fact, context: RuleContext): string;
  /** Why these parameters mean nothing in this context, and which of them it is about; compile refuses the clause. */
  refuses?(params: Params, context: RuleContext): { readonly field: string; readonly reason: Wording } | null;
  /** Which of these parameters can never act, and why: told to whoever lays the profile, and never refused. */
  idle?(params: Params, context: RuleContext): readonly { readonly field: string; readonly reason: Wording }[];
  /**
   * The amounts that this fact may still come to while its work goes on: a meeting yet to be held adds to the count, a lost
   * case stays lost. Without it the fact stands as it is. Its own amount lies between them.
   */
  ahead?(params: Params, fact: Fact, context: RuleContext): { readonly least: Amount; readonly most: Amount | null };
  /** Whether this fact makes a veto strike; without it a veto strikes when the amount is more than zero. */
  strikes?(params: Params, fact: Fact, context: RuleContext): boolean;
  /**
   * How many times the amounts of the clauses that name this one count; only for kinds that state a factor. Such a kind
   * makes no amount of its own.
   */
  readonly factor?: RuleFactor<Params, Fact>;
  /** Facts (as JSON) that make the least and the most, and steps between, for what-if; without it what-if leaves it be. */
  samples?(params: Params, context: RuleContext): readonly unknown[];
  /** The count from which on more of it changes no amount; only for kinds whose fact is a count that stops to matter. */
  settledFrom?(params: Params, context: RuleContext): number;
  /** Matters that may count once over several clauses; only for kinds whose fact names matters. */
  readonly matters?: RuleMatters<Params, Fact>;
  /** How a fact is packed in a byte for the bulk path; without it the bulk path keeps the fact's exact amount. */
  bulk?(params: Params, context: RuleContext): BulkForm<Fact> | null;
}

/** What a rule may know beside its own parameters. Plain data, the same for every unit. */
export interface RuleContext {
  readonly effect: "deduct" | "award";
  /** The profile's setting: a further amount on the same matter adds to the first or replaces it. */
  readonly aggravation: "adds" | "replaces";
  readonly calendar: WorkCalendar;
  /** Whether a due day on a day off stays, or moves to the next working day. */
  readonly restDays: RestDays;
  /** The assessed period, for dates that a profile states without a year; `null` when none is given. */
  readonly period: DayPeriod | null;
  /** Days between which an event counts where its clause names no others; `null` where nothing limits them. */
  readonly window: DayPeriod | null;
  /** The profile's benchmarks by key; left out where it has none. */
  readonly benchmarks?: ReadonlyMap<string, Benchmark>;
}

/** A target that is stated once for all; `value` is `null` until it is. */
export interface Benchmark {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: "number" | "share";
  readonly least: Exact | null;
  readonly most: Exact | null;
  readonly value: Exact | null;
}

/** A factor that a fact states; never negative, one is once. */
export interface RuleFactor<Params, Fact> {
  of(params: Params, fact: Fact, context: RuleContext): Fraction | Exact;
  /** Smallest and largest factor that any allowed fact can state. */
  bounds(params: Params, context: RuleContext): { readonly least: Fraction | Exact; readonly most: Fraction | Exact };
}

export interface RuleMatters<Params, Fact> {
  /** Each matter a fact names and the amount it makes by itself, in the fact's order. */
  list(
    params: Params,
    fact: Fact,
    context: RuleContext,
  ): readonly { readonly matter: string; readonly amount: Amount }[];
  /** The fact without the entries at these positions. */
  without(params: Params, fact: Fact, positions: ReadonlySet<number>): Fact;
  /** The most that one matter may make; without it, any amount. */
  largest?(params: Params, context: RuleContext): Points;
  /** Whether entries of one matter decide together what they make, so that none of them can be left out; without it, no. */
  standTogether?(params: Params): boolean;
  /** The smallest cap of the rule's own under which several matters stand together, `null` for none. */
  jointCap(params: Params): Points | null;
}

/**
 * A rule on the bulk path: every fact that matters falls into one of a few slots, and `amounts[slot]` (thousandths) is
 * what it makes. `slot` answers the slot of a fact, or one that `amounts` does not have where the fact fits in none.
 */
export interface BulkForm<Fact> {
  readonly amounts: readonly Points[];
  /** Whether a veto strikes, by slot; without it, where the amount is more than zero. */
  readonly strikes?: readonly boolean[];
  slot(fact: Fact): number;
}

/** An amount in thousandths: an integer, or exact where a ratio makes a fraction of thousandths. */
export type Amount = Points | Fraction | Exact;

/** A rule kind of which the compiler knows the name and what its parameters are written as. */
export type DefinedRule<Kind extends string, Schema extends z.ZodType, Fact> = RuleKind<z.output<Schema>, Fact> & {
  readonly kind: Kind;
  readonly params: Schema;
};

/** Declares a rule kind; the types of parameters and fact follow from the schemas. */
export function defineRule<const Kind extends string, Schema extends z.ZodType, Fact>(
  rule: DefinedRule<Kind, Schema, Fact>,
): DefinedRule<Kind, Schema, Fact> {
  return Object.freeze(rule);
}

/** By rule kind, what its parameters are written as. */
export type ParamsByKind<Rule extends { readonly kind: string; readonly params: z.ZodType }> = {
  readonly [Each in Rule as Each["kind"]]: z.input<Each["params"]>;
};
