export type { Actor, ActorRole } from "./access/actor.ts";
export { operator } from "./access/actor.ts";
export type { Action } from "./access/can.ts";
export { can } from "./access/can.ts";
export { requireSecondFactor, SECOND_FACTOR_ROLES } from "./access/require-second-factor.ts";
export * from "./access/roles.ts";
export { seal, type Store } from "./access/store.ts";
export { actErrors } from "./act/act-errors.ts";
export { LOGIN_FORM } from "./account/login-form.ts";
export * from "./account/own-account.ts";
export { BROWSER_KINDS, type BrowserKind, SYSTEM_KINDS, type SystemKind } from "./account/browser-kind.ts";
export * from "./account/own-sessions.ts";
export * from "./account/restore-administrator.ts";
export type { Proofs } from "./account/proofs.ts";
export {
  actorOfToken,
  type Client,
  type NewSession,
  SESSION_ABSOLUTE,
  SESSION_IDLE,
  signInDemonstration,
  signOut,
} from "./account/session.ts";
export * from "./account/sign-in.ts";
export * from "./account/single-sign-on.ts";
export * from "./assessment/completion.ts";
export type { Due } from "./assessment/due.ts";
export * from "./assessment/view-assessment.ts";
export * from "./assessment/what-if.ts";
export type { Answerer, InForce } from "./assignment/answerers.ts";
export {
  type AssignmentPlan,
  type AssignmentVersionLine,
  getAssignmentPlan,
  getPlanVersion,
  getPreviousPlan,
  listPlanVersions,
  type PreviousPlan,
} from "./assignment/plan.ts";
export { buildPlanDocument } from "./assignment/plan-document.ts";
export * from "./assignment/set-plan.ts";
export type { AuditAction } from "./audit/audit-action.ts";
export * from "./audit/export-audit.ts";
export * from "./audit/read-audit.ts";
export { adoptCalendar, type CalendarDifference, calendarDifference } from "./calendar/adopt-calendar.ts";
export { CALENDAR_YEARS, type CalendarYear, getCalendarYear, saveCalendarYear } from "./calendar/calendar.ts";
export * from "./calendar/import-calendar.ts";
export * from "./comparison/crosswalk.ts";
export type { Clock, Context, Ids } from "./context.ts";
export * from "./cycle/close-cycle.ts";
export * from "./cycle/cycles.ts";
export * from "./cycle/open-cycle.ts";
export * from "./cycle/refresh-scores.ts";
export * from "./cycle/replay-cycle.ts";
export type { TimedCycle } from "./cycle/timed-cycle.ts";
export * from "./errors.ts";
export { jobErrors } from "./job/job-errors.ts";
export { cancelJob } from "./job/cancel-job.ts";
export { type DiscardedJob, discardJob } from "./job/discard-job.ts";
export { type JobAct, type JobListing, readJobs } from "./job/list-jobs.ts";
export { jobFiguresOf, machineTurn } from "./job/machine.ts";
export { retryJob } from "./job/retry-job.ts";
export { type Manifest, readManifest } from "./manifest/manifest.ts";
export type { FactQuestion } from "./manifest/scorer.ts";
export * from "./official-text/attach.ts";
export * from "./organisation/bindings.ts";
export type { Dissolution, OwnerAfter } from "./organisation/dissolution.ts";
export * from "./organisation/dissolve-department.ts";
export * from "./organisation/found-city.ts";
export * from "./organisation/manage-organisation.ts";
export { addPerson } from "./organisation/add-person.ts";
export { bindIdentity } from "./organisation/bind-identity.ts";
export { type AccountChange, changeAccount } from "./organisation/change-account.ts";
export { endRole } from "./organisation/end-role.ts";
export { giveRole } from "./organisation/give-role.ts";
export { listEverybody, type PersonListing } from "./organisation/list-people.ts";
export { peopleErrors } from "./organisation/people-errors.ts";
export * from "./organisation/matters.ts";
export * from "./organisation/name-limits.ts";
export * from "./organisation/organisation.ts";
export type { Reform, Successor, WorkAfter } from "./organisation/reform.ts";
export * from "./organisation/reform-agency.ts";
export type { RoleGrant } from "./organisation/role-rules.ts";
export * from "./organisation/setup.ts";
export * from "./organisation/unit-class.ts";
export { type FrozenAssessment, listFrozen } from "./plugin/frozen.ts";
export { readWith } from "./official-text/read-with.ts";
export { renderReport } from "./report/render-report.ts";
export { pluginErrors } from "./plugin/plugin-errors.ts";
export * from "./plugin/plugins.ts";
export { packErrors } from "./pack-errors.ts";
export { checkProfile, type ProfileCheck } from "./profile/check-profile.ts";
export * from "./profile/derive-profile.ts";
export {
  getProfile,
  type KnownProfile,
  listKnownProfiles,
  type ProfileName,
  type ProfileStatus,
} from "./profile/profiles.ts";
export { listRules, type Period, type RuleExample, type RuleListing } from "./profile/rules.ts";
export * from "./profile/save-profile.ts";
export type { ProfileSum } from "./profile/sum.ts";
export * from "./profile/try-profile.ts";
export * from "./report/build-report.ts";
export * from "./response/import-responses.ts";
export * from "./response/preview-response.ts";
export type { ResponseView } from "./response/response.ts";
export { approveNotApplicable, type ClaimInput, returnNotApplicable } from "./response/judge-claim.ts";
export { type ResponseInput, saveResponse } from "./response/save-response.ts";
export type { SavedResponse } from "./response/store-response.ts";
export { assignReviews, type AssignedReview, type ReviewAssigning } from "./review/assign-reviews.ts";
export { listMyReviews, listReviews, type MyReview, type ReviewListing } from "./review/list-reviews.ts";
export { type ReviewChoices, reviewChoices } from "./review/review-choices.ts";
export type { ReviewPart } from "./review/review-part.ts";
export { withdrawReviews } from "./review/withdraw-reviews.ts";
export { checkRoster, type RosterCheck } from "./roster/check-roster.ts";
export { importRoster, type NewAccount, type RosterImport } from "./roster/import-roster.ts";
export type { RosterPlace, RosterRow, RosterVerdict } from "./roster/plan-roster.ts";
export type { RosterSheet } from "./roster/roster-columns.ts";
export * from "./roster/roster-errors.ts";
export { buildRosterTemplate } from "./roster/roster-template.ts";
export { importStatements } from "./statement/import-statements.ts";
export * from "./statement/list-statements.ts";
export * from "./statement/state.ts";
export type { StatementView } from "./statement/statement.ts";
