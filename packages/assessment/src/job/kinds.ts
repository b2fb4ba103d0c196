import type { Wording } from "@faheng/domain";
import type { AnyJobKind } from "./job-kind.ts";
import { exportJob } from "../export/export-job.ts";
import { callJob } from "../delivery/call-job.ts";
import { digestJob } from "../delivery/digest-job.ts";
import { letterJob } from "../delivery/letter-job.ts";
import { makeTextsJob } from "./make-texts-job.ts";
import { openCycleJob } from "./open-cycle-job.ts";
import { packUnitsJob } from "./pack-units-job.ts";
import { replayCycleJob } from "./replay-cycle-job.ts";
import { sweepJob } from "../evidence/sweep-job.ts";
import { tellJob } from "../notice/tell-job.ts";
import { tellEditionJob } from "../notice/tell-edition-job.ts";
import { remindJob } from "../notice/remind-job.ts";
import { pdfJob } from "../paper/pdf-job.ts";
import { yearJob } from "../year-end/year-job.ts";
import { trialJob } from "./trial-job.ts";
import { verifyAuditJob } from "./verify-audit-job.ts";

/** Every kind of work of the machine. */
export const JOB_KINDS: readonly AnyJobKind[] = [
  openCycleJob,
  replayCycleJob,
  verifyAuditJob,
  packUnitsJob,
  makeTextsJob,
  trialJob,
  exportJob,
  yearJob,
  pdfJob,
  tellJob,
  tellEditionJob,
  remindJob,
  digestJob,
  letterJob,
  callJob,
  sweepJob,
];

/** The kinds of which those that are done are in no list. */
export const QUIET_KINDS: readonly string[] = JOB_KINDS.flatMap(({ kind, isQuiet }) => (isQuiet ? [kind] : []));

/** One of them by its name; `undefined` for what an older version queued. */
export function jobKind(name: string): AnyJobKind | undefined {
  return JOB_KINDS.find(({ kind }) => kind === name);
}

/** What a kind of work is called. */
export function jobWords(name: string): Wording {
  return jobKind(name)?.words ?? { zh: "旧版本的后台任务", en: "A job of an older version" };
}
