import { findCycle, listAssessments } from "@faheng/database";
import type { Assessment, Cycle, Framework } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { findPinned } from "../manifest/pinned.ts";
import type { LoadedAssessment } from "./load.ts";

/** An assessment of the same agency by the same framework, in a cycle that began before. */
export interface EarlierAssessment {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  /** As it was pinned then. */
  readonly framework: Framework;
}

/** What an assessment can be held against: those of the years before it, the latest first. */
export async function listEarlier(
  desk: Desk,
  { assessment, cycle, agency, pinned }: LoadedAssessment,
): Promise<EarlierAssessment[]> {
  const business = { kind: "agencies", ids: [agency.id] } as const;
  const own = await listAssessments(desk.db, { business, own: desk.reach.own }, null);
  const found = await Promise.all(
    own.map(async (other): Promise<EarlierAssessment[]> => {
      if (other.id === assessment.id) return [];
      const [theirs, { framework }] = await Promise.all([
        findCycle(desk.db, desk.reach, other.cycleId),
        findPinned(desk.db, desk.context.plugins, other.manifestSha256),
      ]);
      const isEarlier = theirs !== null && theirs.startsOn < cycle.startsOn;
      return isEarlier && framework.id === pinned.framework.id ? [{ assessment: other, cycle: theirs, framework }] : [];
    }),
  );
  return found.flat().toSorted((a, b) => (a.cycle.startsOn < b.cycle.startsOn ? 1 : -1));
}
