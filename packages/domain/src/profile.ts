import { z } from "zod";
import { boundSchema, lineSchema } from "./bound.ts";
import { conditionSchema, gradeCriterionSchema } from "./condition.ts";
import { fractionSchema } from "./fraction.ts";
import { codeSchema, dateSchema } from "./framework.ts";
import { amountSchema, pointsSchema } from "./points-schema.ts";
import { ESCALATION_RUNGS } from "./process/entity/rectification.ts";
import { HELD_KINDS } from "./process/entity/register-row.ts";
import { scoreEffectSchema } from "./score-effect.ts";
import { said } from "./issue-wording.ts";
import { wantedForm } from "./wanted-form.ts";

/**
 * A scoring profile lays points and rules over a framework. Every setting is written out: there is no silent default.
 * Where the document is silent and we had to choose, `readings` names the path and says why, and every screen and export
 * marks that setting as our reading.
 */

const text = z.string().min(1).max(2000);
const shortText = z.string().min(1).max(400);

/** What becomes of an item that does not apply (不涉及). */
export const notApplicablePolicySchema = z.enum(["full", "exclude", "exclude-and-rescale"]);

/** Who states a fact: the assessed agency itself, or whoever assesses it (the office that owns the cycle). */
export const staterSchema = z.enum(["agency", "office"]);
export type Stater = z.infer<typeof staterSchema>;

/** One rule of the document. */
export const clauseSchema = z.strictObject({
  /** Unique inside its item. */
  id: codeSchema,
  /** A rule kind: one of the engine's or one that a plugin registers. */
  kind: codeSchema,
  /** Whether the rule's amount is taken away or given. */
  effect: z.enum(["deduct", "award"]),
  /** The rule kind's own parameters, checked by the kind when the profile is compiled. */
  params: z.record(z.string(), z.json()),
  /** Key of the fact it reads; clauses of one item may share a fact. `null`: its own id. */
  fact: codeSchema.nullable().default(null),
  /**
   * The indicator whose fact it reads, where that is stated with another item (同一比率两处用); `fact` is its key there.
   * `null`: its own item's.
   */
  factOf: codeSchema.nullable().default(null),
  /** The most this clause may take or give, `null` for no limit of its own. */
  cap: amountSchema.nullable().default(null),
  /** Where it stands in the document: `第2行 第1款`. */
  place: shortText,
  /** The rule in our own short Chinese words, figures kept. */
  wording: text,
  /** Which assessment source (profile.sources) gives its fact; `null` for the agency itself. */
  source: codeSchema.nullable().default(null),
  /**
   * Who states its fact. `null`: whoever its source says; without a source the agency, but the office where the rule kind
   * takes a judgement or somebody else's number. A fact that several clauses share is the office's as soon as one says so.
   */
  statedBy: staterSchema.nullable().default(null),
  /** Parameters that differ for a class of units, e.g. county targets: unit class → parameters that replace. */
  unitParams: z.record(z.string(), z.record(z.string(), z.json())).default({}),
  /**
   * Points the document sets aside for this clause within its item (本款5分); 扣完为止 stops there where
   * `settings.exhausts` is `clause`, and at the item's floor where it is `item`. `null`: none set aside.
   */
  share: amountSchema.nullable().default(null),
  /**
   * Id of the clause of the same item that this one makes graver (未纠正的加扣): where `settings.aggravation` is `adds`
   * both count, where it is `replaces` only the larger of the two.
   */
  aggravates: codeSchema.nullable().default(null),
  /** This clause's own way to aggravate, for a document in which some add and some replace; `null`: the profile's. */
  aggravation: z.enum(["adds", "replaces"]).nullable().default(null),
  /**
   * Id of the clause of the same item whose fact says how many times this one's amount counts (加倍, 难度系数); its kind is
   * one that states a factor. The product then stands under the cap. `null`: once.
   */
  multipliedBy: codeSchema.nullable().default(null),
  /**
   * Id of an award of the same item that this deduction takes from (奖励中每缺一项扣1分): never below nothing, and before
   * the award's cap. The item itself loses nothing by it.
   */
  reduces: codeSchema.nullable().default(null),
});
export type Clause = z.infer<typeof clauseSchema>;

/** The most that several clauses of an item, all awards or all deductions, make together (几款合计扣完标准分的2倍). */
export const jointCapSchema = z.strictObject({
  clauses: z.array(codeSchema).readonly(),
  /** Points, or a multiple of the item's points. */
  at: lineSchema,
  place: shortText,
});

/** What one indicator is worth. */
export const profileItemSchema = z.strictObject({
  indicator: codeSchema,
  /** 标准分: full marks; `"0"` where the document states none for the item and deductions come off the base. */
  points: amountSchema,
  /** `full`: starts with its points and loses; `zero`: starts with nothing and earns (or only deducts from the base). */
  start: z.enum(["full", "zero"]),
  floor: boundSchema,
  ceiling: boundSchema,
  /** `null`: the profile's policy. */
  notApplicable: notApplicablePolicySchema.nullable().default(null),
  clauses: z.array(clauseSchema).readonly(),
  jointCaps: z.array(jointCapSchema).readonly().default([]),
  /** Points that differ for a class of units (city and county tables): unit class → points in place of `points`. */
  unitPoints: z.record(z.string(), amountSchema).default({}),
});
export type ProfileItem = z.infer<typeof profileItemSchema>;

