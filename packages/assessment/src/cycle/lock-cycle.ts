import { holdCycle, listAssessmentPlaces, lockAssessment, type Transaction } from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import { inLockOrder } from "../act/hold-agencies.ts";

/**
 * Takes a cycle and every assessment of it for writing: what somebody is saving is finished first, and what they save afterwards
 * sees what this act has made of the cycle. In the order of ids, as everybody who takes several does; again where one was
 * added meanwhile.
 */
export async function lockCycle(trx: Transaction, { reach }: Desk, cycleId: string): Promise<void> {
  await holdCycle(trx, cycleId);
  const taken = new Set<string>();
  for (;;) {
    const others = (await listAssessmentPlaces(trx, reach, cycleId)).filter(({ id }) => !taken.has(id));
    if (others.length === 0) return;
    for (const assessment of inLockOrder(others)) {
      await lockAssessment(trx, assessment);
      taken.add(assessment.id);
    }
  }
}
