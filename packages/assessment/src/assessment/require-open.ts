import { type Assessment, findAssessment, findCycle, lockAssessment, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";
import type { Desk } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import type { LoadedAssessment } from "./load.ts";

/**
 * Takes an assessment for writing, while its cycle is open. Inside the transaction, because a cycle may be closed while
 * somebody types.
 *
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_MOVED, FAHENG_ACCESS_ENDED
 */
export async function requireOpen(
  trx: Transaction,
  desk: Desk,
  { assessment, cycle }: LoadedAssessment,
): Promise<void> {
  await lockAssessment(trx, assessment.id);
  await requireStanding(trx, desk, assessment.agencyId);
  const now = await findCycle(trx, cycle.id);
  if (now?.status === "open") return await requireSameManifest(trx, assessment);
  throw new FahengError(errors.FAHENG_CYCLE_CLOSED, { place: cycle.id, details: { title: cycle.title } });
}

/** What was read and checked under one manifest is not written under another. */
async function requireSameManifest(trx: Transaction, { id, manifestSha256 }: Assessment): Promise<void> {
  const now = await findAssessment(trx, { kind: "all" }, id);
  if (now?.manifestSha256 === manifestSha256) return;
  throw new FahengError(errors.FAHENG_ASSESSMENT_MOVED, { place: id });
}
