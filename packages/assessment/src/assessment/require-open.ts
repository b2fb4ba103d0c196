import { findAssessment, findCycle, lockAssessment, type Transaction, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";
import type { Desk } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import type { LoadedAssessment } from "./load.ts";

/**
 * Takes an assessment for writing, while its cycle is open. Inside the transaction, because a cycle may be closed while
 * somebody types.
 *
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_ENDED, FAHENG_ASSESSMENT_MOVED, FAHENG_ACCESS_ENDED, FAHENG_PACK_* (what it
 *   is scored with is not there: it can only be read)
 */
export async function requireOpen(
  trx: Transaction,
  desk: Desk,
  { assessment, cycle, agency, pinned }: LoadedAssessment,
): Promise<void> {
  await lockAssessment(trx, assessment.id);
  await requireStanding(trx, desk);
  const now = await findCycle(trx, WHOLE_REACH, cycle.id);
  if (now?.status !== "open") {
    throw new FahengError(errors.FAHENG_CYCLE_CLOSED, { place: cycle.id, details: { title: cycle.title } });
  }
  const current = await findAssessment(trx, WHOLE_REACH, assessment.id);
  if (current?.endedAt !== null) {
    throw new FahengError(errors.FAHENG_ASSESSMENT_ENDED, { place: assessment.id, details: { agency: agency.name } });
  }
  // What was read and checked under one manifest is not written under another.
  if (current.manifestSha256 !== assessment.manifestSha256) {
    throw new FahengError(errors.FAHENG_ASSESSMENT_MOVED, { place: assessment.id });
  }
  if (pinned.fault !== null) throw pinned.fault;
}
