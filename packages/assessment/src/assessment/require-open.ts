import { findCycle, lockAssessment, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";
import type { LoadedAssessment } from "./load.ts";

/**
 * Takes an assessment for writing, while its cycle is open. Inside the transaction, because a cycle may be closed while
 * somebody types.
 *
 * @throws FAHENG_CYCLE_CLOSED
 */
export async function requireOpen(trx: Transaction, { assessment, cycle }: LoadedAssessment): Promise<void> {
  await lockAssessment(trx, assessment.id);
  const now = await findCycle(trx, cycle.id);
  if (now?.status === "open") return;
  throw new FahengError(errors.FAHENG_CYCLE_CLOSED, { place: cycle.id, details: { title: cycle.title } });
}
