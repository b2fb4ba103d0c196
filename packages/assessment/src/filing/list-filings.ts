import { listFilingRecords } from "@faheng/database";
import { type FilingRecord, filingStanding } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter } from "../access/enter.ts";
import { loadAssessment, requireSight } from "../assessment/load.ts";
import type { Context } from "../context.ts";

/** A version of a record, and how it stands among those of its number. */
export interface FilingView extends Omit<FilingRecord, "recordedBy"> {
  readonly standing: ReturnType<typeof filingStanding>;
}

/** What was filed outside of one assessment. */
export interface FilingsView {
  /** Newest first, every version. */
  readonly records: readonly FilingView[];
  /** Systems that the framework's document names. */
  readonly systems: readonly string[];
  readonly mayRecord: boolean;
  /** Today in the city. */
  readonly today: string;
}

/**
 * What was filed outside or published.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN (a reviewer of some of its indicators only)
 */
export async function listFilings(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<FilingsView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  await requireSight(desk, loaded, null);
  const { assessment, agency, pinned } = loaded;
  const records = await listFilingRecords(desk.db, assessment);
  return {
    records: records.toReversed().map((it) => shown(it, records)),
    systems: pinned.framework.externalSystems,
    mayRecord: can(actor, "filing.record", { agencyId: agency.id, owner: assessment.owner }),
    today: desk.today,
  };
}

function shown(record: FilingRecord, all: readonly FilingRecord[]): FilingView {
  const { recordedBy: _by, ...rest } = record;
  return Object.assign(rest, { standing: filingStanding(record, all) });
}
