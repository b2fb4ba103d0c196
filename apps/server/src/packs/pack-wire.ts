import type { AssessmentView, DocumentContent, PlanOrder, PlanQuestion } from "@faheng/plugin-api";
import type { MessagePort } from "node:worker_threads";

/** Where a pack is found: in a list of packs, by its id, or on the shelf of kept releases. */
export interface PackPlace {
  readonly id: string;
  /** Address of the module that exports the list. */
  readonly list: string;
  /** Folder of a kept release; `null` for the installed one. */
  readonly folder: string | null;
  /** SHA-256 of its code, for a thread that is made after it was looked at; `null` for the first look. */
  readonly sha256: string | null;
}

/** What a thread is told when it starts. */
export interface PackWorkerData {
  /** Packs to import one after another, each told by its position. */
  readonly places: readonly PackPlace[];
  /** The only way out: the pack's code never gets hold of it. */
  readonly port: MessagePort;
}

/** What the first pack of a thread is asked. */
export type PackQuestion =
  | { readonly ask: "render"; readonly report: string; readonly view: AssessmentView }
  | { readonly ask: "read"; readonly framework: string; readonly content: DocumentContent }
  | { readonly ask: "plan"; readonly order: PlanOrder; readonly question: PlanQuestion };

/** A question with its number: an answer to any other is nobody's. */
export interface NumberedQuestion {
  readonly number: number;
  readonly question: PackQuestion;
}

/** What a thread says; `bytes` holds an {@link Outcome} as `v8.serialize` writes it. */
export type PackMessage =
  | { readonly said: "begins"; readonly position: number }
  | { readonly said: "imported"; readonly position: number; readonly bytes: Uint8Array }
  | { readonly said: "answered"; readonly number: number; readonly bytes: Uint8Array };

/**
 * What came of an import or a question: whatever the pack does, as plain data. `errors` hold coded errors as
 * `carryError` writes them; `reason` is what was thrown otherwise.
 */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly unknown[]; readonly reason: string };

/** Most bytes of one answer: far above any report or trace, and no burden on whoever takes it. */
export const MOST_BYTES = 16_000_000;
