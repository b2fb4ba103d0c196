import {
  type AppealStep,
  appealProcess,
  type AssessmentStep,
  type Assignment,
  type CalendarDay,
  type CountColumns,
  CLOSES,
  type DraftDecision,
  draftDecisionSchema,
  EVIDENCE_QUALITIES,
  type EvidenceContent,
  type EvidenceStep,
  type ExtensionStep,
  extensionProcess,
  frameworkDraftProcess,
  type FrameworkDraftStep,
  type Fact,
  ESCALATION_RUNGS,
  GROUP_RECORD_KINDS,
  type RectificationOrigin,
  rectificationProcess,
  type RectificationSaid,
  type RectificationStep,
  GROUP_ROLES,
  type GroupContent,
  type IndicatorFacts,
  type LatePerson,
  type LedgerLine,
  type LedgerStep,
  type PastContent,
  type PeriodTarget,
  type QualitiesJudged,
  type ReturnedClaim,
  type MaterialVerdict,
  type ReviewPoint,
  NARRATIVE_FIGURES,
  type NarrativeBlock,
  type NarrativeValues,
  PAPER_ACTS,
  type PaperInputs,
  type PaperStep,
  questionProcess,
  type QuestionStep,
  cityMethodSchema,
  editionProcess,
  type EditionStep,
  registerEntryProcess,
  REGISTER_MARKS,
  type RegisterStep,
  type RegisterVeto,
  reviewTaskProcess,
  type ReviewTaskStep,
  type RuledFact,
  type Stage,
  STAGE_GATES,
  type TakenPieceName,
  TRANSFER_ACTS,
  type TransferItem,
  type TransferStep,
} from "@faheng/domain";
import type { ToldFacts } from "./repositories/notice.repository.ts";
import { ASSESSMENT_STEPS } from "./tables/assessment.table.ts";
import { ASSIGNMENT_ROLES } from "./tables/assignment.table.ts";
import { EVIDENCE_KINDS, EVIDENCE_STEPS } from "./tables/evidence.table.ts";
import { LEDGER_STATUSES, LEDGER_STEPS } from "./tables/ledger-month.table.ts";

/** Forms of what columns keep as JSON, each as far as its type says. */
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const isTextOrNone = (value: unknown): value is string | undefined => value === undefined || isText(value);

/** Whatever JSON can say, a fact can be. */
export const isFact = (value: unknown): value is Fact => value !== undefined;

export const isFacts = (value: unknown): value is IndicatorFacts => isObject(value);

/** Which period of which figure a request names. */
export const isPeriodTarget = (value: unknown): value is PeriodTarget =>
  isObject(value) && [value["indicator"], value["figure"], value["period"]].every(isText);

export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export const isTitled = (value: unknown): value is { readonly title: string } =>
  isObject(value) && isText(value["title"]);

export const isReturnedClaim = (value: unknown): value is ReturnedClaim =>
  isObject(value) &&
  [value["reason"], value["by"], value["at"]].every(isText) &&
  (value["dueOn"] === undefined || isText(value["dueOn"]));

/** Pieces that came with an answer. */
export const isTakenPieces = (value: unknown): value is TakenPieceName[] =>
  Array.isArray(value) && value.every((it) => isObject(it) && isText(it["material"]) && Number.isSafeInteger(it["n"]));

/** Which columns of a list were read. */
export const isCountColumns = (value: unknown): value is Omit<CountColumns, "only"> & Partial<CountColumns> =>
  isObject(value) && isText(value["key"]) && [value["on"], value["mark"], value["only"] ?? null].every(isTextOrNull);

const isAmountOrNull = (value: unknown): boolean => value === null || Number.isSafeInteger(value);

const isPastPart = (value: unknown): boolean =>
  isObject(value) && isText(value["name"]) && Number.isSafeInteger(value["score"]) && isAmountOrNull(value["maximum"]);

/** What a document says of an earlier year. */
export const isPastContent = (value: unknown): value is PastContent =>
  isObject(value) &&
  [value["cycle"], value["document"], value["documentOn"]].every(isText) &&
  [value["grade"], value["rank"]].every(isTextOrNull) &&
  Number.isSafeInteger(value["total"]) &&
  isAmountOrNull(value["maximum"]) &&
  Array.isArray(value["parts"]) &&
  value["parts"].every(isPastPart);

