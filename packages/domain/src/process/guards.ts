import type { ErrorDefinition } from "../errors.ts";
import { processErrors as errors } from "./process-errors.ts";

/**
 * What has to hold for an act, each with what it says when it does not. Whether one holds is found out by the act, under its
 * locks; which ones an act needs stands in the tables of the process.
 */
export const GUARDS = {
  /** The actor is none of those who stated, gave, raised or decided it before. */
  other: errors.FAHENG_PROCESS_OWN_WORK,
  "not-owner": errors.FAHENG_PROCESS_OWNER_CLOSES,
  /** The assessment is being filled in, or this answer was returned. */
  thawed: errors.FAHENG_PROCESS_FROZEN,
  /** The hard deadline is not past, or a grant covers it. */
  timely: errors.FAHENG_PROCESS_TOO_LATE,
  "materials-given": errors.FAHENG_PROCESS_MATERIALS_MISSING,
  "items-settled": errors.FAHENG_PROCESS_ITEMS_OPEN,
  "cycle-open": errors.FAHENG_PROCESS_CYCLE_CLOSED,
  "packs-load": errors.FAHENG_PROCESS_PACKS,
  "dates-ordered": errors.FAHENG_PROCESS_DATES,
  "none-under-review": errors.FAHENG_PROCESS_UNDER_REVIEW,
  "results-final": errors.FAHENG_PROCESS_RESULTS_OPEN,
  "none-published": errors.FAHENG_PROCESS_PUBLISHED,
  "gate-holds": errors.FAHENG_PROCESS_GATE,
  "next-stage-open": errors.FAHENG_PROCESS_NEXT_STAGE,
  "day-ahead": errors.FAHENG_PROCESS_PAST_DAY,
  /** Not out of sight of its cycle. */
  "days-near": errors.FAHENG_PROCESS_FAR_DAY,
  "items-and-day": errors.FAHENG_PROCESS_ITEMS_AND_DAY,
  "items-tasked": errors.FAHENG_PROCESS_NO_REVIEWER,
  "opinions-settled": errors.FAHENG_PROCESS_OPINIONS_OPEN,
  "window-over": errors.FAHENG_PROCESS_WINDOW_RUNS,
  "window-open": errors.FAHENG_PROCESS_WINDOW_OVER,
  "appeals-decided": errors.FAHENG_PROCESS_APPEALS_OPEN,
  "vetoes-decided": errors.FAHENG_PROCESS_VETOES_OPEN,
  "differences-listed": errors.FAHENG_PROCESS_DIFFERENCES,
  "claim-explained": errors.FAHENG_PROCESS_CLAIM_BARE,
  "evidence-judged": errors.FAHENG_PROCESS_EVIDENCE_OPEN,
  "qualities-judged": errors.FAHENG_PROCESS_QUALITIES,
  "file-checked": errors.FAHENG_PROCESS_FILE,
  "day-in-period": errors.FAHENG_PROCESS_DAY_OUTSIDE,
  "lines-filled": errors.FAHENG_PROCESS_LINES_OPEN,
  "before-due": errors.FAHENG_PROCESS_PAST_DUE,
  "before-gate": errors.FAHENG_PROCESS_PAST_GATE,
  unused: errors.FAHENG_PROCESS_USED,
  "two-years-away": errors.FAHENG_PROCESS_RECUSAL,
  "in-range": errors.FAHENG_PROCESS_OUT_OF_RANGE,
  "every-item-judged": errors.FAHENG_PROCESS_OPINIONS_MISSING,
  unsettled: errors.FAHENG_PROCESS_SETTLED,
  "grounds-given": errors.FAHENG_PROCESS_GROUNDS,
  "objection-answered": errors.FAHENG_PROCESS_OBJECTION,
  once: errors.FAHENG_PROCESS_TWICE,
  "plan-complete": errors.FAHENG_PROCESS_PLAN,
  "proof-given": errors.FAHENG_PROCESS_PROOF,
  "hash-equal": errors.FAHENG_PROCESS_HASH,
  "no-fact-changed": errors.FAHENG_PROCESS_CHANGES_FACT,
  "doubts-settled": errors.FAHENG_PROCESS_DOUBTS_OPEN,
  "lease-mine": errors.FAHENG_PROCESS_LEASE,
} as const satisfies Record<string, ErrorDefinition>;

/** What may have to hold for an act. */
export type Guard = keyof typeof GUARDS;
