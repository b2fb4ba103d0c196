import type { EvidenceQuality } from "./process/entity/evidence.ts";
import type { DayPeriod } from "./deadline.ts";

/**
 * How a fact is asked for: plain data that a rule declares and any form can draw. Labels are Chinese and ours.
 * The JSON shape of the answer stands beside each kind.
 */
export type FactField =
  /** `true` / `false` */
  | { readonly kind: "flag"; readonly label: string; readonly yes: string; readonly no: string }
  /** a whole number from `min` (0 unless stated) to `max` */
  | {
      readonly kind: "count";
      readonly label: string;
      readonly unit: string;
      readonly min?: number;
      readonly max: number;
    }
  /** `{ "numerator": 9, "denominator": 10 }`, decimals as text (`"310.5"`); `0` of `0` says that there is nothing to count */
  | { readonly kind: "ratio"; readonly label: string; readonly numerator: string; readonly denominator: string }
  /** a decimal as a string, in points or in the outside scale */
  | {
      readonly kind: "number";
      readonly label: string;
      readonly unit: string;
      readonly min: string;
      readonly max: string;
      /** Decimal places that it may have; three where it does not say. */
      readonly places?: 3 | 6;
    }
  /** `{ "current": "120.5", "previous": "100" }`: several decimals with at most six places, every one of them given */
  | { readonly kind: "numbers"; readonly label: string; readonly numbers: readonly NamedNumber[] }
  /** `YYYY-MM-DD`, or `"none"` for not done at all where `canBeMissing` */
  | { readonly kind: "date"; readonly label: string; readonly canBeMissing: boolean }
  /** the key of one option */
  | { readonly kind: "choice"; readonly label: string; readonly options: readonly FactOption[] }
  /** the keys of the parts that are there */
  | { readonly kind: "parts"; readonly label: string; readonly parts: readonly PartOption[] }
  /** `[{ "category": key, "matter": text, "date"?: date, "flags"?: [key], "quantity"?: decimal, "note"?: text }]`; `[]` says «none happened» */
  | {
      readonly kind: "events";
      readonly label: string;
      readonly categories: readonly FactOption[];
      /** What may be true of one event besides (not corrected in time …). */
      readonly flags: readonly FactOption[];
      /** Whether the same matter counts once, so that each event must name its matter. */
      readonly needsMatter: boolean;
      /** A number of zero or more that an event of these categories carries. */
      readonly quantity?: { readonly label: string; readonly unit: string; readonly categories: readonly string[] };
      /** Days between which an event counts; absent where nothing limits them. */
      readonly window?: DayPeriod;
    }
  /** `{ "amount": decimal, "reason": text, "by": person }` */
  | { readonly kind: "judgement"; readonly label: string; readonly min: string | null; readonly max: string | null }
  /** a list of decimals as strings */
  | { readonly kind: "sample"; readonly label: string; readonly unit: string };

/** One of the numbers of a {@link FactField}. */
export interface NamedNumber {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly min: string;
  readonly max: string;
}

/** A choice in a {@link FactField}. */
export interface FactOption {
  readonly key: string;
  readonly label: string;
}

/** A part that is there or not. */
export interface PartOption extends FactOption {
  /**
   * Where the part says that a material holds in one quality: which material of the item, counted from 1 in printed order, and
   * which quality. A reviewer's own verdicts on the materials then state the fact.
   */
  readonly check?: { readonly material: number; readonly quality: EvidenceQuality };
}
