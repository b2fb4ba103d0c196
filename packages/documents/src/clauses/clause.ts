/** What a reading of a cell is made of. Amounts are decimals as documents and profiles write them (`"0.5"`), at most three places. */

/** Begin and end (not included) in the text that was read. */
export type TextSpan = readonly [from: number, to: number];

/** What the text around a cell says about it. */
export interface ClauseContext {
  /** 分值 of the item as printed (`"10"`, `"10分"`); `null` where the table has none. */
  readonly points: string | null;
  /** An item of a bonus part (加分项) or of a veto part (否决项) reads its sentences as such. */
  readonly kind: "item" | "bonus" | "veto";
  /** Headings above the item, the outermost first. */
  readonly headings?: readonly string[];
  /** Heading and requirement of the item, its target column …: where a clause that names no target (每少一次) finds it. */
  readonly about?: readonly string[];
  /** Cells of a target column (目标值), which may hold a number without its unit. */
  readonly targets?: readonly string[];
}

/** One scoring rule that a sentence states. */
export interface ReadClause {
  /** `c1`, `c2` …: unique inside the cell. */
  readonly id: string;
  /** As printed. */
  readonly text: string;
  readonly span: TextSpan;
  readonly effect: "deduct" | "award" | "veto";
  /** A rule kind of the scoring engine. `judgement` without a range where the sentence could not be read. */
  readonly kind: string;
  /** Parameters of that kind, as a profile writes them. */
  readonly params: ClauseParams;
  /** The most this clause takes or gives, `null` for none of its own. */
  readonly cap: string | null;
  /** Points set aside for it (1.制度建设（5分）：…), `null` for none. */
  readonly share: string | null;
  /** The clause that it makes graver (加扣), and whether it adds to it or replaces it. */
  readonly aggravates: string | null;
  readonly aggravation: "adds" | "replaces" | null;
  /** What a veto does; `null` for every other clause. */
  readonly veto: VetoOutcome | null;
  /** What it will ask for: kind of the field, and a label out of the sentence. */
  readonly fact: { readonly kind: string; readonly label: string };
  /**
   * From 0 (not read) to 1: 0.9 and more, every word that bears on the amount was read; from 0.6, a reading of ours is in it,
   * and a doubt says which; below, part of the sentence was not understood.
   */
  readonly confidence: number;
  /** Row of the grammar that read it. */
  readonly rule: string;
}

/** A value of parameters: plain JSON. */
export type ClauseValue =
  | string
  | number
  | boolean
  | null
  | readonly ClauseValue[]
  | { readonly [key: string]: ClauseValue };
export type ClauseParams = Readonly<Record<string, ClauseValue>>;

/** What a veto does, before anybody knows the groups and grades of the profile. */
export type VetoOutcome =
  | { readonly kind: "zero-total" }
  | { readonly kind: "zero-item" }
  | { readonly kind: "zero-group" }
  | { readonly kind: "cap-total"; readonly points: string }
  | { readonly kind: "lower-grade"; readonly by: number }
  | { readonly kind: "disqualify" }
  /** These words stand in place of the points, or the grade they name is the best there is. */
  | { readonly kind: "grade"; readonly words: string };

/** Something that the grammar was not sure of. */
export interface ClauseDoubt {
  readonly kind: ClauseDoubtKind;
  readonly span: TextSpan;
  /** As printed. */
  readonly printed: string;
  /** What we made of it, in Chinese. */
  readonly note: string;
  /** The clause it concerns, `null` for the cell. */
  readonly clause: string | null;
}

export type ClauseDoubtKind =
  /** Not understood: a judgement without a number stands for it. */
  | "clause-unread"
  /** Understood but for some words. */
  | "clause-partly"
  /** The sentence leaves something open, and we chose. */
  | "clause-reading"
  /** The target or minimum stands nowhere. */
  | "clause-target"
  /** Amounts do not come to the points of the item. */
  | "clause-sum";

/** What one scoring cell says. */
export interface ClauseReading {
  readonly clauses: readonly ReadClause[];
  /** Whether the item begins with its points and loses, or with nothing and earns. */
  readonly start: "full" | "zero";
  /** `zero`: 扣完为止; `none`: may fall below nothing; `null`: the cell does not say. */
  readonly floor: "zero" | "none" | null;
  /** The most the item comes to, where the cell says it; `null` where it does not. */
  readonly ceiling: string | null;
  /** Whether what it awards comes on top of the item's points (超额的另加). */
  readonly isAbove: boolean;
  readonly jointCaps: readonly { readonly clauses: readonly string[]; readonly at: string; readonly text: string }[];
  /** One matter counts once over all its clauses that list matters, with its highest amount. */
  readonly matterOnce: boolean;
  /** Text in no clause: requirements, notes. */
  readonly rest: readonly { readonly text: string; readonly span: TextSpan }[];
  readonly doubts: readonly ClauseDoubt[];
}
