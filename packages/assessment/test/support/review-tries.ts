import fc from "fast-check";

/** What a loser may be told: that somebody was first, that it is not the time, or that it is another's to do. */
export const REFUSALS = new Set([
  "FAHENG_APPEAL_CONFLICT",
  "FAHENG_APPEAL_NOT_ANNOUNCED",
  "FAHENG_APPEAL_NOT_FOUND",
  "FAHENG_APPEAL_NO_FINDING",
  "FAHENG_HAND_IN_CONFLICT",
  "FAHENG_PROCESS_APPEALS_OPEN",
  "FAHENG_PROCESS_DIFFERENCES",
  "FAHENG_PROCESS_ITEMS_OPEN",
  "FAHENG_PROCESS_OBJECTION",
  "FAHENG_PROCESS_OPINIONS_MISSING",
  "FAHENG_PROCESS_OPINIONS_OPEN",
  "FAHENG_PROCESS_OWNER_CLOSES",
  "FAHENG_PROCESS_OWN_WORK",
  "FAHENG_PROCESS_PARTY",
  "FAHENG_PROCESS_SETTLED",
  "FAHENG_PROCESS_STATE",
  "FAHENG_PROCESS_TWICE",
  "FAHENG_PROCESS_VETOES_OPEN",
  "FAHENG_PROCESS_WINDOW_OVER",
  "FAHENG_PROCESS_WINDOW_RUNS",
  "FAHENG_RECTIFICATION_CLOSED",
  "FAHENG_RECTIFICATION_DAY",
  "FAHENG_RECTIFICATION_CONFLICT",
  "FAHENG_RECTIFICATION_NOT_ASKED",
  "FAHENG_RECTIFICATION_NOT_FOUND",
  "FAHENG_RECTIFICATION_OVERDUE",
  "FAHENG_RECTIFICATION_RUNG",
  "FAHENG_REGISTER_CONFLICT",
  "FAHENG_REGISTER_NOT_FOUND",
  "FAHENG_REGISTER_SETTLED",
  "FAHENG_REGISTER_VETO_UNHEARD",
  "FAHENG_RESPONSE_CONFLICT",
  "FAHENG_REVIEW_FINDING_CONFLICT",
  "FAHENG_REVIEW_NOT_BEGUN",
  "FAHENG_REVIEW_OUTSIDE_TASK",
  "FAHENG_REVIEW_REOPEN_UNANSWERED",
  "FAHENG_REVIEW_TASK_CHANGED",
]);
/** Refusals that say what was first: by which act, and when. */
export const NAMING = new Set([
  "FAHENG_APPEAL_CONFLICT",
  "FAHENG_HAND_IN_CONFLICT",
  "FAHENG_RECTIFICATION_CONFLICT",
  "FAHENG_REGISTER_CONFLICT",
  "FAHENG_REVIEW_TASK_CHANGED",
]);

export const OFFICE = ["one", "two", "three"] as const;
const KINDS = [
  "find",
  "submit",
  "take-back",
  "announce",
  "recall",
  "finalise",
  "correct",
  "file",
  "withdraw",
  "decide",
  "enter",
  "propose",
  "object",
  "stand",
  "strike",
  "raise",
  "plan",
  "later",
  "grant",
  "claim",
  "close",
  "reopen",
  "cancel",
  "press",
  "anew",
  "hand-on",
  "approve",
] as const;
type Kind = (typeof KINDS)[number];
/** What somebody tries, and as whom. */
export interface Try {
  readonly kind: Kind;
  readonly by: (typeof OFFICE)[number];
  readonly reviewer: "r1" | "r2";
  readonly value: number;
}
/** What leads on is tried more often: a year that nobody announces has no appeals. */
const LEADING: readonly Kind[] = [
  "submit",
  "announce",
  "finalise",
  "file",
  "decide",
  "propose",
  "stand",
  "plan",
  "claim",
  "anew",
  "hand-on",
  "approve",
];
/** What is reviewed anew by what is drawn; the last was never answered. */
export const ANEW = [["1"], ["3"], ["1", "3"], ["1"], ["2"]] as const;
const someAct: fc.Arbitrary<Try> = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...KINDS) },
    { weight: 3, arbitrary: fc.constantFrom(...LEADING) },
  ),
  by: fc.constantFrom(...OFFICE),
  reviewer: fc.constantFrom("r1" as const, "r2" as const),
  value: fc.integer({ min: 0, max: 4 }),
});
/** Rounds of acts that are sent at once, each after so many days, on a year that has come so far. */
export const schedule = fc.record({
  isFinal: fc.boolean(),
  isClaimed: fc.boolean(),
  rounds: fc.array(
    fc.record({ days: fc.constantFrom(0, 0, 2, 9), acts: fc.array(someAct, { minLength: 2, maxLength: 6 }) }),
    { minLength: 3, maxLength: 8 },
  ),
});
/** Acts that are sent at once, so many days after the round before. */
export type Round = { readonly days: number; readonly acts: readonly Try[] };
/** Whether the year has a final result before, and a problem that is said to be cured; and what is tried then. */
export type Schedule = { readonly isFinal: boolean; readonly isClaimed: boolean; readonly rounds: readonly Round[] };
