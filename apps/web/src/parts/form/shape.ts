import type { Fact, Wording } from "@faheng/domain";

/** Codes that a field names, picked by printed number and name. */
export type Pool =
  | "indicators"
  | "items"
  | "groups"
  | "grades"
  | "parts"
  | "sources"
  | "benchmarks"
  | "unitClasses"
  | "clauses"
  | "awards"
  | "factors"
  | "clausesOfIndicator";

/** A value of a list to choose from, and our word for it; one that a pack brought has none. */
export interface Option<Text extends string = string> {
  readonly value: string;
  readonly word: Text | null;
}

/** One kind of thing out of several, told apart by a tag. */
export interface Variant<Text extends string = string> {
  readonly value: string;
  readonly word: Text;
  readonly fields: readonly Field<Text>[];
}

/** The form of a value: what is drawn, and never what is sound. The check beside says that. */
export type Shape<Text extends string = string> =
  | { readonly kind: "text"; readonly isLong?: boolean }
  | { readonly kind: "decimal" }
  | { readonly kind: "integer" }
  | { readonly kind: "flag" }
  /** A name for files alone, made up for a new entry. */
  | { readonly kind: "key"; readonly stem: string }
  | { readonly kind: "choice"; readonly options: readonly Option<Text>[] }
  | { readonly kind: "pick"; readonly from: Pool }
  /** Several codes; `none` says what an empty list means. */
  | { readonly kind: "picks"; readonly from: Pool; readonly none: Text }
  | { readonly kind: "list"; readonly of: Shape<Text>; readonly add: Text; readonly says?: Says }
  | { readonly kind: "fields"; readonly fields: readonly Field<Text>[] }
  | { readonly kind: "union"; readonly tag: string; readonly variants: readonly Variant<Text>[] }
  /** One of some words, or a value of another form; `none` where it may be nothing. */
  | {
      readonly kind: "either";
      readonly none: Text | null;
      readonly words: readonly Option<Text>[];
      readonly other: Shape<Text>;
    }
  /** Nothing (`null`), or something. */
  | { readonly kind: "maybe"; readonly of: Shape<Text>; readonly none: Text; readonly some: Text }
  /** By a name, a value. */
  | { readonly kind: "record"; readonly by: Pool; readonly of: Shape<Text>; readonly add: Text }
  /** A number of its own, or a benchmark. */
  | { readonly kind: "target" }
  | { readonly kind: "json" };

/** Which sentence an entry makes. */
export type Says =
  | "condition"
  | "criterion"
  | "veto"
  | "jointCap"
  | "heaviest"
  | "part"
  | "source"
  | "bonusCap"
  | "onceOnly"
  | "groupLimit"
  | "benchmark"
  | "grade"
  | "reading";

/** One field of a form; its texts are those of the page that draws it. */
export interface Field<Text extends string = string> {
  readonly name: string;
  /** Ours, or what a rule's kind calls it; `null`: drawn without a heading. */
  readonly label: Text | Wording | null;
  readonly shape: Shape<Text>;
  /** Whether it must be there; what need not is taken out, or `null`, when it is emptied. */
  readonly isNeeded?: boolean;
  /** What is written for nothing: `null`, or the name is left out where it need not be there. */
  readonly nothing?: "null" | "left out";
  /** What a new entry starts with. */
  readonly first?: Fact;
  /** What holds where it is left out, as its kind publishes it. */
  readonly usual?: Fact;
}
