import {
  type AssignmentOwner,
  type AssignmentVersion,
  insertAssignmentVersion,
  listAssignments,
  listAssignmentVersions,
  listDepartmentMembers,
  listDepartments,
  replaceAssignments,
  type Transaction,
} from "@faheng/database";
import { type Assignment, cityMoment, type Cycle, FahengError, type Indicator } from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { assignmentErrors } from "./assignment-errors.ts";
import { requireNearDay } from "../cycle/require-near-day.ts";
import { organisationErrors } from "../organisation/organisation-errors.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { partsOf } from "./parts.ts";
import { changedIndicators, ownerOf } from "./plan.ts";

/** What is said about one indicator, or a part of it, in place of what was said before; no rows: nobody's any more. */
export interface AssignmentChange {
  readonly indicator: string;
  readonly part: string;
  readonly rows: readonly Omit<Assignment, "indicator" | "part">[];
}

/**
 * Assigns indicators or parts of them to the agency's departments and people, one or many in one act: all or none, as one
 * version of the plan, which is answered. Saying again what stands already changes nothing and makes no version.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_ASSIGNMENT_PART, FAHENG_ASSIGNMENT_PERSON, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_ASSIGNMENT_CONFLICT,
 *   FAHENG_PROCESS_FAR_DAY
 */
export const setAssignments = defineAct({
  action: "assignment.set",
  load: async (desk, { assessmentId }: AssignmentInput) => {
    const loaded = await loadAssessment(desk, assessmentId);
    return { loaded, owner: ownerOf(loaded) };
  },
  allows: (_, found) => ({ agencyId: found?.owner.agencyId ?? null }),
  name: ({ assessmentId }) => `assignment:${assessmentId}`,
  prepare: async ({ input: { changes }, found: { loaded } }) => {
    for (const { indicator, part } of changes) requirePart(loaded, requireIndicator(loaded.pinned, indicator), part);
  },
  // Its departments, and who is in them, stay as they are meanwhile.
  agencies: (_, { owner }) => [owner.agencyId],
  takes: takeAssessment,
  guard: async (trx, { desk, input: { changes, expectedVersion }, found: { loaded, owner } }) => {
    const { cycle } = await requireOpen(trx, loaded);
    await requireOwn(trx, desk, owner.agencyId, changes);
    const before = await listAssignments(trx, owner);
    const after = applied(before, changes);
    requireNearDays(desk, cycle, { before, after });
    const changed = changedIndicators(before, after);
    const versions = await listAssignmentVersions(trx, owner);
    const current = versions.at(-1)?.version ?? 0;
    if (changed.length > 0 && current !== expectedVersion) {
      throw conflict(desk, owner, { versions, before, expectedVersion });
    }
    return { before, after, changed, current };
  },
  apply: async (trx, { desk: { actor, now }, found: { owner }, held: { before, after, changed, current } }) => {
    if (changed.length === 0) return { answer: { version: current }, trace: null };
    const version = current + 1;
    await replaceAssignments(trx, owner, after);
    const by = { savedBy: actor.personId, savedByName: actor.name, savedAt: now };
    await insertAssignmentVersion(trx, owner, { version, rows: after, ...by });
    const ofChanged = (rows: readonly Assignment[]) => rows.filter((row) => changed.includes(row.indicator));
    const states = { before: ofChanged(before), after: { version, rows: ofChanged(after) } };
    return { answer: { version }, trace: { agencyId: owner.agencyId, ...states } };
  },
  emits: [],
});

interface AssignmentInput {
  readonly assessmentId: string;
  /** The version it was based on, 0 for none yet. */
  readonly expectedVersion: number;
  readonly changes: readonly AssignmentChange[];
}

/** Names who saved since, and which indicators changed. */
function conflict(
  { context }: Desk,
  { assessmentId }: AssignmentOwner,
  found: {
    readonly versions: readonly AssignmentVersion[];
    readonly before: readonly Assignment[];
    readonly expectedVersion: number;
  },
): FahengError {
  const { versions, before, expectedVersion } = found;
  const last = versions.at(-1);
  const known = versions.find((it) => it.version === expectedVersion)?.rows ?? [];
  const details = {
    version: last?.version ?? 0,
    by: last?.savedByName ?? "",
    at: last === undefined ? "" : cityMoment(last.savedAt, context.timeZone),
    changed: changedIndicators(known, before).join("、"),
  };
  return new FahengError(assignmentErrors.FAHENG_ASSIGNMENT_CONFLICT, { place: assessmentId, details });
}

/** The plan with the changes; saying the same row twice says it once. */
function applied(before: readonly Assignment[], changes: readonly AssignmentChange[]): Assignment[] {
  const keyOf = ({ indicator, part }: Pick<Assignment, "indicator" | "part">): string =>
    JSON.stringify([indicator, part]);
  const said = new Map(changes.map((change) => [keyOf(change), change]));
  const kept = before.filter((row) => !said.has(keyOf(row)));
  const stated = [...said.values()].flatMap(({ indicator, part, rows }) =>
    rows.map((row): Assignment => ({ indicator, part, ...row })),
  );
  const identity = (row: Assignment): string =>
    JSON.stringify([row.indicator, row.part, row.departmentId, row.personId, row.role]);
  return [...new Map([...kept, ...stated].map((row) => [identity(row), row])).values()];
}

/** A part is a clause of the indicator's rules or one of its materials. */
function requirePart({ pinned }: LoadedAssessment, indicator: Indicator, part: string): void {
  if (part === "" || partsOf(pinned, indicator).some(({ key }) => key === part)) return;
  const details = { indicator: indicator.code, part };
  throw new FahengError(assignmentErrors.FAHENG_ASSIGNMENT_PART, { place: indicator.code, details });
}

/** A day that is set now is near the cycle; one from before there was a bound stays. @throws FAHENG_PROCESS_FAR_DAY */
function requireNearDays(
  desk: Desk,
  cycle: Cycle,
  { before, after }: { readonly before: readonly Assignment[]; readonly after: readonly Assignment[] },
): void {
  const placeOf = ({ indicator, part, dueOn }: Assignment): string => JSON.stringify([indicator, part, dueOn]);
  const known = new Set(before.map(placeOf));
  for (const row of after.filter((it) => !known.has(placeOf(it)))) {
    requireNearDay(desk, cycle, { place: row.indicator, day: row.dueOn });
  }
}

async function requireOwn(
  trx: Transaction,
  desk: Desk,
  agencyId: string,
  changes: readonly AssignmentChange[],
): Promise<void> {
  const own = new Set((await listDepartments(trx, agencyId)).map(({ id }) => id));
  const people = await listDepartmentMembers(trx, agencyId, presently(desk));
  for (const { indicator, rows } of changes) {
    for (const { departmentId, personId } of rows) {
      if (!own.has(departmentId)) {
        const details = { id: departmentId };
        throw new FahengError(organisationErrors.FAHENG_DEPARTMENT_NOT_FOUND, { place: departmentId, details });
      }
      const isThere = people.some((it) => it.id === personId && it.departmentId === departmentId);
      if (personId !== null && !isThere)
        throw new FahengError(assignmentErrors.FAHENG_ASSIGNMENT_PERSON, { place: indicator });
    }
  }
}
