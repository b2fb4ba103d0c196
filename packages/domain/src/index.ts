export * from "./audit-changes.ts";
export * from "./audit-words.ts";
export * from "./calendar-day.ts";
export { comparePeople, compareTexts } from "./chinese-order.ts";
export * from "./city-day.ts";
export * from "./cycle-phase.ts";
export * from "./deadline.ts";
export * from "./errors.ts";
export * from "./fact-field.ts";
export * from "./facts.ts";
export * from "./fraction.ts";
export * from "./framework.ts";
export * from "./framework-check.ts";
export * from "./framework-errors.ts";
export * from "./framework-layers.ts";
export * from "./framework-tree.ts";
export * from "./freeze.ts";
export * from "./issue-wording.ts";
export * from "./layer-errors.ts";
export * from "./matter.ts";
export * from "./nearest.ts";
export * from "./official-text.ts";
export * from "./place.ts";
export * from "./points.ts";
export { allowedActs } from "./process/allowed.ts";
export * from "./process/conditions.ts";
export { decide, type Decision, type Held, type Situation } from "./process/decide.ts";
export { type Effect, EFFECTS } from "./process/effects.ts";
export { ANSWER_STATUSES, type AnswerStatus } from "./process/entity/answer-status.ts";
export type { Assessment } from "./process/entity/assessment.ts";
export type { Assignment } from "./process/entity/assignment.ts";
export type { Cycle } from "./process/entity/cycle.ts";
export type { OfficeStatement, StatementSubject } from "./process/entity/office-statement.ts";
export type { IndicatorResponse, ReturnedClaim } from "./process/entity/response.ts";
export type { ReviewAssignment } from "./process/entity/review-assignment.ts";
export { type Guard, GUARDS } from "./process/guards.ts";
export { jobProcess } from "./process/job.process.ts";
export { PARTIES, type Party } from "./process/party.ts";
export { type ActOf, type GuardOf, NONE, type Process, type StateOf, type Transition } from "./process/process.ts";
export { PROCESSES } from "./process/processes.ts";
export { responseProcess } from "./process/response.process.ts";
export { reviewTaskProcess } from "./process/review-task.process.ts";
export type * from "./process/states.ts";
export * from "./profile.ts";
export {
  type GroupScore,
  type Interval,
  type ItemScore,
  type ItemState,
  type Score,
  scoreFileShapes,
  scoreShapes,
} from "./score/score.ts";
export { type Trace, type TraceNode } from "./score/trace.ts";
export * from "./taxonomy.ts";
export { wantedForm } from "./wanted-form.ts";
export * from "./work-calendar.ts";
