import {
  type AssessmentKey,
  type Db,
  listAssessments,
  listCycles,
  lockAssessment,
  type Transaction,
} from "@faheng/database";
import type { Assessment, Cycle } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";

/** An assessment that a function can go to. */
export interface Receiving {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly isSameCycle: boolean;
}

/**
 * The assessments that functions of one can go to, best first for each agency: of the same cycle, else of another cycle of the office
 * that is open, the latest of them. A reform does not wait until both agencies are assessed together.
 */
export async function receivingIn(
  db: Db,
  { reach }: Pick<Desk, "reach">,
  { agency, cycle }: Pick<LoadedAssessment, "agency" | "cycle">,
): Promise<readonly Receiving[]> {
  const [assessments, cycles] = await Promise.all([listAssessments(db, reach, null), listCycles(db, reach)]);
  const open = new Map(
    cycles.filter(({ owner, status }) => owner === null && status === "open").map((it) => [it.id, it]),
  );
  return assessments
    .flatMap((assessment): Receiving[] => {
      const own = open.get(assessment.cycleId);
      if (own === undefined || assessment.agencyId === agency.id || assessment.endedAt !== null) return [];
      return [{ assessment, cycle: own, isSameCycle: own.id === cycle.id }];
    })
    .toSorted((a, b) => {
      if (a.isSameCycle !== b.isSameCycle) return a.isSameCycle ? -1 : 1;
      return b.cycle.startsOn.localeCompare(a.cycle.startsOn, "en");
    });
}

/** Takes the assessments of both sides for writing, in the order of their ids; neither's cycle closes meanwhile. */
export async function takeBoth(trx: Transaction, own: AssessmentKey, theirs: AssessmentKey | null): Promise<void> {
  const both = [own, ...(theirs === null ? [] : [theirs])];
  for (const it of both.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await lockAssessment(trx, it);
}
