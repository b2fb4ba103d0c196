import type { assessmentProcess } from "./assessment.process.ts";
import type { cycleProcess } from "./cycle.process.ts";
import type { evidenceProcess } from "./evidence.process.ts";
import type { extensionProcess } from "./extension.process.ts";
import type { jobProcess } from "./job.process.ts";
import type { ledgerMonthProcess } from "./ledger-month.process.ts";
import type { StateOf } from "./process.ts";
import type { responseProcess } from "./response.process.ts";
import type { stageProcess } from "./stage.process.ts";

export type CycleState = StateOf<typeof cycleProcess>;
export type AssessmentState = StateOf<typeof assessmentProcess>;
export type EvidenceState = StateOf<typeof evidenceProcess>;
export type ExtensionState = StateOf<typeof extensionProcess>;
export type ResponseState = StateOf<typeof responseProcess>;
export type StageState = StateOf<typeof stageProcess>;
export type JobState = StateOf<typeof jobProcess>;
export type LedgerState = StateOf<typeof ledgerMonthProcess>;
