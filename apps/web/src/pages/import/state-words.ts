import type { DraftRow } from "../../api/outputs.ts";

/** Where a draft stands. */
export const STATE_WORDS = {
  drafting: "核对中",
  submitted: "待审定",
  approved: "已审定",
  withdrawn: "已撤下",
} as const satisfies Record<DraftRow["state"], string>;