const isGroupMember = (value: unknown): boolean =>
  isObject(value) && isText(value["office"]) && GROUP_ROLES.some((role) => role === value["role"]);

const isGroupFiles = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((it) => isObject(it) && [it["indicator"], it["sha256"], it["fileName"]].every(isText));

const isAnswer = (value: unknown): boolean =>
  value === null || (isObject(value) && isText(value["text"]) && isText(value["doneOn"]));

/** What each kind of record of a leading group says. */
const GROUP_FORMS: Readonly<Record<GroupContent["kind"], (it: Fields) => boolean>> = {
  members: (it) => isText(it["document"]) && Array.isArray(it["members"]) && it["members"].every(isGroupMember),
  meeting: (it) =>
    isText(it["title"]) && isTexts(it["agenda"]) && isTexts(it["decisions"]) && isGroupFiles(it["files"]),
  briefing: (it) => isText(it["number"]) && isText(it["title"]) && isGroupFiles(it["files"]),
  supervision: (it) =>
    [it["departmentId"], it["indicator"], it["found"], it["dueOn"]].every(isText) &&
    isGroupFiles(it["files"]) &&
    isAnswer(it["answer"]),
};

export const isGroupContent = (value: unknown): value is GroupContent => {
  if (!isObject(value)) return false;
  const kind = GROUP_RECORD_KINDS.find((it) => it === value["kind"]);
  return kind !== undefined && GROUP_FORMS[kind](value);
};

/** What a notice tells. */
export const isToldFacts = (value: unknown): value is ToldFacts =>
  isObject(value) &&
  ["actor", "agency", "cycle", "dueOn", "words"].every((key) => isTextOrNull(value[key])) &&
  typeof value["items"] === "number" &&
  (value["item"] === null || isItem(value["item"]));

const isItem = (value: unknown): boolean => isObject(value) && isText(value["code"]) && isText(value["title"]);

export const isCalendarDays = (value: unknown): value is CalendarDay[] =>
  Array.isArray(value) &&
  value.every((it) => isObject(it) && isText(it["day"]) && isText(it["name"]) && isKind(it["kind"]));

const isKind = (value: unknown): boolean => value === "holiday" || value === "workday";

export const isAssignments = (value: unknown): value is Assignment[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["indicator"], it["part"], it["departmentId"]].every(isText) &&
      [it["personId"], it["dueOn"]].every(isTextOrNull) &&
      ASSIGNMENT_ROLES.some((role) => role === it["role"]),
  );

export const isAssessmentSteps = (value: unknown): value is AssessmentStep[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["by"], it["byName"], it["at"]].every(isText) &&
      [it["reason"], it["dueOn"]].every(isTextOrNull) &&
      isTexts(it["items"]) &&
      (it["corrected"] === undefined || isCorrected(it["corrected"])) &&
      (it["result"] === undefined || Number.isInteger(it["result"])) &&
      ASSESSMENT_STEPS.some((act) => act === it["act"]),
  );

const isCorrected = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((it) => isObject(it) && isText(it["indicator"]) && isText(it["fact"]) && it["value"] !== undefined);

export const isLedgerLines = (value: unknown): value is LedgerLine[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["indicator"], it["text"], it["savedBy"], it["savedByName"], it["savedAt"]].every(isText) &&
      Number.isInteger(it["version"]) &&
      isObject(it["responsible"]) &&
      isTextOrNull(it["responsible"]["personId"]) &&
      isText(it["responsible"]["name"]) &&
      (it["status"] === null || LEDGER_STATUSES.some((status) => status === it["status"])),
  );

export const isLatePeople = (value: unknown): value is LatePerson[] =>
  Array.isArray(value) && value.every((it) => isObject(it) && isText(it["id"]) && isText(it["name"]));

const isCloses = (value: unknown): boolean =>
  Array.isArray(value) && value.every((it) => CLOSES.some((closes) => closes === it));

/** A line of somebody's acts on one thing: who, when, why, and an act that there is. */
const isSteps = (value: unknown, isAct: (act: unknown) => boolean): boolean =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["by"], it["byName"], it["at"]].every(isText) &&
      isTextOrNull(it["reason"]) &&
      isAct(it["act"]),
  );

export const isExtensionSteps = (value: unknown): value is ExtensionStep[] =>
  isSteps(value, (said) => extensionProcess.transitions.some(({ act }) => act === said));

