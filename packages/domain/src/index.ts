export { type AuditChange, auditChanges, auditIdsIn, auditNameIn, type AuditStates } from "./audit-changes.ts";
export { AUDIT_ACTION_WORDS, AUDIT_OBJECT_WORDS, AUDIT_RESULT_WORDS, type AuditWord, wordFor } from "./audit-words.ts";
export { type CalendarDay, calendarDaySchema } from "./calendar-day.ts";
export { comparePeople, compareTexts } from "./chinese-order.ts";
export { type CityMethod, cityMethodSchema, type GradeList, gradeListOf, writtenMethod } from "./city/city-method.ts";
export { CITY_TIME_ZONE, cityDay, cityMoment, cityMonth, cityTime, isTimeZone, startOfCityDay } from "./city-day.ts";
export { type CyclePhase, daysUntil, phaseOf } from "./cycle-phase.ts";
export {
  dayIn,
  type DayPeriod,
  type Deadline,
  deadlinesOf,
  type DeadlineSetting,
  inTime,
  type RestDays,
} from "./deadline.ts";
export {
  type DecidedClause,
  decisionsAfter,
  type DraftChange,
  type DraftDecision,
  draftDecisionSchema,
  type DraftField,
} from "./draft-decision.ts";
export {
  dutiesOf,
  dutyStanding,
  dutySums,
  type Duty,
  type DutyFrequency,
  type DutyPeriod,
  type DutyStanding,
  type DutySum,
} from "./duty.ts";
export { periodName } from "./period-name.ts";
export {
  defineErrors,
  type ErrorDefinition,
  type ErrorDetails,
  type ErrorReport,
  type LastChange,
  type ErrorValues,
  FahengError,
  type Wording,
} from "./errors.ts";
export type { FactField, FactOption, NamedNumber, PartOption } from "./fact-field.ts";
export { CHINESE_FACT_WORDS, factText, type FactWords } from "./fact-text.ts";
export {
  type AssessmentFacts,
  assessmentFactsSchema,
  type Fact,
  factSchema,
  type IndicatorFacts,
  indicatorFactsSchema,
  type NotApplicable,
} from "./facts.ts";
export { type JsonChange, jsonDifference, withJsonChanges } from "./json-difference.ts";
export { formatFraction, type Fraction, fractionSchema, parseFraction, shareSchema } from "./fraction.ts";
export {
  type Basis,
  codeSchema,
  dateSchema,
  type Department,
  type Doubt,
  type Figure,
  type Framework,
  type FrameworkInput,
  frameworkSchema,
  type Group,
  type GroupInput,
  type Indicator,
  type IndicatorInput,
  type Layer,
  type Material,
} from "./framework.ts";
export { parseFramework } from "./framework-check.ts";
export { frameworkErrors } from "./framework-errors.ts";
export {
  /** @public plugin-api hands it on. */ composeFramework,
  type FrameworkHead,
  type IndicatorChange,
  type LayerInput,
  /** @public plugin-api hands it on. */ layersOf,
} from "./framework-layers.ts";
export { ancestorsOf, type Chapter, chaptersOf, departmentsOf, materialsOf, taxonomiesOf } from "./framework-tree.ts";
export { deepFreeze } from "./freeze.ts";
export { faultsOf, issueWording, said, type ValueFault } from "./issue-wording.ts";
export { asPrintedNumber, matterKey } from "./matter.ts";
export { type Listed, listed, type Nearest, nearestTo } from "./listed.ts";
export { nearestOf } from "./nearest.ts";
export { withoutSchemaLine } from "./schema-line.ts";
export { normaliseOfficialText } from "./official-text.ts";
export { placeOf } from "./place.ts";
export { isFit, isOneLine, isSeen } from "./plain-words.ts";
export { amountSchema, pointsSchema } from "./points-schema.ts";
export { formatPoints, MAX_POINTS, parsePoints, type Points, proratedPoints } from "./points.ts";
export { allowedActs } from "./process/allowed.ts";
export {
  areItemsSettled,
  areResultsFinal,
  isCycleOpen,
  isNoneUnderReview,
  isOther,
  isThawed,
  isTimely,
  isTwoYearsAway,
  isWindowOpen,
  isWindowOver,
} from "./process/conditions.ts";
export { decide, type Decision, type Held, type Situation } from "./process/decide.ts";
export { type Effect, EFFECTS } from "./process/effects.ts";
export { ANSWER_STATUSES, type AnswerStatus } from "./process/entity/answer-status.ts";
export type { Assessment } from "./process/entity/assessment.ts";
export type { AssessmentStep, CorrectedFact } from "./process/entity/assessment-step.ts";
export type { ResultKind, ResultVersion } from "./process/entity/result-version.ts";
export type { Assignment } from "./process/entity/assignment.ts";
export type { Cycle } from "./process/entity/cycle.ts";
export {
  type Evidence,
  EVIDENCE_QUALITIES,
  type EvidenceContent,
  type EvidenceFile,
  type EvidenceQuality,
  type EvidenceStep,
  type QualitiesJudged,
} from "./process/entity/evidence.ts";
export {
  GROUP_RECORD_KINDS,
  GROUP_ROLES,
  type GroupContent,
  type GroupFile,
  type GroupMember,
  type GroupRecord,
  type GroupRecordKind,
  type GroupRole,
  type Supervision,
  type SupervisionAnswer,
} from "./process/entity/group-record.ts";
export { FILING_KINDS, type FilingKind, type FilingRecord, filingStanding } from "./process/entity/filing-record.ts";
export {
  PAST_ACTS,
  type PastAct,
  type PastContent,
  type PastPart,
  type PastResult,
} from "./process/entity/past-result.ts";
export type { CountColumns, CountList } from "./process/entity/count-list.ts";
export { type TakenAnswer, type TakenPieceName, TAKING_ACTS, type TakingAct } from "./process/entity/taken-answer.ts";
export type { Comment } from "./process/entity/comment.ts";
export type { Urge } from "./process/entity/urge.ts";
export {
  type FunctionTransfer,
  isBeforeTransfer,
  TRANSFER_ACTS,
  TRANSFER_SIDES,
  TRANSFER_STATES,
  type TransferItem,
  transferOf,
  type TransferSide,
  type TransferState,
  type TransferStep,
} from "./process/entity/function-transfer.ts";
export { clashOf, holdsOn, type Substitution } from "./process/entity/substitution.ts";
export {
  decidedBy,
  type Extension,
  EXTENSION_KINDS,
  type ExtensionAct,
  type ExtensionKind,
  type ExtensionStep,
  grantedDays,
  isSamePeriod,
  type LatePerson,
  type LateThing,
  lateUntil,
  leaveFor,
  type PeriodTarget,
} from "./process/entity/extension.ts";
export type {
  DataPack,
  DataPackHead,
  FrameworkDraftAct,
  FrameworkDraftHead,
  FrameworkDraftStep,
  SavedDraftChange,
} from "./process/entity/framework-draft.ts";
export {
  type CureFile,
  ESCALATION_RUNGS,
  laterAsked,
  type EscalationRung,
  filesSince,
  isRectificationOpen,
  isRungBehind,
  limitOf,
  nextRung,
  OPEN_RECTIFICATIONS,
  originKey,
  planOf,
  type Rectification,
  type RectificationAct,
  type RectificationOrigin,
  type RectificationSaid,
  type RectificationStep,
  rungsOf,
  rungsSkipped,
} from "./process/entity/rectification.ts";
export { rectificationProcess } from "./process/rectification.process.ts";
export { frameworkDraftProcess } from "./process/framework-draft.process.ts";
export { closingDay } from "./process/entity/closing.ts";
export { areDaysNear, cycleDays } from "./process/entity/cycle-days.ts";
export { extensionProcess } from "./process/extension.process.ts";
export type { LedgerLine, LedgerMonth, LedgerStatus, LedgerStep } from "./process/entity/ledger-month.ts";
export { DUTY_ACTS, DUTY_STATES, type DutyAct, type PeriodDuty } from "./process/entity/period-duty.ts";
export { periodDutyProcess } from "./process/period-duty.process.ts";
export type { OfficeStatement, StatementSubject } from "./process/entity/office-statement.ts";
export type {
  Approval,
  Handling,
  IndicatorResponse,
  ResponseAct,
  ReturnedClaim,
  Signature,
} from "./process/entity/response.ts";
export type { ReviewAssignment } from "./process/entity/review-assignment.ts";
export { isInTask, type ReviewTask, type ReviewTaskState, type ReviewTaskStep } from "./process/entity/review-task.ts";
export type { MaterialVerdict, ReviewFinding, ReviewPoint } from "./process/entity/review-finding.ts";
export {
  type Appeal,
  APPEAL_RULINGS,
  type AppealRuling,
  type AppealState,
  type AppealStep,
  type RuledFact,
} from "./process/entity/appeal.ts";
export {
  enteredBy,
  HELD_KINDS,
  HELD_MARKS,
  isHeard,
  isRegisterOpen,
  REGISTER_KINDS,
  type RegisterKind,
  REGISTER_MARKS,
  type RegisterMark,
  type RegisterRow,
  type RegisterState,
  type RegisterStep,
  type RegisterVeto,
} from "./process/entity/register-row.ts";
export {
  type Paper,
  PAPER_ACTS,
  PAPER_FORMATS,
  PAPER_ISSUERS,
  PAPER_KINDS,
  type PaperFormat,
  type PaperInputs,
  type PaperIssuer,
  type PaperKind,
  type PaperState,
  type PaperStep,
} from "./process/entity/paper.ts";
export {
  changedFigures,
  figuresIn,
  type Narrative,
  NARRATIVE_DOCUMENTS,
  NARRATIVE_FIGURES,
  type NarrativeBlock,
  type NarrativeDocument,
  type NarrativeFigure,
  type NarrativeValues,
  unknownFigure,
  withFigures,
} from "./narrative/narrative.ts";
export {
  isTemplateKind,
  MOST_TEMPLATE_BYTES,
  type PaperTemplate,
  type PaperTemplateUsed,
  type PaperTemplateWithdrawal,
  TEMPLATE_KINDS,
  type TemplateKind,
} from "./paper-template/paper-template.ts";
export { documentNumber } from "./paper/document-number.ts";
export { type Question, type QuestionState, type QuestionStep } from "./process/entity/question.ts";
export { isOfRegister, type RegisterFact, registerFacts } from "./register/register-facts.ts";
export {
  type CountedFact,
  countedFacts,
  opinionGroups,
  opinionOf,
  type SettledFinding,
  settledFindings,
  type SourceOpinion,
} from "./review/counted-facts.ts";
export {
  checkedPartsOf,
  failedQualities,
  isCheckedFact,
  lacksOf,
  QUALITY_WORDS,
  unjudged,
  wasSubmitted,
} from "./review/material-verdicts.ts";
export { isReopenedSince, resultInForce } from "./review/reopened.ts";
export {
  FAR_TIMES,
  type JudgedAmount,
  LEAST_SHARED,
  type ReviewerDistance,
  reviewerDistances,
} from "./review/far-reviewers.ts";
export { isOverstatedFact, type MeasuredScore, overstatedBy } from "./review/overstated.ts";
export { drawSample, type SampleAsk, type SampledMethod } from "./review/sampling-plan.ts";
export { countsOn, mayState, type SourceRules, sourceRulesOf } from "./review/source-rules.ts";
export {
  CORRECTION_SOURCE,
  DESK_SOURCE,
  OVERSTATED_SOURCE,
  REVIEW_SOURCES,
  sourceWords,
  VETO_SOURCE,
} from "./review/sources.ts";
export {
  areStagesOrdered,
  CLOSES,
  type Closes,
  currentStage,
  isGateHeld,
  type PlannedStage,
  type Stage,
  STAGE_GATES,
  type StageException,
  type StageGate,
  type StagePlan,
  unfinishedCount,
} from "./process/entity/stage.ts";
export { stageProcess } from "./process/stage.process.ts";
export { cycleProcess } from "./process/cycle.process.ts";
export { evidenceProcess } from "./process/evidence.process.ts";
export { assessmentProcess } from "./process/assessment.process.ts";
export { type Guard, GUARDS } from "./process/guards.ts";
export { jobProcess } from "./process/job.process.ts";
export { ledgerMonthProcess } from "./process/ledger-month.process.ts";
export { PARTIES, type Party } from "./process/party.ts";
export { type ActOf, type GuardOf, NONE, type Process, type StateOf, type Transition } from "./process/process.ts";
export { PROCESSES } from "./process/processes.ts";
export { responseProcess } from "./process/response.process.ts";
export { responseStateOf, type Standing } from "./process/response-state.ts";
export { appealProcess } from "./process/appeal.process.ts";
export { paperProcess } from "./process/paper.process.ts";
export { questionProcess } from "./process/question.process.ts";
export { editionProcess } from "./process/edition.process.ts";
export { registerEntryProcess } from "./process/register-entry.process.ts";
export {
  type CycleMethod,
  type Edition,
  EDITION_DIFFERENCES,
  type EditionDifferenceKind,
  type EditionState,
  type EditionStep,
} from "./process/entity/edition.ts";
export { reviewTaskProcess } from "./process/review-task.process.ts";
export type {
  AssessmentState,
  CycleState,
  EvidenceState,
  ExtensionState,
  JobState,
  LedgerState,
  PeriodDutyState,
  FrameworkDraftState,
  RectificationState,
  ResponseState,
} from "./process/states.ts";
export type { Bound, Line } from "./bound.ts";
export type { Comparison, Condition, GradeCriterion, Look, Measure } from "./condition.ts";
export { type ScoreEffect } from "./score-effect.ts";
export {
  type Clause,
  type Profile,
  type ProfileInput,
  type ProfileItem,
  ladderSchema,
  profileSchema,
  type ProfileSettings,
  type Stater,
} from "./profile.ts";
export {
  type GroupScore,
  type Interval,
  type ItemScore,
  type ItemState,
  type Score,
  scoreFileShapes,
  scoreShapes,
} from "./score/score.ts";
export { type Outcome, outcomeShape } from "./score/outcome-shape.ts";
export { shareOf } from "./share-of.ts";
export { disqualifiedWording, outcomeLines, verdictsOf } from "./score/score-outcome.ts";
export { type Deduction, deductionsIn } from "./score/deductions.ts";
export { type Trace, type TraceNode } from "./score/trace.ts";
export { type TaxonomyMapping, taxonomyMappingSchema } from "./taxonomy-mapping.ts";
export { TAXONOMIES, type TaxonomyId } from "./taxonomy.ts";
export { wantedForm } from "./wanted-form.ts";
export {
  dateOfDay,
  dayBefore,
  dayNumber,
  daysLate,
  isDay,
  isUsualDay,
  isWorkingDay,
  PLAIN_WEEKS,
  type WorkCalendar,
  workingDaysLate,
  USUAL_DAYS,
} from "./work-calendar.ts";
export { ledgerDue, monthBefore, monthOf, monthsOf } from "./ledger-due.ts";
export { dueDay, type DueDay, type DueSource, dueTurn, type LightColour, lightColour } from "./due.ts";
export { type Due, dueOf, type OwnDays } from "./indicator-due.ts";
