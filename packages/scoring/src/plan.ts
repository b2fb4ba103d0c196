import {
  type Clause,
  type Comparison,
  type Condition,
  type DayPeriod,
  type FactField,
  FahengError,
  type Framework,
  type Group,
  type GradeCriterion,
  type Indicator,
  type Line,
  listed,
  type Look,
  type Measure,
  type Points,
  type Profile,
  type ProfileItem,
  type RestDays,
  type ScoreEffect,
  type Stater,
} from "@faheng/domain";
import type { z } from "zod";
import { scoringErrors as errors } from "./errors.ts";
import type { Exact } from "./exact.ts";
import type { RuleContext, RuleKind } from "./rule-kind.ts";
import type { Span } from "./span.ts";

/** A profile laid over its framework, checked, with every setting resolved. Immutable; compile once, score often. */
export interface Plan {
  readonly framework: Framework;
  readonly profile: Profile;
  readonly options: PlanOptions;
  /** Our readings of settings that concern the total: by the setting's name, or that of a list of the profile. */
  readonly readings: Readonly<Record<TotalSetting, string | null>>;
  /** Indicators that the profile scores or not: an unknown code in facts is an error, a known unscored one is not. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** One variant per class of units that the profile names, and `default` for every other. */
  readonly variants: ReadonlyMap<string, PlanVariant>;
  readonly default: PlanVariant;
}

/** Settings that the trace names where they act on the total. */
export const TOTAL_SETTINGS = [
  "base",
  "fullMarks",
  "notApplicable",
  "totalFloor",
  "totalCeiling",
  "rounding",
  "grades",
  "onceOnly",
  "sources",
] as const;
export type TotalSetting = (typeof TOTAL_SETTINGS)[number];

/** What scoring may know beside profile and facts; part of a cycle's manifest, so that a replay has the same. */
export interface PlanOptions {
  /** The assessed period, for due days that a profile states without a year. */
  readonly period: DayPeriod | null;
  /**
   * Days between which an event counts where its clause names no others. Left out: the assessed period, from the day on from
   * which the framework counts evidence where it names one. `null`: any day.
   */
  readonly window?: DayPeriod | null;
  /** Days off and made-up workdays, as plain data. */
  readonly calendar: { readonly holidays: readonly string[]; readonly workdays: readonly string[] };
  /** Whether a due day on a day off stays (as without it), or moves to the next working day. */
  readonly restDays?: RestDays;
  /** Values of the profile's benchmarks by key: `"86.5"`, `"95%"`. One that is left out is not known yet. */
  readonly benchmarks?: Readonly<Record<string, string | number>>;
  /** The most that the office allows for judgements without a range of their own: by indicator, then by fact key. */
  readonly bounds: Readonly<Record<string, Readonly<Record<string, Points>>>>;
}

/** The plan for one class of units. */
export interface PlanVariant {
  readonly unitClass: string | null;
  readonly items: readonly PlanItem[];
  readonly byIndicator: ReadonlyMap<string, PlanItem>;
  readonly scopes: readonly PlanScope[];
  readonly worlds: readonly PlanWorld[];
  readonly bonus: PlanBonus;
  readonly onceOnly: readonly PlanOnceOnly[];
  readonly heaviest: readonly PlanHeaviest[];
  readonly vetoes: readonly PlanVeto[];
  readonly conditions: readonly PlanCondition[];
  readonly criteria: readonly PlanCriterion[];
  /** What the vetoes and then the conditions do, each in the profile's order: strikes stand in the same order. */
  readonly effects: readonly PlanEffect[];
}

