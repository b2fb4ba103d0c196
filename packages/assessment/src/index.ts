export { accessErrors } from "./access/access-errors.ts";
export type { Actor, ActorRole } from "./access/actor.ts";
export { operator } from "./access/actor.ts";
export type { Action } from "./access/can.ts";
export { requireSecondFactor, SECOND_FACTOR_ROLES } from "./access/require-second-factor.ts";
export { type Role, ROLE_PLACES, ROLE_TITLES, roleSchema } from "./access/roles.ts";
export { seal, type Store } from "./access/store.ts";
export { LOGIN_FORM } from "./account/login-form.ts";
export { changePassword, confirmTotp, offerTotp } from "./account/own-account.ts";
export { BROWSER_KINDS, type BrowserKind, SYSTEM_KINDS, type SystemKind } from "./account/browser-kind.ts";
export { endOtherSessions, endOwnSession, listOwnSessions, type OwnSession } from "./account/own-sessions.ts";
export { beginRestoration, finishRestoration } from "./account/restore-administrator.ts";
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
export { signIn, type SignInOutcome } from "./account/sign-in.ts";
export { type Identity, signInByIdentity } from "./account/single-sign-on.ts";
export { type Completion, type IndicatorProgress, type IndicatorState } from "./assessment/completion.ts";
export {
  type AssessmentDetail,
  type AssessmentSummary,
  getAssessment,
  listAssessmentSummaries,
} from "./assessment/view-assessment.ts";
export { explainAssessment } from "./assessment/explain-assessment.ts";
export { openAssessment, type OpenedAssessment, readBase, type WrittenBase } from "./assessment/open-assessment.ts";
export { type OpenEnded, toFull, whatIf, type WhatIfStep, type WhatIfView } from "./assessment/what-if.ts";
export { copyEvidenceFiles, type EvidenceCopy } from "./evidence/copy-evidence-files.ts";
export { type Orphan, orphansOf, sweepOrphans } from "./evidence/sweep-orphans.ts";
export { downloadBundle, type EvidenceBundle } from "./evidence/download-bundle.ts";
export { FOUND_KINDS, type FoundKind, type FoundPage, MOST_FOUND, search, type SearchInput } from "./search/find.ts";
export { listComments } from "./comment/list-comments.ts";
export { writeComment, withdrawComment } from "./comment/write-comment.ts";
export { downloadEvidence, type DownloadedEvidence } from "./evidence/download-evidence.ts";
export { previewEvidence } from "./evidence/preview-evidence.ts";
export { evidenceErrors } from "./evidence/evidence-errors.ts";
export {
  type EvidenceFault,
  type EvidenceVerification,
  verifyEvidenceFiles,
} from "./evidence/verify-evidence-files.ts";
export { type EvidenceKey, evidencePath, type EvidenceRoom, type EvidenceStore } from "./evidence/evidence-room.ts";
export { giveEvidence } from "./evidence/give-evidence.ts";
export { listIndicatorEvidence } from "./evidence/list-evidence.ts";
export { listStoredFiles } from "./evidence/stored-files.ts";
export { acceptEvidence, sendBackEvidence, withdrawEvidence } from "./evidence/move-evidence.ts";
export { getHandIn, type HandInView, type ResultView } from "./hand-in/get-hand-in.ts";
export { handIn, type HandInInput } from "./hand-in/hand-in.ts";
export { excuseAssessment, restoreAssessment, withdrawHandIn } from "./hand-in/move-assessment.ts";
export { returnHandIn } from "./hand-in/return-hand-in.ts";
export { recallResult } from "./hand-in/move-assessment.ts";
export { beginReview } from "./review/begin-review.ts";
export { type AnnounceInput, announceResult } from "./review/announce.ts";
export { finaliseResult } from "./review/finalise.ts";
export { type FindingInput, previewFinding, saveFinding } from "./review/save-finding.ts";
export { type AppealInput, fileAppeal, withdrawAppeal } from "./appeal/file-appeal.ts";
export { type AppealDecision, decideAppeal } from "./appeal/decide-appeal.ts";
export { answerQuestion, type QuestionAnswering } from "./question/answer-question.ts";
export { askQuestion, type QuestionAsking, type SeenQuestion, withdrawQuestion } from "./question/ask-question.ts";
export { listQuestions, type QuestionView } from "./question/list-questions.ts";
export { chooseMethod, type MethodInput } from "./edition/choose-method.ts";
export type { EditionDifference } from "./edition/differences.ts";
export type { EditionData, EditionUnit, MissingUnit } from "./edition/edition-content.ts";
export {
  type EditionMove,
  type EditionStanding,
  lockEdition,
  previewEdition,
  publishEdition,
  reissueEdition,
  unlockEdition,
} from "./edition/move-edition.ts";
export { readOwnEditions, type OwnEditions } from "./edition/own-editions.ts";
export { type EditionList, type EditionView, readEdition, readEditions } from "./edition/read-editions.ts";
export { type RegisterDecision, standRegister, strikeRegister } from "./register/decide-register.ts";
export { enterRegister, type RegisterEntry } from "./register/enter-register.ts";
export { getOwnRegister, getRegister, type OwnRegisterView, type RegisterView } from "./register/list-register.ts";
export { listVetoes, type ProposableVeto } from "./register/list-vetoes.ts";
export { proposeVeto, type VetoProposal } from "./register/propose-veto.ts";
export { objectToRegister, type RegisterObjection } from "./register/object-register.ts";
export { buildFiguresTemplate, checkFigures, type FiguresCheck } from "./review/figures/check-figures.ts";
export { drawSample, exportSample, type SamplePlan } from "./review/draw-sample.ts";
export { farReviewers, type FarReviewers } from "./review/far-reviewers.ts";
export { listMyTasks, type TaskListing } from "./review/my-tasks.ts";
export { getReviewTask, TASK_ACTS, type TaskItem, type TaskView } from "./review/get-task.ts";
export { compareScores, type JudgedItem, type ScoreComparison } from "./review/compare-scores.ts";
export { returnReview, submitReview, takeBackReview, voidReview } from "./review/move-task.ts";
export type { ResultsVerdict } from "./hand-in/verify-results.ts";
export type { LedgerChange } from "./ledger/change-lines.ts";
export { correctLedger } from "./ledger/correct-ledger.ts";
export { exportLedger } from "./ledger/export-ledger.ts";
export { getLedger } from "./ledger/get-ledger.ts";
export { buildLedgerDocument } from "./ledger/ledger-document.ts";
export { listLedger } from "./ledger/list-ledger.ts";
export { returnLedger, signLedger, submitLedger, withdrawLedger } from "./ledger/move-ledger.ts";
export { saveLedger } from "./ledger/save-ledger.ts";
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
export { startDraft } from "./framework-draft/start-draft.ts";
export { changeDraft } from "./framework-draft/decide-draft.ts";
export { approveDraft, sendBackDraft, submitDraft, withdrawDraft } from "./framework-draft/move-draft.ts";
export { type DraftView, getDraft, getDraftSource, listDrafts } from "./framework-draft/get-draft.ts";
export type { SourceDocument } from "@faheng/documents";
export { tryDraft } from "./framework-draft/try-draft.ts";
export { claimRectification } from "./rectification/claim-rectification.ts";
export { downloadCureFile } from "./rectification/download-cure-file.ts";
export { escalateRectification } from "./rectification/escalate-rectification.ts";
export { correctResult } from "./review/correct.ts";
export { reopenResult } from "./review/reopen.ts";
export { exportReview, type ReviewPaper } from "./review/export-review.ts";
export { exportRectifications } from "./rectification/export-rectifications.ts";
export { linkRectification } from "./rectification/link-rectification.ts";
export {
  getCityRectifications,
  getRectification,
  getRectifications,
  type RectificationHead,
} from "./rectification/list-rectifications.ts";
export {
  askForLaterDay,
  grantLaterDay,
  type LaterGrant,
  type LaterRequest,
  refuseLaterDay,
  withdrawLaterDay,
} from "./rectification/later-day.ts";
export {
  cancelRectification,
  closeRectification,
  reopenRectification,
  lookBackAtRectification,
  type RectificationLook,
  returnRectification,
  withdrawRectification,
} from "./rectification/move-rectification.ts";
export { buildRectificationNotice } from "./rectification/rectification-notice.ts";
export { buildPressLetter } from "./rectification/press-letter.ts";
export { planRectification } from "./rectification/plan-rectification.ts";
export { listTemplates } from "./template/list-templates.ts";
export { saveTemplate } from "./template/save-template.ts";
export { withdrawTemplate } from "./template/withdraw-template.ts";
export { downloadTemplate } from "./template/download-template.ts";
export { tryTemplate } from "./template/try-template.ts";
export { getNarrative, type NarrativeView } from "./narrative/get-narrative.ts";
export { saveNarrative } from "./narrative/save-narrative.ts";
export { askPaperPdf, readAskedPdfs } from "./paper/ask-pdf.ts";
export { checkPaper, type PaperVerdict } from "./paper/check-paper.ts";
export { downloadPaper } from "./paper/download-paper.ts";
export { listCityPapers, listPapers, type PapersView, type PaperView } from "./paper/list-papers.ts";
export { makePaper } from "./paper/make-paper.ts";
export { issuePaper, withdrawPaper } from "./paper/move-paper.ts";
export { scanPaper } from "./paper/scan-paper.ts";
export { proveRectification } from "./rectification/prove-rectification.ts";
export { raiseFromDeduction, raiseRectification } from "./rectification/raise-rectification.ts";
export { askExtension } from "./extension/ask-extension.ts";
export { grantExtension, refuseExtension, revokeExtension, withdrawExtension } from "./extension/answer-extension.ts";
export { type ExtensionsView, getExtensions } from "./extension/list-extensions.ts";
export { listFunctionTransfers, type TransfersView } from "./transfer/list-transfers.ts";
export { setTransfer } from "./transfer/set-transfer.ts";
export { takeInTransfer, undoTransfer } from "./transfer/undo-transfer.ts";
export { checkPast, importPast, type PastCheck, type PastImport } from "./past/import-past.ts";
export { exportTrend } from "./past/export-trend.ts";
export { buildPastTemplate } from "./past/past-template.ts";
export { removePast } from "./past/remove-past.ts";
export { getTrend, type Trend, type TrendPoint } from "./past/trend.ts";
export { listSubstitutes, type SubstitutesView } from "./substitute/list-substitutes.ts";
export { setSubstitute, withdrawSubstitute } from "./substitute/set-substitute.ts";
export { getUrges, type UrgesView } from "./assignment/list-urges.ts";
export { type NotUrged, urgeMany, type UrgeOutcome } from "./assignment/urge.ts";
export { handOver, type HandOverView, listHeld } from "./assignment/hand-over.ts";
export { buildPlanDocument } from "./assignment/plan-document.ts";
export { type AssignmentChange, setAssignments } from "./assignment/set-plan.ts";
export type { AuditAction } from "./audit/audit-action.ts";
export { type AuditFile, exportAudit } from "./audit/export-audit.ts";
export { readAuditLog, readFirstAct, verifyAuditLog } from "./audit/read-audit.ts";
export { type Verification, verifyEverything } from "./audit/verify-everything.ts";
export { anchorText, readAnchor } from "@faheng/database";
export { type AskedBenchmark, benchmarksOfCycle } from "./benchmark/asked-benchmarks.ts";
export type { BenchmarkStatement, BenchmarkView } from "./benchmark/stated-benchmark.ts";
export { stateBenchmark } from "./benchmark/state-benchmark.ts";
export { adoptCalendar, type CalendarDifference, calendarDifference } from "./calendar/adopt-calendar.ts";
export { CALENDAR_YEARS, type CalendarYear, getCalendarYear, saveCalendarYear } from "./calendar/calendar.ts";
export { type CalendarImport, readCalendarList } from "./calendar/import-calendar.ts";
export { basisOfCycle, type BurdenRow, type CitingFramework, type CycleBasis } from "./comparison/basis-of-cycle.ts";
export {
  type CrosswalkCell,
  CROSSWALK_ROWS,
  crosswalkOfCycle,
  type CrosswalkRow,
  type CycleCrosswalk,
} from "./comparison/crosswalk.ts";
export { deliveryErrors } from "./delivery/delivery-errors.ts";
export { type OwnNoticeSetting, readNoticeSetting, setNoticeSetting } from "./delivery/own-settings.ts";
export { MAIL_PACES } from "@faheng/database";
export type { Call, Letter, Post } from "./delivery/post.ts";
export { markNoticesRead } from "./notice/mark-read.ts";
export { holdingTokens, noticedSince } from "./notice/watch-notices.ts";
export {
  countNotices,
  type NoticePage,
  type NoticePlace,
  type NoticeView,
  readNotices,
} from "./notice/read-notices.ts";
export type { Clock, Context, Ids } from "./context.ts";
export { closeCycle } from "./cycle/close-cycle.ts";
export { reopenCycle } from "./cycle/reopen-cycle.ts";
export { type CycleStages, stagesOfCycle } from "./stage/list-stages.ts";
export { moveStage, passStage, planStages, undoStage } from "./stage/move-stage.ts";
export { listVisibleCycles, overviewOfCycle } from "./cycle/cycles.ts";
export {
  OVERVIEW_ROWS,
  OVERVIEW_SORTS,
  type OverviewPage,
  type OverviewSought,
  overviewPageOfCycle,
} from "./cycle/overview-page.ts";
export {
  type CycleAssignment,
  type NewCycle,
  openCycle,
  openLineCycle,
  openOwnCycle,
  type OwnAssignment,
} from "./cycle/open-cycle.ts";
export { cycleKind } from "./cycle/own-cycle.ts";
export { openRest } from "./cycle/open-rest.ts";
export { type Opening, openingOfCycle } from "./cycle/read-opening.ts";
export { refreshStaleScores } from "./cycle/refresh-scores.ts";
export { type ReplayCause, replayCycle, type ReplayedAssessment } from "./cycle/replay-cycle.ts";
export type { UnsteadyRule } from "./cycle/unsteady-rules.ts";
export type { TimedCycle } from "./cycle/timed-cycle.ts";
export { cancelAskedJob, cancelJob } from "./job/cancel-job.ts";
export { type DiscardedJob, discardJob } from "./job/discard-job.ts";
export { type JobAct, type JobFile, type JobListing, readJobs } from "./job/list-jobs.ts";
export { errorReportForm } from "./job/error-report-form.ts";
export { readAskedJobs } from "./job/list-own-jobs.ts";
export type { JobOutcome } from "./job/run-next-job.ts";
export { jobFiguresOf, machineTurn, workOff } from "./job/machine.ts";
export { retryJob } from "./job/retry-job.ts";
export { type Manifest, readManifest } from "./manifest/manifest.ts";
export type { FactQuestion } from "./manifest/scorer.ts";
export { answererOf } from "./plugin/answerer.ts";
export { attachOfficialCopy, type OfficialCopyInput, type SentFile } from "./official-text/attach.ts";
export { getBindings, setBindings } from "./organisation/bindings.ts";
export type { Dissolution, OwnerAfter } from "./organisation/dissolution.ts";
export { dissolveDepartment, previewDissolution } from "./organisation/dissolve-department.ts";
export { type CityPlan, foundCity, type FoundedCity } from "./organisation/found-city.ts";
export { addAgency, addDepartment, changeAgency, reinstateDepartment } from "./organisation/manage-organisation.ts";
export { addPerson } from "./organisation/add-person.ts";
export { bindIdentity } from "./organisation/bind-identity.ts";
export { type AccountChange, changeAccount } from "./organisation/change-account.ts";
export { endRole } from "./organisation/end-role.ts";
export { giveRole } from "./organisation/give-role.ts";
export { listEverybody, type PersonListing } from "./organisation/list-people.ts";
export { listMatters, setMatter } from "./organisation/matters.ts";
export { MOST_OF_A_PERSON_NAME, MOST_OF_A_PLACE_NAME } from "./organisation/name-limits.ts";
export {
  type FormerDepartment,
  listDepartmentsOf,
  listFormerDepartmentsOf,
  listVisibleAgencies,
} from "./organisation/organisation.ts";
export type { Reform, Successor, WorkAfter } from "./organisation/reform.ts";
export { previewReform, reformAgency } from "./organisation/reform-agency.ts";
export type { RoleGrant } from "./organisation/role-rules.ts";
export { completeSetup, type FirstAdministrator, needsSetup } from "./organisation/setup.ts";
export { setupErrors } from "./organisation/setup-errors.ts";
export { guidedAgencies } from "./organisation/guided-agencies.ts";
export { setGuide } from "./organisation/guide.ts";
export { type KnownUnitClass, listUnitClasses, setUnitClass } from "./organisation/unit-class.ts";
export { type FrozenAssessment, listFrozen } from "./plugin/frozen.ts";
export { listReleases, type ReleaseListing } from "./plugin/releases.ts";
export { readWith } from "./official-text/read-with.ts";
export { renderReport } from "./report/render-report.ts";
export {
  listFrameworks,
  listPlugins,
  listProfiles,
  type PluginListing,
  requireFramework,
  setPluginEnabled,
} from "./plugin/plugins.ts";
export { packErrors } from "./pack-errors.ts";
export { checkProfile, type ProfileCheck } from "./profile/check-profile.ts";
export { deriveProfile } from "./profile/derive-profile.ts";
export {
  getProfile,
  type KnownProfile,
  listKnownProfiles,
  type ProfileName,
  type ProfileStatus,
} from "./profile/profiles.ts";
export { listRules, type Period, type RuleExample, type RuleListing } from "./profile/rules.ts";
export { saveOfficeProfile, saveOwnProfile } from "./profile/save-profile.ts";
export type { ProfileSum } from "./profile/sum.ts";
export {
  type ComparedItem,
  type ComparedProfiles,
  compareOnFacts,
  type ProfileChoice,
  type TrialFacts,
  tryProfile,
} from "./profile/try-profile.ts";
export { buildReport, REPORT_FORMATS, type ReportFile, type ReportFormat } from "./report/build-report.ts";
export { approveMany, submitMany } from "./response/handle-many.ts";
export { importResponses } from "./response/import-responses.ts";
export { type SavedOne, saveMany } from "./response/save-many.ts";
export { listTakings, type TakingView } from "./take-over/list-takings.ts";
export { listTakeable, type Takeable, type TakeableView } from "./take-over/list-takeable.ts";
export { type TakenOne, takeOver, type TakingOne, undoTakeOver } from "./take-over/take-over.ts";
export { type DutiesView, type DutySaid, type DutyView, listDuties } from "./duty/list-duties.ts";
export { restoreDuty, stateDuty, waiveDuty, withdrawDuty } from "./duty/move-duty.ts";
export type { DutySeen, DutyStated } from "./duty/write-duty.ts";
export { answerSupervision } from "./group/answer-supervision.ts";
export { exportGroup, GROUP_COUNTS, type GroupCount, type GroupExport } from "./group/export-group.ts";
export { type GroupRecordView, type GroupView, listGroup } from "./group/list-group.ts";
export { recordGroup } from "./group/record-group.ts";
export { askYearEnd, readAskedYear } from "./year-end/ask-year-end.ts";
export { downloadYearEnd } from "./year-end/download-year-end.ts";
export { takeYearEnd } from "./year-end/take-year-end.ts";
export { exportFilings } from "./filing/export-filings.ts";
export { type FilingsView, listFilings } from "./filing/list-filings.ts";
export { recordFiling } from "./filing/record-filing.ts";
export { voidFiling } from "./filing/void-filing.ts";
export { buildCountTemplate, listKind } from "./count-list/count-list-template.ts";
export { checkCountList, type CountCheck } from "./count-list/check-count-list.ts";
export { countFromList } from "./count-list/count-from-list.ts";
export { type CountLists, listIndicatorCounts } from "./count-list/list-count-lists.ts";
export { LIST_KINDS } from "./count-list/list-kinds.ts";
export { buildFillBook } from "./fill-book/build-fill-book.ts";
export { checkFillBook, type FillCheck } from "./fill-book/check-fill-book.ts";
export type { FillRow, FillVerdict } from "./fill-book/fill-row.ts";
export type { FillContent } from "./fill-book/plan-fill.ts";
export type { FillChange } from "./fill-book/touched-cell.ts";
export { type PreviewedResponse, previewResponse, responseHistory } from "./response/preview-response.ts";
export { type PreviousAnswer, previousAnswer } from "./response/previous-answer.ts";
export type { ResponseView } from "./response/response.ts";
export {
  approveResponse,
  recallResponse,
  reviseResponse,
  returnResponse,
  submitResponse,
  withdrawResponse,
} from "./response/handle-response.ts";
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
export { buildRosterTemplate } from "./roster/roster-template.ts";
export { importStatements } from "./statement/import-statements.ts";
export { listStatementTasks, type StatementDesk, type StatementTask } from "./statement/list-statements.ts";
export {
  previewStatement,
  type SavedStatement,
  setBound,
  setStatement,
  type StatementAct,
  type StatementPlace,
  withdrawStatement,
} from "./statement/state.ts";
export type { StatementView } from "./statement/statement.ts";
export { TABLE_FORMATS, type TableFormat, type TakenFile } from "./report/table-file.ts";
export { askAuditExport } from "./export/ask-audit-export.ts";
export { downloadExport, type StreamedFile } from "./export/download-export.ts";
export { type AskedTrial, askTrial } from "./trial/ask-trial.ts";
export { exportTrial } from "./trial/export-trial.ts";
export { readTrial, type Trial, type TrialName, type TrialRow } from "./trial/read-trial.ts";
