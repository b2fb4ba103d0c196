import { listAssessments, lockAssessment, type Transaction } from "@faheng/database";
import type { Desk } from "../access/enter.ts";

/**
 * Takes every assessment of a cycle for writing: what somebody is saving is finished first, and what they save afterwards
 * sees what this act has made of the cycle. In the order of ids, as everybody who takes several does; again where one was
 * added meanwhile.
 */
export async function lockCycle(trx: Transaction, { reach }: Desk, cycleId: string): Promise<void> {
  const taken = new Set<string>();
  for (;;) {
    const ids = (await listAssessments(trx, reach, cycleId)).map((it) => it.id).filter((id) => !taken.has(id));
    if (ids.length === 0) return;
    for (const id of ids.toSorted()) {
      await lockAssessment(trx, id);
      taken.add(id);
    }
  }
}
