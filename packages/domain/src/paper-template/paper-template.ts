import type { PaperKind } from "../process/entity/paper.ts";

/** Documents that can be made by a template of one's own: those whose data stand by themselves, apart from their layout. */
export const TEMPLATE_KINDS = [
  "self-report",
  "annual-report",
  "ledger",
  "responsibility",
  "problems",
  "notice",
] as const satisfies readonly PaperKind[];
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Most bytes of the file of a template. */
export const MOST_TEMPLATE_BYTES = 2_000_000;

/** 公文模板: one version of a template, without the bytes of its file. It never changes, but for being withdrawn once. */
export interface PaperTemplate {
  readonly id: string;
  /** The agency whose own it is; `null` of the office's. */
  readonly owner: string | null;
  readonly kind: TemplateKind;
  /** Counts from 1 for each owner and kind. */
  readonly version: number;
  /** What its owner calls it. */
  readonly name: string;
  readonly fileName: string;
  /** Of its file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
  /** `null` while documents can be made by it. */
  readonly withdrawn: PaperTemplateWithdrawal | null;
}

/** Who withdrew a template, when, and why. */
export interface PaperTemplateWithdrawal {
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: string;
}

/** By which version of which template a document was made. */
export type PaperTemplateUsed = Pick<PaperTemplate, "version" | "name" | "sha256">;

/** Whether documents of a kind can be made by a template. */
export function isTemplateKind(kind: PaperKind): kind is TemplateKind {
  return TEMPLATE_KINDS.some((it) => it === kind);
}
