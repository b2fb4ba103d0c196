import type { Fact, Framework, FrameworkInput, Profile, ProfileInput } from "@faheng/domain";
import type { RuleKind } from "@faheng/scoring";
import type { DocumentReader } from "./official-document.ts";
import type { AnswerStatus, ReportDefinition } from "./report.ts";

/** What an author hands to `definePlugin`. */
export interface PluginInput {
  /** Folder name and package suffix: `market-supervision`. */
  readonly id: string;
  readonly version: string;
  /** Range of plugin-api versions it works with, e.g. `^0.1.0`. */
  readonly host: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
  readonly frameworks: readonly FrameworkInput[];
  /** Finds official wording in an agency's copy, by framework id. */
  readonly documentReaders?: Readonly<Record<string, DocumentReader>>;
  readonly profiles?: readonly ProfileInput[];
  readonly rules?: readonly RuleKind[];
  readonly reports: readonly ReportDefinition[];
  readonly demonstrations?: readonly Demonstration[];
}

/** A checked plugin: everything parsed, frozen, and consistent with itself. */
export interface Plugin {
  readonly id: string;
  readonly version: string;
  readonly host: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
  readonly frameworks: readonly Framework[];
  readonly documentReaders: Readonly<Record<string, DocumentReader>>;
  readonly profiles: readonly Profile[];
  readonly rules: readonly RuleKind[];
  readonly reports: readonly ReportDefinition[];
  readonly demonstrations: readonly Demonstration[];
}

/** Answers that a source document itself reports, to fill a demonstration with. Never part of the framework. */
export interface Demonstration {
  readonly framework: string;
  readonly title: string;
  readonly answers: readonly DemonstrationAnswer[];
}

export interface DemonstrationAnswer {
  readonly indicator: string;
  readonly status: AnswerStatus;
  /**
   * What the document's progress cell says of it: `not-applicable`, `no-case` (nothing of the kind happened so far),
   * `blank`, or `answered`.
   */
  readonly reported: "not-applicable" | "no-case" | "blank" | "answered";
  /** The few characters as printed (我局不涉及); `null` for a long or empty cell. */
  readonly printed: string | null;
  /** Our own short account of the progress text, figures kept. */
  readonly progress: string;
  /** Facts by fact key, where a profile asks for them. */
  readonly facts?: Readonly<Record<string, Fact>>;
}
