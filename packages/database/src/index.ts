export { type AgencyScope, inScope, isInScope, ofAgency, OFFICE_SCOPE } from "./agency-scope.ts";
export type { TableDigest } from "./archive/archive-lines.ts";
export { restoreArchive } from "./archive/restore-archive.ts";
export { writeArchive, type WrittenArchive } from "./archive/write-archive.ts";
export type { AssessmentKey } from "./assessment-key.ts";
export { anchorText, readAnchor } from "./audit-anchor.ts";
export {
  type AuditEntry,
  type AuditRow,
  chainOf,
  hashAudit,
  HEADS_CHAIN,
  LEGACY_CHAIN,
  OFFICE_CHAIN,
} from "./audit-chain.ts";
export { canonicalJson, canonicalSha256 } from "./canonical-json.ts";
export { type ContentRow, type ContentTableName } from "./content/content-tables.ts";
export { type Ledger, newLedger, type OlderTraces } from "./content/ledger.ts";
export { type ContentFault, type ContentVerdict, type OlderDigest, verifyContent } from "./content/verify-content.ts";
export { responseFromContent, statementFromContent } from "./content/typed-content.ts";
export type { Written } from "./content/written.ts";
export { GLOBAL_TABLES, KEYED_OTHERWISE } from "./global-tables.ts";
export { migrate, migrationState } from "./migrate.ts";
export { migrations } from "./migrations/index.ts";
export {
  type DatabaseConfig,
  type Engine,
  type OpenDatabase,
  openDatabase,
  type PoolState,
  SQLITE_FILE,
} from "./open-database.ts";
export { grantServerRole, hasRowSecurity, requireRowSecurity } from "./postgres/server-role.ts";
export { NO_AGENCY, type Reach, WHOLE_REACH } from "./reach.ts";
export {
  type AccountRestoration,
  findRestoration,
  putRestoration,
} from "./repositories/account-restoration.repository.ts";
export {
  type Account,
  findAccount,
  findAccountByLogin,
  findAccountByOidc,
  holdAccount,
  insertAccount,
  listAccounts,
  listAccountsOfPerson,
  updateAccount,
} from "./repositories/account.repository.ts";
export {
  type ActRequest,
  answerActRequest,
  findActRequest,
  forgetActRequests,
  takeActRequest,
} from "./repositories/act-request.repository.ts";
export { copyAssessment, copyOfficialText, type TakenOver } from "./repositories/assessment-copy.repository.ts";
export type { AssessmentReach } from "./repositories/assessment-rows.ts";
export {
  type AssessmentPlace,
  countAssessments,
  endAssessment,
  moveAssessment,
  findAssessment,
  findScore,
  insertAssessment,
  insertAssessments,
  listAssessedBy,
  listAssessmentPlaces,
  listAssessments,
  listPinnedManifests,
  lockAssessment,
  type NewAssessment,
  type ScoreText,
  setAssessmentManifest,
  setAssessmentScore,
  STALE_SCORE,
} from "./repositories/assessment.repository.ts";
export {
  type AssignmentOwner,
  type AssignmentVersion,
  insertAssignmentVersion,
  listAssignedDays,
  listAssignments,
  listAssignmentVersions,
  replaceAssignments,
} from "./repositories/assignment.repository.ts";
export {
  appendAll,
  appendAudit,
  type AuditFilter,
  type AuditLink,
  type AuditPlace,
  countAudit,
  findFirstAct,
  findLastChange,
  listAudit,
  readAudit,
} from "./repositories/audit.repository.ts";
export {
  listBureauProfiles,
  putBureauProfile,
  type StoredBureauProfile,
} from "./repositories/bureau-profile.repository.ts";
export {
  type CalendarVersion,
  insertCalendarVersion,
  listCalendarVersions,
} from "./repositories/calendar.repository.ts";
export {
  findCycle,
  holdCycle,
  insertCycle,
  insertCycleMembers,
  listCycleMembers,
  listCycles,
  setCycleStatus,
} from "./repositories/cycle.repository.ts";
export {
  type AgencyBinding,
  type DepartmentBinding,
  insertBindings,
  listBindings,
  listBoundAgencies,
  listBoundFrameworks,
  replaceBindings,
} from "./repositories/department-binding.repository.ts";
export {
  countUnread,
  findNotice,
  forgetNotices,
  insertNotice,
  listNoticedSince,
  listNotices,
  markRead,
  type Notice,
  type NoticeReader,
  type ToldFacts,
} from "./repositories/notice.repository.ts";
export {
  listDailyReaders,
  listNoticeSettings,
  type NoticeSetting,
  putNoticeSetting,
} from "./repositories/notice-setting.repository.ts";
export { MAIL_PACES, type MailPace } from "./tables/notice-setting.table.ts";
export {
  beginDelivery,
  type Delivery,
  type DeliveryName,
  findDelivery,
  forgetDeliveries,
  lastToldBy,
  settleDelivery,
} from "./repositories/delivery.repository.ts";
export type { Channel, DeliveryState } from "./tables/delivery.table.ts";
export {
  type ActEvent,
  insertEvents,
  listUndelivered,
  markAllDelivered,
  markDelivered,
} from "./repositories/event.repository.ts";
export {
  deleteExport,
  findExportPart,
  insertExportPart,
  listExports,
  MOST_PART_BYTES,
} from "./repositories/export-part.repository.ts";
export {
  changeLeased,
  endJob,
  findJob,
  findLastJob,
  findOpenJob,
  forgetJobs,
  type Job,
  type JobChange,
  type JobFigures,
  jobFigures,
  leaseJob,
  listAskedJobs,
  listJobs,
  lockJob,
  type NewJob,
  queueJob,
  requeueJob,
} from "./repositories/job.repository.ts";
export {
  insertEvidenceFile,
  listEvidenceFiles,
  pageOfEvidenceFiles,
  sumEvidenceBytes,
} from "./repositories/evidence-file.repository.ts";
export {
  listEvidence,
  listEvidenceFor,
  listStandingFiles,
  listUsesOf,
  putEvidence,
} from "./repositories/evidence.repository.ts";
export {
  findResult,
  insertResult,
  listFinalResults,
  listResults,
  listReviewedResults,
  type ResultRow,
  type ResultVersionKey,
} from "./repositories/result-version.repository.ts";
export {
  type LedgerKey,
  listLedgerMonths,
  listLedgerVersions,
  putLedgerMonth,
} from "./repositories/ledger-month.repository.ts";
export { insertFilingRecord, listFilingRecords } from "./repositories/filing-record.repository.ts";
export {
  insertPeriodDuty,
  listDutyWords,
  listPeriodDuties,
  listPeriodDutyVersions,
  type PeriodDutyKey,
} from "./repositories/period-duty.repository.ts";
export { insertGroupRecord, listGroupRecords } from "./repositories/group-record.repository.ts";
export { insertCountList, listCountLists, listKeptLists } from "./repositories/count-list.repository.ts";
export { listTransfers, putTransfer } from "./repositories/function-transfer.repository.ts";
export {
  findRectification,
  listOpenRectifications,
  listRectifications,
  putRectification,
} from "./repositories/rectification.repository.ts";
export { listExtensions, putExtension } from "./repositories/extension.repository.ts";
export { insertUrge, listLastUrges, listUrgesAt } from "./repositories/urge.repository.ts";
export { findStagePlan, insertStagePlan } from "./repositories/stage-plan.repository.ts";
export { findManifest, insertManifest, type StoredManifest } from "./repositories/manifest.repository.ts";
export {
  listMatterBindings,
  type Matter,
  type MatterBinding,
  replaceMatterBindings,
} from "./repositories/matter-binding.repository.ts";
export { listNamesOfIds, listObjectNames, listOfficeProfileTitles } from "./repositories/object-name.repository.ts";
export {
  listOfficeProfiles,
  listOfficeProfileVersions,
  putOfficeProfile,
  type StoredOfficeProfile,
} from "./repositories/office-profile.repository.ts";
export { listStatements, listStatementVersions, putStatement } from "./repositories/office-statement.repository.ts";
export {
  findOfficialCopy,
  listOfficialText,
  type OfficialCopy,
  replaceOfficialText,
} from "./repositories/official-text.repository.ts";
export {
  type Agency,
  type Department,
  endAgency,
  endDepartment,
  type EndedAgency,
  findMunicipality,
  insertAgency,
  insertDepartment,
  insertMunicipality,
  listAgencies,
  listGuidedAgencies,
  listDepartments,
  listDepartmentsIn,
  listFormerDepartments,
  lockAgency,
  type Municipality,
  takeTurn,
  updateAgency,
  updateGuide,
  updateUnitClass,
} from "./repositories/organisation.repository.ts";
export {
  type BriefUnit,
  listBriefUnits,
  listMeasuredUnits,
  type ListedUnit,
  type MeasuredUnit,
  listStaleUnits,
  listUnits,
  listUnpacked,
  type PackedPart,
  type UnitsWanted,
  putAlike,
  putPackedUnit,
  type SortedBy,
  type StatusCounts,
  type StoredPackedUnit,
} from "./repositories/packed-unit.repository.ts";
export {
  findDraftReading,
  findFrameworkDraft,
  insertDraftChange,
  listDraftChanges,
  listFrameworkDrafts,
  putFrameworkDraft,
} from "./repositories/framework-draft.repository.ts";
export {
  insertDataPack,
  listOfficePacks,
  listOwnPacks,
  listPackContents,
} from "./repositories/data-pack.repository.ts";
export { insertPastResult, listPastResults } from "./repositories/past-result.repository.ts";
export { insertTakings, listLastTakings, listTakings } from "./repositories/taken-answer.repository.ts";
export {
  insertSubstitution,
  listSubstitutions,
  listSubstitutionsBy,
  withdrawSubstitution,
} from "./repositories/substitution.repository.ts";
export { findComment, insertComment, listComments, withdrawComment } from "./repositories/comment.repository.ts";
export {
  findByPairs,
  listSearchTexts,
  listStaleTexts,
  outdateTexts,
  putAnswerTexts,
  putSearchText,
  type SearchPairs,
  type SearchPlace,
  type SearchText,
} from "./repositories/search.repository.ts";
export type { SearchKind } from "./tables/search-text.table.ts";
export {
  type AccountHolder,
  type DepartmentMember,
  endMembership,
  findMembership,
  findPerson,
  insertMembership,
  insertPerson,
  listAccountHolders,
  listDepartmentMembers,
  listHoldersOf,
  listMemberships,
  listMembershipsAt,
  listMembershipsOfAgency,
  listMembershipsOfDepartment,
  listMembershipsOfPerson,
  listPeople,
  listRoleHolders,
  type Membership,
  type NamedMembership,
  type Person,
  type RoleHolder,
} from "./repositories/people.repository.ts";
export {
  disablePlugin,
  enablePlugin,
  listEnablements,
  type PluginEnablement,
} from "./repositories/plugin-enablement.repository.ts";
export {
  findResponse,
  listResponses,
  listResponsesTo,
  listResponseStates,
  listResponseVersions,
  listVersionsOf,
  putResponse,
  type ResponseState,
} from "./repositories/response.repository.ts";
export {
  deleteReviewAssignment,
  findReviewAssignment,
  insertReviewAssignment,
  listReviewAssignments,
  lockReviewAssignment,
  type ReviewFilter,
  setReviewIndicators,
} from "./repositories/review-assignment.repository.ts";
export { listReviewTasks, listTasksOfReviewer, putReviewTask } from "./repositories/review-task.repository.ts";
export { insertFinding, listFindings } from "./repositories/review-finding.repository.ts";
export { listAppeals, putAppeal } from "./repositories/appeal.repository.ts";
export {
  findPaperTemplate,
  insertPaperTemplate,
  listPaperTemplates,
  type StoredTemplate,
  withdrawPaperTemplate,
} from "./repositories/paper-template.repository.ts";
export { insertNarrative, listNarratives } from "./repositories/narrative.repository.ts";
export {
  findPaper,
  findPaperByNumber,
  listPapers,
  listPapersOfFile,
  putPaper,
} from "./repositories/paper.repository.ts";
export { listQuestions, putQuestion } from "./repositories/question.repository.ts";
export { listRegisterRows, putRegisterRow } from "./repositories/register-row.repository.ts";
export {
  type EditionContent,
  findEditionContent,
  insertCycleMethod,
  insertEditionContent,
  listCycleMethods,
  listEditions,
  putEdition,
} from "./repositories/edition.repository.ts";
export {
  deleteSessionsBefore,
  findSession,
  insertSession,
  listHoldingSessions,
  listSessionsOfPerson,
  revokeSession,
  revokeSessionsOfPerson,
  type Session,
  touchSession,
} from "./repositories/session.repository.ts";
export { findSignedIn, type SignedIn } from "./repositories/signed-in.repository.ts";
export {
  type AttemptCount,
  deleteAttemptsBefore,
  forgetAttempts,
  holdAttempts,
  listLocks,
  saveAttempts,
} from "./repositories/sign-in-attempt.repository.ts";
export { isSealDue, sealHeads } from "./repositories/seal-heads.ts";
export type { Db, Schema, Transaction } from "./schema.ts";
export { backUp } from "./sqlite/back-up.ts";
export { freeSpace, type FreeSpace, requireRoom } from "./require-room.ts";
export { decryptText, encryptText, keyedSha256 } from "./encrypted.ts";
export { MEMBERSHIP_ROLES } from "./tables/membership.table.ts";
export { jsonOf } from "./read-column.ts";
export { rowErrors } from "./row-errors.ts";
export type { Reform } from "./tables/agency.table.ts";
export { sha256 } from "./sha256.ts";
export { uniqueViolation } from "./unique-violation.ts";
export { type AuditFault, type AuditVerdict, UNWATCHED, verifyAudit, type VerifyProgress } from "./verify-audit.ts";
