import type { TemplateKind } from "@faheng/domain";

/** A version of a template of one's own; it never changes, but for being withdrawn once. */
export interface PaperTemplateTable {
  /** `null`: the municipal office's. */
  agency_id: string | null;
  id: string;
  kind: TemplateKind;
  /** Counts from 1 for each owner and kind. */
  version: number;
  name: string;
  file_name: string;
  sha256: string;
  bytes: number;
  /** Base64: its file. */
  content: string;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
  withdrawn_by: string | null;
  withdrawn_by_name: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
}
