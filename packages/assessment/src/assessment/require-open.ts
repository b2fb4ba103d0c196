import { findAssessment, findCycle, lockAssessment, type Transaction, WHOLE_REACH } from "@faheng/database";
import { type Assessment, type Cycle, FahengError, isCycleOpen } from "@faheng/domain";
import type { ActCase } from "../act/act-definition.ts";
import { assessmentErrors } from "./assessment-errors.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import type { LoadedAssessment } from "./load.ts";

/** Takes an assessment for writing: whoever closes its cycle, or writes in it, waits or is waited for. */
export async function takeAssessment(
  trx: Transaction,
  { found: { loaded } }: ActCase<unknown, { readonly loaded: LoadedAssessment }>,
): Promise<void> {
  await lockAssessment(trx, loaded.assessment);
}

/** What somebody writes in, as it is now. */
export interface OpenGround {
  readonly cycle: Cycle;
  readonly assessment: Assessment;
}

/**
 * Lets in whoever would write into an assessment that was taken, while its cycle is open: it may have been closed while
 * somebody typed.
 *
 * @returns the cycle and the assessment as they are now.
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_ENDED, FAHENG_ASSESSMENT_MOVED, FAHENG_PACK_* (what it is scored with is not
 *   there: it can only be read)
 */
export async function requireOpen(
  trx: Transaction,
  { assessment, cycle, agency, pinned }: LoadedAssessment,
): Promise<OpenGround> {
  const now = await findCycle(trx, WHOLE_REACH, cycle.id);
  if (!now || isCycleOpen(now.status) !== true) {
    throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycle.id, details: { title: cycle.title } });
  }
  const current = await findAssessment(trx, WHOLE_REACH, assessment.id);
  if (current?.endedAt !== null) {
    throw new FahengError(assessmentErrors.FAHENG_ASSESSMENT_ENDED, {
      place: assessment.id,
      details: { agency: agency.name },
    });
  }
  // What was read and checked under one manifest is not written under another.
  if (current.manifestSha256 !== assessment.manifestSha256) {
    throw new FahengError(assessmentErrors.FAHENG_ASSESSMENT_MOVED, { place: assessment.id });
  }
  const fault = await pinned.fault();
  if (fault !== null) throw fault;
  return { cycle: now, assessment: current };
}