export interface PlanItem {
  readonly index: number;
  readonly indicator: Indicator;
  readonly item: ProfileItem;
  /** Points of this class of units; what the item adds to the full marks when it is no bonus and no veto item. */
  readonly points: Points;
  readonly full: Points;
  readonly start: Points;
  readonly floor: Exact | null;
  readonly ceiling: Exact | null;
  readonly policy: "full" | "exclude" | "exclude-and-rescale";
  /** Added after the sources are blended, under the bonus caps. */
  readonly isBonus: boolean;
  /** Positions of the effects that leave it nothing with the bonus or with a group it lies in. */
  readonly zeroedBy: readonly number[];
  /** Effects that cap it. */
  readonly caps: readonly PlanCap[];
  /** Limits over several of its clauses together. */
  readonly jointCaps: readonly PlanJointCap[];
  readonly clauses: readonly PlanClause[];
  /** Fact keys in the order of the clauses, each once, with the clauses that read it. */
  readonly facts: readonly PlanFact[];
  /** Facts that several clauses read and that have few values. */
  readonly shared: readonly PlanSharedFact[];
  readonly reading: string | null;
}

export interface PlanClause {
  readonly index: number;
  readonly clause: Clause;
  readonly rule: RuleKind;
  readonly params: unknown;
  readonly context: RuleContext;
  /** Checks its fact. */
  readonly schema: () => z.ZodType;
  readonly field: FactField;
  /** Position of its fact in the item's facts. */
  readonly fact: number;
  /** Where its fact is stated, where that is another item; `null` for its own. */
  readonly enteredAt: EnteredAt | null;
  readonly isAward: boolean;
  /** The clause's cap and, where 扣完为止 binds the clause, its share. */
  readonly limit: Points | null;
  /** What the rule can make while its fact is pending. */
  readonly open: Span;
  /** What the clause can make while its fact and its factor are pending, under its limit. */
  readonly pending: Span;
  /** The clause whose fact says how many times the amount counts; `null`: once. */
  readonly multiplier: PlanMultiplier | null;
  /** Position of the award that it takes from, `null` where it counts by itself. */
  readonly reduces: number | null;
  /** Position of the clause at the root of its chain of replacing aggravation; its own where it replaces none. */
  readonly root: number;
  /** Position of the source that gives the fact, `null` for every source. */
  readonly source: number | null;
  /** Who states its fact. */
  readonly statedBy: Stater;
  /** Whether its amount is to be judged and nothing says yet how far it may go: no number may be stated. */
  readonly awaitsBound: boolean;
  /** Titles of the benchmarks that it needs and that have no value yet: until then its amount is pending. */
  readonly awaits: readonly string[];
  readonly reading: string | null;
}

/** A factor on a clause. */
export interface PlanMultiplier {
  /** Position of the clause that states it. */
  readonly clause: number;
  readonly least: Exact;
  readonly most: Exact;
}

/** The indicator with which a fact is stated that others read too. */
export interface EnteredAt {
  readonly indicator: string;
  readonly title: string;
}

export interface PlanFact {
  readonly key: string;
  /** The other item with which it is stated; `null` for this one. */
  readonly enteredAt: EnteredAt | null;
  /** Clauses of other items that read it too. */
  readonly borrowers: readonly PlanClause[];
  /** The office as soon as one clause that reads it says so. */
  readonly statedBy: Stater;
  readonly clauses: readonly number[];
}

/** A fact that several clauses of an item read, with everything they can make of it together. */
export interface PlanSharedFact {
  /** Position among the item's facts. */
  readonly fact: number;
  readonly clauses: readonly number[];
  /** By outcome and clause: the amount under the clause's limit. */
  readonly cases: () => readonly (readonly Exact[])[];
}

/** A part of the total, or what belongs to no part (`key` null). */
export interface PlanScope {
  readonly key: string | null;
  readonly title: string;
  /** Conversion times weight. */
  readonly factor: Exact;
  readonly conversion: Exact;
  readonly weight: Exact;
  readonly items: readonly number[];
  readonly roots: readonly PlanNode[];
  /** Whether a limit could raise or lower a group in it. */
  readonly hasFloor: boolean;
  readonly hasCeiling: boolean;
  readonly reading: string | null;
}

/** A group with what of it lies in one scope. */
export interface PlanNode {
  readonly group: Group;
  readonly items: readonly number[];
  readonly children: readonly PlanNode[];
  /** By world, since a multiple is one of what the group is worth there; `null` for a group without limits. */
  readonly limits: readonly { readonly floor: Exact | null; readonly ceiling: Exact | null }[] | null;
  /** Positions of the effects that zero it. */
  readonly vetoes: readonly number[];
  /** Effects that cap it, each with its cap by world. */
  readonly caps: readonly { readonly effect: number; readonly byWorld: readonly Exact[] }[];
  readonly reading: string | null;
}

