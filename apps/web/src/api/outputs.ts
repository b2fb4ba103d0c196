import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@faheng/api";

/** What the API takes and gives, by procedure: types only. */
type Outputs = inferRouterOutputs<AppRouter>;
type Inputs = inferRouterInputs<AppRouter>;

export type Me = Outputs["session"]["me"];
export type Role = Me["roles"][number]["role"];
/** One of one's own sessions. */
export type OwnSession = Outputs["session"]["list"][number];
export type PluginSummary = Outputs["plugin"]["list"][number];
export type PackRelease = Outputs["plugin"]["releases"][number];
/** The stages of a cycle, and one of them. */
export type CycleStages = Outputs["stage"]["list"];
export type CycleStage = CycleStages["stages"][number];
export type NewStage = Inputs["stage"]["plan"]["stages"][number];
export type CycleOpening = NonNullable<Outputs["cycle"]["opening"]>;
export type Overview = Outputs["cycle"]["overviewPage"];
/** A framework that is made of a document: in a list, and with all that is to be seen of it. */
export type DraftRow = Outputs["frameworkDraft"]["list"][number];
export type DraftDetail = Outputs["frameworkDraft"]["get"];
/** What can be decided of it. */
export type DraftDecision = Inputs["frameworkDraft"]["decide"]["decision"];
/** An agency's totals by year, and one of them. */
export type Trend = Outputs["past"]["trend"];
export type TrendPoint = Trend["points"][number];
/** Something one is told. */
export type NoticeRow = Outputs["notice"]["list"]["notices"][number];
/** Something that was found. */
export type FoundRow = Outputs["search"]["find"]["found"][number];
/** How many one has not read. */
export type NoticeCount = Outputs["notice"]["count"];
/** A piece of the machine's own work. */
export type JobRow = Outputs["job"]["list"][number];
/** A profile tried on all agencies of a cycle, and one of them. */
export type Trial = NonNullable<Outputs["trial"]["last"]>;
export type TrialRow = Extract<NonNullable<Trial["result"]>, { readonly outcome: "tried" }>["rows"][number];
/** Where an assessment stands, and the results it came to. */
export type HandInView = Outputs["handIn"]["get"];
/** A reviewer's queue, one task of it, and what a reviewer states of a fact. */
export type ReviewTaskRow = Outputs["review"]["tasks"][number];
export type ReviewTaskView = Outputs["review"]["task"];
export type FindingPoint = NonNullable<ReviewTaskView["items"][number]["finding"]>["points"][number];
/** What a reviewer finds of one piece of evidence. */
export type MaterialVerdict = NonNullable<ReviewTaskView["items"][number]["finding"]>["materials"][number];
/** One item, 自评 beside 考评. */
export type ItemEffect = NonNullable<ReviewTaskView["items"][number]["effect"]>;
/** 自评分 beside 考评分, item by item, with what became of objections. */
export type ScoreComparison = Outputs["result"]["compare"];
export type OverviewRow = Overview["rows"][number];
export type Assignment = Inputs["cycle"]["open"]["assignments"][number];
export type AssessmentSummary = Outputs["assessment"]["list"][number];
export type Assessment = Outputs["assessment"]["get"];
/** What of an assessment is the same for all who open it: framework, profile and questions. */
export type AssessmentBase = Pick<Assessment, "framework" | "profile" | "fields">;
/** Where a status contradicts its facts. */
export type StatusHint = Assessment["hints"][string];
/** When an indicator is due. */
export type DueView = Assessment["dues"][string];
export type Explanation = NonNullable<Assessment["explanation"]>;
export type Saved = Outputs["response"]["save"];
/** What an answer would lead to. */
export type Preview = Outputs["response"]["preview"];
/** What came of one of many answers that were handed on at once. */
export type HandedOne = Outputs["response"]["submitMany"][number];
export type SavedResponse = Saved["response"];
export type PreviousAnswer = NonNullable<Outputs["response"]["previous"]>;
/** What of earlier cycles can be taken over, one of them, and what came of it. */
export type TakeableView = Outputs["response"]["takeable"];
export type TakeableRow = TakeableView["rows"][number];
export type TakingRow = Outputs["response"]["takings"][number];
export type TakenOne = Outputs["response"]["takeOver"][number];
export type HistoryEntry = Outputs["response"]["history"][number];
export type PersonRow = Outputs["people"]["list"][number];
export type AuditEntry = Outputs["audit"]["list"][number];
export type ProfileRow = Outputs["profile"]["list"][number];
export type ProfileDocument = Outputs["profile"]["get"];
export type RuleListing = Outputs["rule"]["list"][number];
export type ProfileComparison = Outputs["profile"]["compare"];
export type ProfileCheck = Outputs["profile"]["check"];
export type WhatIf = Outputs["assessment"]["whatIf"];
export type CycleBasis = Outputs["cycle"]["basis"];
export type Crosswalk = Outputs["cycle"]["crosswalk"];
export type CrosswalkRow = Crosswalk["rows"][number];
export type CrosswalkCell = CrosswalkRow["cells"][string];
export type Binding = Outputs["agency"]["bindings"][number];
export type MatterBinding = Outputs["matter"]["list"][number];
/** One of an agency's own. */
export type Department = Outputs["agency"]["departments"][number];
/** What the office has to state about one agency, and one fact of it. */
export type StatementDesk = Outputs["statement"]["list"]["desks"][number];
export type StatementList = Outputs["statement"]["list"];
export type StatementTask = StatementDesk["tasks"][number];
/** Who takes over from an agency. */
export type Successor = Inputs["organisation"]["previewReform"]["successor"];
/** How an agency ended, or an assessment with it. */
export type AgencyEnding = NonNullable<Outputs["agency"]["list"][number]["ending"]>;
/** What would end, move and lose its owner with an agency. */
export type Reform = Outputs["organisation"]["previewReform"];
/** What would end and lose its owner with a department. */
export type Dissolution = Outputs["organisation"]["previewDissolution"];
/** Who does what in one assessment, with what its page needs. */
/** What the numbers of an indicator rest on. */
export type CountLists = Outputs["response"]["counts"];
/** Which functions went from an assessment and came to it. */
export type TransfersView = Outputs["transfer"]["list"];
/** Who stands for whom in an agency. */
export type SubstitutesView = Outputs["substitute"]["list"];
export type ExtensionsView = Outputs["extension"]["list"];
export type ExtensionView = ExtensionsView["extensions"][number];
/** What is asked for by the period. */
export type DutiesView = Outputs["duty"]["list"];
export type DutyView = DutiesView["duties"][number];
/** Problems to cure: of an agency, over agencies, one in a list, and one with its history. */
export type AskedQuestion = Outputs["question"]["list"][number];
export type EditionList = Outputs["edition"]["list"];
export type OwnEdition = Outputs["edition"]["own"]["editions"][number];
export type EditionView = Outputs["edition"]["get"];
export type Register = Outputs["register"]["get"];
export type Vetoes = Outputs["register"]["vetoes"];
export type OwnRegister = Outputs["register"]["own"];
/** A text that an agency writes, with its figures. */
export type NarrativeView = Outputs["narrative"]["get"];
/** Documents of the register, and those that can be made. */
export type TemplatesView = Outputs["template"]["list"];
export type TemplateKind = TemplatesView[number]["kind"];
export type TemplateField = Pick<TemplatesView[number]["fields"][number], "name" | "says" | "example"> & {
  readonly rows?: readonly TemplateField[] | undefined;
};
export type PapersView = Outputs["paper"]["list"];
export type PaperRow = PapersView["papers"][number];
export type RectificationsView = Outputs["rectification"]["list"];
export type CityRectifications = Outputs["rectification"]["city"];
export type RectificationHead = RectificationsView["rectifications"][number];
export type Rectification = Outputs["rectification"]["get"];
/** What is kept of the leading group. */
export type GroupView = Outputs["group"]["list"];
/** What was filed outside or published. */
export type FilingsView = Outputs["filing"]["list"];
/** What an agency's people have in person, to be handed over. */
export type HeldView = Outputs["assignment"]["held"];
export type UrgesView = Outputs["assignment"]["urges"];
export type UrgeOutcome = Outputs["assignment"]["urge"];
export type AssignmentPlan = Outputs["assignment"]["get"];
/** A department or person that works on an indicator, or a part of it. */
export type PlanRow = Omit<AssignmentPlan["rows"][number], "indicator">;
/** A clause or material that can be assigned on its own. */
export type PlanPart = AssignmentPlan["parts"][string][number];
/** Last year's plan, as far as it fits. */
export type PreviousPlan = NonNullable<Outputs["assignment"]["previous"]>;
/** What somebody reviews; as the office sees it; what there is to choose from; what became of a pair. */
export type Review = Outputs["review"]["mine"][number];
export type ReviewRow = Outputs["review"]["list"][number];
export type ReviewChoices = Outputs["review"]["choices"];
export type AssignedReview = Outputs["review"]["assign"][number];
export type CycleRow = Outputs["cycle"]["list"][number];
export type CalendarYear = Outputs["calendar"]["get"];

/** A department’s month of the ledger with its lines, and what the table of all months holds of it. */
export type LedgerView = Outputs["ledger"]["get"];
export type LedgerLine = LedgerView["lines"][number];
export type LedgerTable = Outputs["ledger"]["list"];
export type LedgerCell = LedgerTable["cells"][number];

/** A number that a cycle's profiles wait to be told once for all agencies. */
export type AskedBenchmark = Outputs["cycle"]["benchmarks"][number];

/** The evidence of one indicator, a material it asks for, and a piece that was given. */
export type IndicatorEvidence = Outputs["evidence"]["list"];
/** A file that is given elsewhere already, and one place where it is. */
export type StoredFile = Outputs["evidence"]["stored"][number];
export type FileUse = StoredFile["uses"][number];
/** A paragraph or table of a document that is looked into. */
export type PreviewBlock = Outputs["evidence"]["preview"]["blocks"][number];
export type AskedMaterial = IndicatorEvidence["materials"][number];
export type Piece = IndicatorEvidence["pieces"][number];
export type Offered = Inputs["evidence"]["give"]["offered"];
