import type { ErrorReport, FrameworkInput, TaxonomyId, Wording } from "@faheng/domain";

/**
 * What the workbench draws, as shapes. They agree with what the API gives, without importing the reader of documents: whoever has
 * that can hand it over as it is. Tables, rows and columns count from 1 as they stand in the file.
 */

/** A table of the file; a merged cell's text stands in every cell it covers. */
export interface TableBlock {
  readonly kind: "table";
  /** The name of its sheet; `null` in a text. */
  readonly name: string | null;
  readonly rows: readonly (readonly (string | null)[])[];
  /** Counted from 0. */
  readonly merges: readonly Merge[];
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One part of the file, in the order in which it stands. */
export type Block = { readonly kind: "text"; readonly text: string } | TableBlock;

/** Something the reader was not sure of; `column` is `null` when it concerns the row, `table` 0 when a paragraph. */
export interface DoubtView {
  /** Stays the same whatever else is decided. */
  readonly key: string;
  readonly kind: string;
  readonly table: number;
  readonly row: number;
  readonly column: number | null;
  /** As it stands there; empty for what the file does not say. */
  readonly printed: string;
  /** What was made of it, in Chinese. */
  readonly note: string;
  /** Group or indicator it went into. */
  readonly code: string | null;
  readonly settled: boolean;
}

/** A rule out of a scoring sentence. */
export interface ClauseView {
  readonly indicator: string;
  readonly id: string;
  /** As printed. */
  readonly text: string;
  /** Where in the cell it stands. */
  readonly span: readonly [from: number, to: number] | null;
  readonly effect: "deduct" | "award" | "veto";
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly cap: string | null;
  readonly share: string | null;
  /** From 0, not read, to 1. */
  readonly confidence: number;
  /** What it says; `null` while its parameters make no rule. */
  readonly sentence: Wording | null;
}

/** A piece of the file with what became of it. */
export interface PieceView {
  readonly place: string;
  readonly text: string;
  readonly note: string;
}

/** Where a group stands in the taxonomies by the words of its heading, or by what somebody chose. */
export interface TaxonomyView {
  readonly group: string;
  readonly mapping: Readonly<Record<TaxonomyId, readonly string[]>>;
  /** The words of the heading that propose it; `null` where they say nothing. */
  readonly words: string | null;
  /** Taxonomies in which somebody chose. */
  readonly decided: readonly TaxonomyId[];
}

export interface ColumnView {
  readonly column: number;
  readonly title: string;
  readonly role: string | null;
}

/** A table of indicators, read or left out. */
export interface TableView {
  readonly table: number;
  readonly caption: string | null;
  readonly isChosen: boolean;
  readonly columns: readonly ColumnView[];
}

/** A framework as far as a file gives it, with the decisions laid over it. */
export interface DraftView {
  readonly framework: FrameworkInput;
  readonly tableChoices: readonly TableView[];
  readonly scoring: readonly { readonly indicator: string; readonly points: string; readonly standard: string }[];
  readonly clauses: readonly ClauseView[];
  /** How the whole is scored, and which of it the document does not say; `null` where nothing is. */
  readonly profile: {
    readonly settings: {
      readonly base: string | number;
      readonly notApplicable: "full" | "exclude" | "exclude-and-rescale";
      readonly rounding: { readonly digits: number };
      readonly grades: readonly { readonly name: string; readonly atLeast: string | number }[];
    };
    readonly readings: readonly { readonly path: string; readonly note: string }[];
  } | null;
  readonly doubts: readonly DoubtView[];
  readonly taxonomyProposals: readonly TaxonomyView[];
  readonly used: readonly { readonly place: string; readonly where: string }[];
  readonly furniture: readonly PieceView[];
  readonly unread: readonly PieceView[];
  /** What keeps it from being submitted. */
  readonly problems: readonly ErrorReport[];
}
