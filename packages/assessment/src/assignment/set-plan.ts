import {
  insertAssignmentVersion,
  listAssignments,
  listAssignmentVersions,
  listDepartmentMembers,
  listDepartments,
  lockAssessment,
  replaceAssignments,
  type Transaction,
} from "@faheng/database";
import { FahengError, type Indicator, type Assignment } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, presently, record } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
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
 * version of the plan. Saying again what stands already changes nothing and makes no version.
 *
 * @param input `expectedVersion` is the version it was based on, 0 for none yet.
 * @returns the version that stands now.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_ASSIGNMENT_PART, FAHENG_ASSIGNMENT_PERSON, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_ASSIGNMENT_CONFLICT
 */
export async function setAssignments(
  context: Context,
  actor: Actor,
  input: {
    readonly assessmentId: string;
    readonly expectedVersion: number;
    readonly changes: readonly AssignmentChange[];
  },
): Promise<{ readonly version: number }> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const owner = ownerOf(loaded);
  const object = `assignment:${owner.assessmentId}`;
  await permit(desk, "assignment.set", { agencyId: owner.agencyId }, object);
  for (const { indicator, part } of input.changes)
    requirePart(loaded, requireIndicator(loaded.pinned, indicator), part);

  return await desk.db.transaction().execute(async (trx) => {
    await lockAssessment(trx, owner.assessmentId);
    await requireOpen(trx, desk, loaded);
    await requireOwn(trx, desk, owner.agencyId, input.changes);
    const before = await listAssignments(trx, owner);
    const after = applied(before, input.changes);
    const changed = changedIndicators(before, after);
    const versions = await listAssignmentVersions(trx, owner);
    const current = versions.at(-1)?.version ?? 0;
    if (changed.length === 0) return { version: current };
    if (current !== input.expectedVersion) {
      const since = versions.filter((it) => it.version > input.expectedVersion);
      const known = versions.find((it) => it.version === input.expectedVersion)?.rows ?? [];
      const details = {
        version: current,
        by: since.at(-1)?.savedByName ?? "",
        changed: changedIndicators(known, before).join("、"),
      };
      throw new FahengError(errors.FAHENG_ASSIGNMENT_CONFLICT, { place: owner.assessmentId, details });
    }
    const version = current + 1;
    await replaceAssignments(trx, owner, after);
    const by = { savedBy: actor.personId, savedByName: actor.name, savedAt: desk.now };
    await insertAssignmentVersion(trx, owner, { version, rows: after, ...by });
    const ofChanged = (rows: readonly Assignment[]) => rows.filter((row) => changed.includes(row.indicator));
    const states = { before: ofChanged(before), after: { version, rows: ofChanged(after) } };
    await record(trx, desk, { action: "assignment.set", object, agencyId: owner.agencyId, ...states });
    return { version };
  });
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
  throw new FahengError(errors.FAHENG_ASSIGNMENT_PART, { place: indicator.code, details });
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
        throw new FahengError(errors.FAHENG_DEPARTMENT_NOT_FOUND, { place: departmentId, details });
      }
      const isThere = people.some((it) => it.id === personId && it.departmentId === departmentId);
      if (personId !== null && !isThere) throw new FahengError(errors.FAHENG_ASSIGNMENT_PERSON, { place: indicator });
    }
  }
}