/** The assessment as one source sees it; a profile without sources has one world of weight 1. */
export interface PlanWorld {
  readonly key: string | null;
  readonly title: string;
  readonly weight: Exact | null;
  /** By item: whether it counts here. */
  readonly counts: readonly boolean[];
}

/** Bonus items and the limits over several of them, the innermost first; any two are apart or one inside the other. */
export interface PlanBonus {
  readonly items: readonly number[];
  readonly limits: readonly PlanBonusLimit[];
}

export interface PlanBonusLimit {
  readonly items: readonly number[];
  readonly floor: Exact | null;
  readonly ceiling: Exact | null;
  /** The group whose limit it is, `null` for a cap the profile lays over items. */
  readonly group: string | null;
  /** Position of the effect that lays it; `null` for one that always holds. */
  readonly effect: number | null;
  readonly reading: string | null;
}

/** Facts among which one matter counts once. */
export interface PlanOnceOnly {
  readonly place: string;
  readonly items: readonly number[];
  /** The most that several matters of a member still pending may be held to together; `null` for no limit. */
  readonly jointCaps: ReadonlyMap<number, Points | null>;
}

export interface PlanVeto {
  readonly item: number;
  /** Positions of the clauses that make it strike. */
  readonly clauses: readonly number[];
  readonly effect: ScoreEffect;
  readonly reading: string | null;
}

/** A cap that holds where an effect strikes. */
export interface PlanCap {
  readonly effect: number;
  readonly cap: Exact;
}

/** The most that clauses of one item, all awards or all deductions, make together. */
export interface PlanJointCap {
  readonly clauses: readonly number[];
  readonly isAward: boolean;
  readonly cap: Exact;
  readonly place: string;
}

/** Clauses of which only the heaviest counts; of equal ones the first. */
export interface PlanHeaviest {
  readonly place: string;
  readonly clauses: readonly { readonly item: number; readonly clause: number }[];
  readonly reading: string | null;
}

export interface PlanEffect {
  readonly effect: ScoreEffect;
  /** The condition whose effect it is, `null` for a veto's. */
  readonly condition: Condition | null;
}

/** What is measured, by position or code. */
export type PlanMeasure =
  | { readonly of: "deductions" | "items"; readonly items: readonly number[] }
  | { readonly of: "groups"; readonly groups: readonly string[] }
  | { readonly of: "parts"; readonly parts: readonly string[] }
  | { readonly of: "base" | "bonus" | "total" };

export interface PlanLook {
  readonly look: Look;
  readonly measure: PlanMeasure;
}

export interface PlanCondition {
  readonly condition: Condition;
  /** Everything that it looks at, each with what is measured; at least one. */
  readonly looks: readonly PlanLook[];
  /** The latest of what it looks at: at that step it is judged. */
  readonly latest: Measure["of"];
  readonly reading: string | null;
}

/** A ladder over a measure beside that over the total. */
export interface PlanCriterion {
  readonly criterion: GradeCriterion;
  readonly measure: PlanMeasure;
  readonly is: Comparison;
  /** From the highest: positions among the profile's grades with what each asks for. */
  readonly rungs: readonly { readonly grade: number; readonly line: Line }[];
  readonly reading: string | null;
}

/**
 * The variant for a class of units; a profile that tells no classes apart takes any.
 *
 * @throws FAHENG_UNIT_CLASS_UNKNOWN where the profile has classes and this is none of them.
 */
export function variantOf(plan: Plan, unitClass: string | null): PlanVariant {
  if (unitClass === null || plan.variants.size === 0) return plan.default;
  const variant = plan.variants.get(unitClass);
  if (variant) return variant;
  const known = [...plan.variants.keys()];
  throw new FahengError(errors.FAHENG_UNIT_CLASS_UNKNOWN, {
    place: "unitClass",
    details: { unitClass, ...listed(known, unitClass) },
  });
}
