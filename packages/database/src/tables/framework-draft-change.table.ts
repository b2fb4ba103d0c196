/** Every word of `framework_draft_change.act`. */
export const DRAFT_CHANGE_ACTS = ["read", "decide", "undo", "redo"] as const;

/** A change of a draft; number 0 is what its file says. Never changes. */
export interface FrameworkDraftChangeTable {
  /** As the draft's own. */
  agency_id: string | null;
  draft_id: string;
  n: number;
  act: (typeof DRAFT_CHANGE_ACTS)[number];
  /** Canonical JSON: of `read` the document with all that stands in it, of `decide` the decision; `null` of the others. */
  content: string | null;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
