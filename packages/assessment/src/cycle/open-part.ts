import { type Db, findCycle, holdCycle } from "@faheng/database";
import { type ErrorReport, FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { findAgencies } from "../organisation/require-agency.ts";
import { cycleErrors as errors } from "./cycle-errors.ts";
import { type Beginnings, type Entrant, notEnabled, openAssessments } from "./open-assessment.ts";
import { notIn, type OpeningEntry } from "./opening.ts";
import { cycleNotFound, requireCycle } from "./require-cycle.ts";

/** Agencies that are put into a cycle together. */
export interface OpeningPart {
  readonly cycleId: string;
  readonly entries: readonly OpeningEntry[];
  /** The same for all parts, so that what is alike is compiled once. */
  readonly beginnings: Beginnings;
  /** Whether everybody in the cycle was told of it before. */
  readonly isRest: boolean;
}

/** An agency that could not be opened, and why. */
export interface NotOpened {
  readonly agencyId: string;
  readonly frameworkId: string;
  readonly reason: ErrorReport;
}

/**
 * Opens a part of a cycle in one transaction, for the machine: whoever is in the cycle already stays as they are, so that a part
 * that is done twice is done once. An agency that can't be opened keeps none of the others out.
 *
 * @returns who could not be opened, and why.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED
 */
export const openPart = defineAct({
  action: "cycle.open",
  load: async (desk, { cycleId }: OpeningPart) =>
    (await findCycle(desk.db, desk.reach, cycleId)) ?? cycleNotFound(cycleId),
  allows: () => ({ agencyId: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  // Compiled, and asked of packs, before anything is held.
  foresees: async ({ desk, input: { entries, beginnings } }) => {
    for (const agency of (await findAgencies(desk.db, idsOf(entries))).values()) {
      if (agency instanceof FahengError) continue;
      for (const entry of entries) if (entry.agencyId === agency.id) await beginnings.of(desk.db, entry, agency);
    }
  },
  agencies: ({ entries }) => idsOf(entries),
  takes: async (trx, { input: { cycleId } }) => await holdCycle(trx, cycleId),
  guard: async (trx, { desk, input: { cycleId, entries } }) => {
    const cycle = await requireCycle(trx, desk, cycleId);
    if (cycle.status !== "open") {
      throw new FahengError(errors.FAHENG_CYCLE_CLOSED, { place: cycleId, details: { title: cycle.title } });
    }
    return await notIn(trx, cycleId, entries);
  },
  apply: async (trx, { desk, input: { cycleId, beginnings, isRest }, held: entries }) => {
    const { entrants, notOpened } = await sortOut(trx, beginnings, entries);
    const ids = await openAssessments(trx, desk, cycleId, entrants);
    const manifests = Object.fromEntries(
      entrants.map(({ agency, beginning }) => [`${agency.id} ${beginning.framework.id}`, beginning.manifest.sha256]),
    );
    const part =
      entrants.length === 0 ? [] : [{ action: "cycle.open-part", agencyId: null, after: { manifests } } as const];
    // Who comes after everybody was told is told alone, and finds it among what was done in the agency.
    const late = isRest
      ? entrants.map((it) => ({
          object: `assessment:${ids.get(it)}`,
          agencyId: it.agency.id,
          after: { cycle: cycleId },
        }))
      : [];
    return { answer: notOpened, trace: [...part, ...late] };
  },
  emits: ["assessments-created"],
});

/** Who can be opened, and why others can't. */
async function sortOut(
  db: Db,
  beginnings: Beginnings,
  entries: readonly OpeningEntry[],
): Promise<{ readonly entrants: readonly Entrant[]; readonly notOpened: readonly NotOpened[] }> {
  const agencies = await findAgencies(db, idsOf(entries));
  const notOpened: NotOpened[] = [];
  const entrants: Entrant[] = [];
  const leaveOut = (agencyId: string, frameworkId: string, cause: FahengError): void =>
    void notOpened.push({ agencyId, frameworkId, reason: cause.report() });
  for (const { agencyId, frameworkId, profile } of entries) {
    const agency = agencies.get(agencyId)!;
    const beginning =
      agency instanceof FahengError ? agency : await refusalOf(beginnings.of(db, { frameworkId, profile }, agency));
    if (agency instanceof FahengError) leaveOut(agencyId, frameworkId, agency);
    else if (beginning instanceof FahengError) leaveOut(agencyId, frameworkId, beginning);
    else entrants.push({ agency, beginning });
  }
  const missing = await notEnabled(db, entrants);
  for (const [{ agency, beginning }, cause] of missing) leaveOut(agency.id, beginning.framework.id, cause);
  return { entrants: entrants.filter((it) => !missing.has(it)), notOpened };
}

async function refusalOf<Found>(asked: Promise<Found>): Promise<Found | FahengError> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof FahengError) return cause;
    throw cause;
  }
}

function idsOf(entries: readonly OpeningEntry[]): string[] {
  return [...new Set(entries.map((it) => it.agencyId))];
}