/** A limit on what a group of the framework may come to. */
export const groupLimitSchema = z.strictObject({
  group: codeSchema,
  floor: boundSchema,
  ceiling: boundSchema,
});

/**
 * A part of the total that is converted and weighted on its own (70 % daily work, 30 % opinion …). Indicators that no
 * part names belong to none and count as they are.
 */
export const partSchema = z.strictObject({
  key: codeSchema,
  title: shortText,
  groups: z.array(codeSchema).readonly(),
  indicators: z.array(codeSchema).readonly().default([]),
  /** Converted from a full mark of `from` to one of `to` (a 100-point part counted as 30); `null` for as it is. */
  conversion: z.strictObject({ from: amountSchema, to: amountSchema }).nullable(),
  weight: fractionSchema,
  /** Weights that differ for a class of units: unit class → weight in place of `weight`. */
  unitWeights: z.record(z.string(), fractionSchema).default({}),
});

/** An assessment source (daily evaluation, third party, survey …) and its weight; `null` until the office sets it. */
export const sourceSchema = z.strictObject({
  key: codeSchema,
  title: shortText,
  weight: fractionSchema.nullable(),
  /** Who states the facts of its clauses; `null`: the office, as every source but the agency's own (自评) is another's. */
  statedBy: staterSchema.nullable().default(null),
});

/** Which source's findings count where in a review, and which stand over which (书面评审、实地核查…). */
export const reviewRulesSchema = z.strictObject({
  /** Highest first: on a fact that several state, the first named counts. A source that is not named counts nowhere. */
  order: z
    .array(
      z.strictObject({
        /** One of the platform's sources, or a key of `sources`. */
        source: codeSchema,
        /** Items on which it counts; `null`: on all. */
        indicators: z.array(codeSchema).readonly().nullable().default(null),
      }),
    )
    .min(1)
    .readonly(),
  /** How far two reviewers of one source may be apart on an item before a third settles it. */
  disagreement: amountSchema,
});

/**
 * A fact that the office does not state by itself: how often its register (市办登记) says that an agency was late or not there at
 * what it holds for all of them. The clause that reads it is the office's.
 */
export const registerRuleSchema = z.strictObject({
  kind: z.enum(HELD_KINDS),
  /** What counts: late, absent, or both (未按时报送 is both). */
  marks: z
    .array(z.enum(["late", "absent"]))
    .min(1)
    .readonly(),
  indicator: codeSchema,
  /** Key of a fact of that indicator that is a count. */
  fact: codeSchema,
});

/**
 * What it costs to rate oneself above one's review (自评虚高): measured when a review is put together and counted as a fact, which
 * nobody states. The clause that reads it is the office's, and says what it costs.
 */
export const overstatedRuleSchema = z.strictObject({
  /** `items`: on how many items 自评 is further above 考评 than `above`; `total`: by how many whole points the total is, 0 within it. */
  measure: z.enum(["items", "total"]),
  above: amountSchema,
  indicator: codeSchema,
  /** Key of a fact of that indicator that is a count. */
  fact: codeSchema,
});

/** The ladder by which the office presses for cures (提醒 … 通报), as this office climbs it: some rungs, or all in another order. */
export const ladderSchema = z
  .array(z.enum(ESCALATION_RUNGS))
  .min(1)
  .refine((rungs) => new Set(rungs).size === rungs.length, said("each rung once", "每一步只写一次"))
  .readonly();

/** Several bonus items under one common limit. */
export const bonusCapSchema = z.strictObject({ indicators: z.array(codeSchema).readonly(), cap: amountSchema });

/** One matter reported under several bonus items counts once, with its highest amount. */
export const onceOnlySchema = z.strictObject({ indicators: z.array(codeSchema).readonly(), place: shortText });

/** Clauses on the same matter, of one item or of several, of which only the heaviest counts (同一事项取重者). */
export const heaviestSchema = z.strictObject({
  /** In the document's order: of equal amounts the first counts. */
  clauses: z.array(z.strictObject({ indicator: codeSchema, clause: codeSchema })).readonly(),
  place: shortText,
});

/** A stated fact with an effect on the score (一票否决). */
export const vetoSchema = z.strictObject({
  indicator: codeSchema,
  /** The clause of that item whose striking has the effect (3–9 deaths, 10 and more); `null`: any of them. */
  clause: codeSchema.nullable().default(null),
  effect: scoreEffectSchema,
});

