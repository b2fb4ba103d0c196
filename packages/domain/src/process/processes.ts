import { appealProcess } from "./appeal.process.ts";
import { assessmentProcess } from "./assessment.process.ts";
import { cycleProcess } from "./cycle.process.ts";
import { editionProcess } from "./edition.process.ts";
import { evidenceProcess } from "./evidence.process.ts";
import { extensionProcess } from "./extension.process.ts";
import { frameworkDraftProcess } from "./framework-draft.process.ts";
import { jobProcess } from "./job.process.ts";
import { ledgerMonthProcess } from "./ledger-month.process.ts";
import { paperProcess } from "./paper.process.ts";
import { periodDutyProcess } from "./period-duty.process.ts";
import { questionProcess } from "./question.process.ts";
import { rectificationProcess } from "./rectification.process.ts";
import { registerEntryProcess } from "./register-entry.process.ts";
import { responseProcess } from "./response.process.ts";
import { reviewTaskProcess } from "./review-task.process.ts";
import { stageProcess } from "./stage.process.ts";

/** Everything that has states, in the order of a year. */
export const PROCESSES = [
  frameworkDraftProcess,
  cycleProcess,
  stageProcess,
  assessmentProcess,
  responseProcess,
  evidenceProcess,
  periodDutyProcess,
  ledgerMonthProcess,
  extensionProcess,
  reviewTaskProcess,
  questionProcess,
  registerEntryProcess,
  appealProcess,
  rectificationProcess,
  paperProcess,
  editionProcess,
  jobProcess,
] as const;