export const isReviewTaskSteps = (value: unknown): value is ReviewTaskStep[] =>
  isSteps(value, (said) => reviewTaskProcess.transitions.some(({ act }) => act === said));

export const isAppealSteps = (value: unknown): value is AppealStep[] =>
  isSteps(value, (said) => appealProcess.transitions.some(({ act }) => act === said));

export const isQuestionSteps = (value: unknown): value is QuestionStep[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["by"], it["byName"], it["at"]].every(isText) &&
      isTextOrNull(it["said"]) &&
      questionProcess.transitions.some(({ act }) => act === it["act"]),
  );

export const isPaperSteps = (value: unknown): value is PaperStep[] =>
  isSteps(value, (said) => PAPER_ACTS.some((act) => act === said)) &&
  (value as readonly Fields[]).every(({ file }) => file === null || isCureFile(file));

export const isNarrativeBlocks = (value: unknown): value is NarrativeBlock[] =>
  Array.isArray(value) &&
  value.every((it) => isObject(it) && isText(it["text"]) && [0, 1, 2, 3].some((level) => level === it["level"]));

export const isNarrativeValues = (value: unknown): value is NarrativeValues =>
  isObject(value) &&
  Object.entries(value).every(([name, it]) => isText(it) && NARRATIVE_FIGURES.some((figure) => figure === name));

/** What a document was made from. */
export const isPaperInputs = (value: unknown): value is PaperInputs =>
  isObject(value) &&
  [value["manifestSha256"], value["on"]].every(isText) &&
  isAmountOrNull(value["result"]) &&
  isObject(value["answers"]) &&
  Object.values(value["answers"]).every((it) => Number.isSafeInteger(it)) &&
  (value["template"] === undefined || isTemplateUsed(value["template"]));

const isTemplateUsed = (value: unknown): boolean =>
  isObject(value) && [value["name"], value["sha256"]].every(isText) && Number.isSafeInteger(value["version"]);

export const isRegisterSteps = (value: unknown): value is RegisterStep[] =>
  isSteps(value, (said) => registerEntryProcess.transitions.some(({ act }) => act === said)) &&
  Array.isArray(value) &&
  value.every((it) => isObject(it) && REGISTER_MARKS.some((mark) => mark === it["mark"]));

export const isRegisterVeto = (value: unknown): value is RegisterVeto =>
  isObject(value) &&
  [value["indicator"], value["fact"], value["material"]].every(isText) &&
  value["value"] !== undefined;

export const isEditionSteps = (value: unknown): value is EditionStep[] =>
  isSteps(value, (said) => editionProcess.transitions.some(({ act }) => act === said));

/** As somebody writes a method: points are decimals. */
export const isWrittenMethod = (value: unknown): value is unknown => cityMethodSchema.safeParse(value).success;

export const isReviewPoints = (value: unknown): value is ReviewPoint[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) && [it["fact"], it["clause"], it["reason"], it["place"]].every(isText) && it["value"] !== undefined,
  );

export const isMaterialVerdicts = (value: unknown): value is MaterialVerdict[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["material"], it["reason"]].every(isText) &&
      [it["n"], it["version"]].every((n) => typeof n === "number") &&
      isQualities(it["qualities"]),
  );

export const isRuledFacts = (value: unknown): value is RuledFact[] =>
  Array.isArray(value) && value.every((it) => isObject(it) && isText(it["fact"]) && it["value"] !== undefined);
const RECTIFICATION_ACTS: readonly unknown[] = [
  ...rectificationProcess.transitions.map(({ act }) => act),
  "rectification.prove",
  "rectification.escalate",
  "rectification.link",
  "rectification.pass-on",
];

const isCureFile = (it: unknown): boolean => isObject(it) && isText(it["sha256"]) && isText(it["fileName"]);

/** What each act on a problem says beside its reason. */
const RECTIFICATION_FORMS: Readonly<Record<RectificationSaid["kind"], (it: Fields) => boolean>> = {
  none: () => true,
  limit: (it) => [it["dueOn"], it["lookedOn"]].every(isTextOrNull),
  later: (it) => isText(it["wishedOn"]),
  granted: (it) => isText(it["dueOn"]),
  looked: (it) => isText(it["lookedOn"]),
  plan: (it) => [it["cause"], it["measures"], it["dueOn"]].every(isText),
  proof: (it) =>
    isText(it["text"]) && isTextOrNull(it["kept"]) && Array.isArray(it["files"]) && it["files"].every(isCureFile),
  file: (it) => isCureFile(it["file"]),
  rung: (it) =>
    [it["on"], it["document"]].every(isText) &&
    isTextOrNull(it["skipping"]) &&
    ESCALATION_RUNGS.some((rung) => rung === it["rung"]),
  theme: (it) => isTextOrNull(it["theme"]),
  person: (it) => isTextOrNull(it["personId"]),
};

