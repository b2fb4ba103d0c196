import type { AnswerStatus, Fact, Framework, FrameworkInput, Profile, ProfileInput } from "@faheng/domain";
import type { RuleKind } from "@faheng/scoring";
import type { DocumentReader } from "./official-document.ts";
import type { ReportDefinition } from "./report.ts";

/** What a plugin says of itself, before and after checking alike. */
export interface PluginHead {
  /** Folder name and package suffix: `market-supervision`. Small letters, digits and hyphens, 2 to 40 characters. */
  readonly id: string;
  /** Semantic version of the plugin. */
  readonly version: string;
  /** Range of plugin-api versions it works with, e.g. `^0.2.0`. */
  readonly host: string;
  /** The kind of agency it is for. */
  readonly title: { readonly zh: string; readonly en: string };
  /** What it brings, in a sentence or two; administrators read it. */
  readonly about: { readonly zh: string; readonly en: string };
  readonly reports: readonly ReportDefinition[];
}

/** What an author hands to `definePlugin`. What may be left out is empty. */
export interface PluginInput extends PluginHead {
  /** Official documents as data; at least one. */
  readonly frameworks: readonly FrameworkInput[];
  /** Finds official wording in an agency's copy, by framework id. */
  readonly documentReaders?: Readonly<Record<string, DocumentReader>>;
  /** Points and rules over its frameworks, or over one of another plugin. */
  readonly profiles?: readonly ProfileInput[];
  /** Rule kinds of its own; their names begin with the plugin's id: `commerce.export-volume`. */
  readonly rules?: readonly RuleKind[];
  readonly demonstrations?: readonly Demonstration[];
}

/** A checked plugin: everything parsed, frozen, and consistent with itself. */
export interface Plugin extends PluginHead {
  /** SHA-256 (hex) of its code: what a cycle pins, and what tells two packs of one version apart. */
  readonly sha256: string;
  readonly frameworks: readonly Framework[];
  readonly documentReaders: Readonly<Record<string, DocumentReader>>;
  readonly profiles: readonly Profile[];
  readonly rules: readonly RuleKind[];
  readonly demonstrations: readonly Demonstration[];
}

/**
 * Answers to fill a demonstration with: those a source document itself reports, or made-up ones that say so. Never part of
 * the framework. Where there are two for one framework, the first is a running year and the last a finished one.
 */
export interface Demonstration {
  /** Id of the framework it answers. */
  readonly framework: string;
  readonly title: string;
  readonly answers: readonly DemonstrationAnswer[];
}

/** What the source document reports about one indicator. */
export interface DemonstrationAnswer {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly status: AnswerStatus;
  /**
   * What the document's progress cell says of it: `not-applicable`, `no-case` (nothing of the kind happened so far),
   * `blank` (no answer: nothing is filled in from it), or `answered`.
   */
  readonly reported: "not-applicable" | "no-case" | "blank" | "answered";
  /** The few characters as printed (我局不涉及); `null` for a long or empty cell. */
  readonly printed: string | null;
  /** Our own short account of the progress text, figures kept. */
  readonly progress: string;
  /** Facts by fact key, as the pack's first profile over the framework asks for them. */
  readonly facts?: Readonly<Record<string, Fact>>;
}
