/**
 * How far the work on an indicator is, as its department says: 尚未开展 · 推进中 · 已完成 · 不涉及. The content of an answer; its
 * state (draft, submitted …) is the process's.
 */
export const ANSWER_STATUSES = ["not-started", "in-progress", "done", "not-applicable"] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];