export const isRectificationSteps = (value: unknown): value is RectificationStep[] =>
  isSteps(value, (said) => RECTIFICATION_ACTS.includes(said)) &&
  (value as readonly Fields[]).every(({ said }) => {
    if (!isObject(said)) return false;
    const form = Object.entries(RECTIFICATION_FORMS).find(([kind]) => kind === said["kind"]);
    return form !== undefined && form[1](said);
  });

export const isRectificationOrigin = (value: unknown): value is RectificationOrigin => {
  if (!isObject(value)) return false;
  if (value["kind"] === "deduction") return isText(value["clause"]);
  if (value["kind"] === "inspection")
    return [value["name"], value["on"]].every(isText) && isTextOrNull(value["document"]);
  return value["kind"] === "hand";
};

export const isTransferSteps = (value: unknown): value is TransferStep[] =>
  isSteps(value, (said) => TRANSFER_ACTS.some((act) => act === said));

export const isTransferItems = (value: unknown): value is TransferItem[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      isTextOrNull(it["indicator"]) &&
      [it["number"], it["title"]].every(isText) &&
      (it["version"] === null || Number.isInteger(it["version"])),
  );

export const isLedgerSteps = (value: unknown): value is LedgerStep[] =>
  isSteps(value, (said) => LEDGER_STEPS.some((act) => act === said));

/** Plans from before a stage could close anything say nothing of it. */
export const isStages = (value: unknown): value is (Omit<Stage, "closes"> & Partial<Pick<Stage, "closes">>)[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["key"], it["name"], it["to"]].every(isText) &&
      isTextOrNull(it["from"]) &&
      isTexts(it["tasks"]) &&
      STAGE_GATES.some((gate) => gate === it["gate"]) &&
      (it["closes"] === undefined || isCloses(it["closes"])) &&
      (it["state"] === "open" || it["state"] === "passed") &&
      Array.isArray(it["exceptions"]) &&
      it["exceptions"].every(isStageException),
  );

/** Those from before a gate could ask for more than answers say nothing of hand-ins and months. */
const isStageException = (one: unknown): boolean =>
  isObject(one) &&
  isText(one["assessmentId"]) &&
  isTexts(one["indicators"]) &&
  (one["handIn"] === undefined || typeof one["handIn"] === "boolean") &&
  (one["months"] === undefined || isTexts(one["months"]));

/** What each kind of evidence says, all of it text. */
const EVIDENCE_FIELDS: Readonly<Record<EvidenceContent["kind"], readonly string[]>> = {
  file: ["sha256", "fileName"],
  link: ["address", "title"],
  note: ["text"],
  sealed: ["number", "keeper"],
  letter: ["number", "provider", "answer"],
};

export const isEvidenceContent = (value: unknown): value is EvidenceContent => {
  if (!isObject(value)) return false;
  const kind = EVIDENCE_KINDS.find((it) => it === value["kind"]);
  if (kind === undefined || !EVIDENCE_FIELDS[kind].every((field) => isText(value[field]))) return false;
  return [value["seenOn"], value["keptAt"]].every(isTextOrNone);
};

export const isQualities = (value: unknown): value is QualitiesJudged =>
  isObject(value) && EVIDENCE_QUALITIES.every((quality) => typeof value[quality] === "boolean");

export const isEvidenceSteps = (value: unknown): value is EvidenceStep[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["by"], it["byName"], it["at"]].every(isText) &&
      isTextOrNull(it["reason"]) &&
      isTextOrNone(it["checkedOn"]) &&
      EVIDENCE_STEPS.some((act) => act === it["act"]),
  );

export const isDraftDecision = (value: unknown): value is DraftDecision => draftDecisionSchema.safeParse(value).success;

export const isFrameworkDraftSteps = (value: unknown): value is FrameworkDraftStep[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["by"], it["byName"], it["at"]].every(isText) &&
      isTextOrNull(it["reason"]) &&
      frameworkDraftProcess.transitions.some(({ act }) => act === it["act"]),
  );