/** A value that the office makes known for all agencies at once (全省平均), and that rules take as their target. */
export const benchmarkSchema = z.strictObject({
  key: codeSchema,
  title: shortText,
  /** What a `number` counts in; empty for a `share`. */
  unit: z.string().max(20).default(""),
  kind: z.enum(["number", "share"]),
  /** Ends between which it must lie; they end the interval while it is not known. `null`: none. */
  least: fractionSchema.nullable().default(null),
  most: fractionSchema.nullable().default(null),
});

/** A setting the document leaves open, and how we read it. */
export const readingSchema = z.strictObject({
  /** Path of the setting: `settings.base`, `items.R2-3.floor`, `items.R2-3.clauses.a.params.levels`. */
  path: shortText,
  note: text,
});

export const profileSettingsSchema = z.strictObject({
  /** Points the total starts from beside the items' own (Nantong: 100, our reading); `"0"` where items carry full marks. */
  base: amountSchema,
  /** What the items (and base) must add up to; compile refuses a profile whose sum differs. `null`: the document has none. */
  fullMarks: amountSchema.nullable(),
  /** Whether a further clause on the same matter (不及时纠正的，加扣) adds to the first or replaces it. */
  aggravation: z.enum(["adds", "replaces"]),
  /** What 扣完为止 empties: the clause's own cap, or the whole item. */
  exhausts: z.enum(["clause", "item"]),
  notApplicable: notApplicablePolicySchema,
  totalFloor: pointsSchema.nullable(),
  totalCeiling: pointsSchema.nullable(),
  /** The one place where a number is rounded: the total, to `digits` decimal places. */
  rounding: z.strictObject({ mode: z.enum(["half-up", "half-even", "down", "none"]), digits: z.int().min(0).max(3) }),
  /** Highest first; a score of exactly `atLeast` has the grade (以上 includes the number). Empty: no grades. */
  grades: z.array(z.strictObject({ name: shortText, atLeast: pointsSchema })).readonly(),
  /** Equal scores: the same rank and a gap after (1, 1, 3), no gap (1, 1, 2), or told apart by `tieBreak` groups. */
  ties: z.enum(["gap", "dense", "break"]),
  tieBreak: z.array(codeSchema).readonly(),
});
export type ProfileSettings = z.infer<typeof profileSettingsSchema>;

export const profileSchema = z.strictObject({
  format: z.literal("faheng.profile/1"),
  id: codeSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, wantedForm("a version such as 1.0.0", "版本号，如 1.0.0")),
  title: shortText,
  /** The framework it is laid over, and the versions of it that fit (a semantic version range). */
  framework: z.strictObject({ id: codeSchema, versions: shortText }),
  /**
   * `official`: the document itself states these points. `platform`: ours, labelled so everywhere it shows.
   * `office`: laid by a law-governance office, signed by its author.
   * `bureau`: laid by the assessed agency for a cycle of its own, signed by its author.
   */
  standing: z.enum(["official", "platform", "office", "bureau"]),
  author: shortText.nullable(),
  signedOn: dateSchema.nullable(),
  settings: profileSettingsSchema,
  items: z.array(profileItemSchema).readonly(),
  groupLimits: z.array(groupLimitSchema).readonly().default([]),
  parts: z.array(partSchema).readonly().default([]),
  sources: z.array(sourceSchema).readonly().default([]),
  /** How reviewers' findings come together; left out where the document is silent, and the platform's reading stands. */
  review: reviewRulesSchema.exactOptional(),
  /** Facts that come from the office's register; left out where none does. */
  register: z.array(registerRuleSchema).min(1).readonly().exactOptional(),
  /** What it costs to rate oneself above one's review; left out where nothing is said of it. */
  overstated: overstatedRuleSchema.exactOptional(),
  /** Left out where the office sets none: every rung, in the usual order. */
  ladder: ladderSchema.exactOptional(),
  /** Caps over several bonus items together; a single item's cap is its ceiling. */
  bonusCaps: z.array(bonusCapSchema).readonly().default([]),
  onceOnly: z.array(onceOnlySchema).readonly().default([]),
  heaviest: z.array(heaviestSchema).readonly().default([]),
  vetoes: z.array(vetoSchema).readonly().default([]),
  conditions: z.array(conditionSchema).readonly().default([]),
  /** Criteria by which units are graded beside the total. */
  gradeCriteria: z.array(gradeCriterionSchema).readonly().default([]),
  /** Targets that are facts themselves, stated once for all agencies. */
  benchmarks: z.array(benchmarkSchema).readonly().default([]),
  /** Classes of units beside those that points or parameters name: they take what stands for everybody. */
  unitClasses: z.array(z.string().min(1).max(100)).readonly().default([]),
  readings: z.array(readingSchema).readonly(),
});

/** A profile with points in thousandths and ratios as exact fractions. */
export type Profile = z.output<typeof profileSchema>;
/** A profile as documents and authors write it: points as decimals (`"0.5"`), ratios as `"30%"`. */
export type ProfileInput = z.input<typeof profileSchema>;
