import {
  endDepartment,
  endMembership,
  insertAssignmentVersion,
  insertMembership,
  listMembershipsOfDepartment,
  lockAssessment,
  replaceAssignments,
  replaceBindings,
  replaceMatterBindings,
  revokeSessionsOfPerson,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, presently, reachInto } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { inLockOrder } from "../act/hold-agencies.ts";
import { changedIndicators } from "../assignment/plan.ts";
import { bindingsWithout } from "../assignment/said-without.ts";
import type { Context } from "../context.ts";
import { organisationErrors as errors } from "./organisation-errors.ts";
import {
  type Consequences,
  consequencesOf,
  type Dissolution,
  type DissolutionOf,
  type OpenWork,
  openAssessments,
} from "./dissolution.ts";

/**
 * What would end and lose its owner if a department were dissolved now.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_DEPARTMENT_NOT_FOUND
 */
export async function previewDissolution(context: Context, actor: Actor, input: DissolutionOf): Promise<Dissolution> {
  const desk = enter(context, actor);
  const { agencyId, departmentId } = input;
  await permit(desk, "organisation.write", { agencyId }, `department:${departmentId}`);
  const inside = reachInto(desk, agencyId);
  return (await consequencesOf(inside, inside.db, input)).dissolution;
}

/**
 * Dissolves a department. With it, in the same act, end its people's places in it and their sessions, and what the agency
 * assigned and bound to it; or its successor takes all that over. What it did stays under its name.
 *
 * @param input `expected` is the digest of the preview that was looked at.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_DISSOLUTION_CHANGED
 */
export const dissolveDepartment = defineAct({
  action: "organisation.write",
  load: async (_, { expected: _expected, ...of }: DissolutionOf & { readonly expected: string }) => of,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ departmentId }) => `department:${departmentId}`,
  // Its consequences lie in the agency's plans, which whoever keeps the organisation does not read.
  reaches: ({ desk, found: { agencyId } }) => reachInto(desk, agencyId),
  agencies: ({ agencyId }) => [agencyId],
  // Who saves, assigns or gives a role meanwhile waits here, or this act waits for them; then it is looked at anew.
  takes: async (trx, { desk }) => {
    const open = await openAssessments(trx, desk.reach);
    for (const it of inLockOrder(open.map(({ assessment }) => assessment))) await lockAssessment(trx, it);
  },
  guard: async (trx, { desk, input: { expected, departmentId }, found: of }) => {
    const consequences = await consequencesOf(desk, trx, of);
    if (consequences.dissolution.digest === expected) return consequences;
    throw new FahengError(errors.FAHENG_DISSOLUTION_CHANGED, { place: departmentId });
  },
  apply: async (trx, { desk, found: of, held: consequences }) => {
    const { agencyId, departmentId, successorId } = of;
    await endDepartment(trx, { agencyId, id: departmentId }, desk.now);
    const also: Trace[] = [];
    for (const work of consequences.work) also.push(...(await reassign(trx, desk, agencyId, work)));
    also.push(...(await rebind(trx, of, consequences)));
    also.push(...(await movePeople(trx, desk, of, consequences)));
    const { name, people, items } = consequences.dissolution;
    const before = { name, people: people.length, items: items.length };
    const after = { successor: successorId, unowned: items.filter((it) => it.after === "nobody").length };
    return { answer: undefined, also, trace: { action: "organisation.dissolve", agencyId, before, after } };
  },
  emits: [],
});

/** The plans of open cycles without the department, each as a version of its own, and the roles of single matters. */
async function reassign(trx: Transaction, desk: Desk, agencyId: string, work: OpenWork): Promise<Trace[]> {
  const traces: Trace[] = [];
  const { assessment, before, after, versions } = work;
  const owner = { agencyId, assessmentId: assessment.id };
  const changed = changedIndicators(before.assignments, after.assignments);
  if (changed.length > 0) {
    const version = (versions.at(-1)?.version ?? 0) + 1;
    await replaceAssignments(trx, owner, after.assignments);
    const by = { savedBy: desk.actor.personId, savedByName: desk.actor.name, savedAt: desk.now };
    await insertAssignmentVersion(trx, owner, { version, rows: after.assignments, ...by });
    const ofChanged = (rows: typeof before.assignments) => rows.filter((row) => changed.includes(row.indicator));
    traces.push({
      action: "assignment.set",
      object: `assignment:${assessment.id}`,
      agencyId,
      before: ofChanged(before.assignments),
      after: { version, rows: ofChanged(after.assignments) },
    });
  }
  for (const indicator of new Set(before.matters.map((it) => it.indicator))) {
    const ofMatter = (said: typeof before) =>
      said.matters
        .filter((it) => it.indicator === indicator)
        .map(({ printedName, departmentId }) => ({ printedName, departmentId }));
    const states = { before: ofMatter(before), after: ofMatter(after) };
    if (JSON.stringify(states.before) === JSON.stringify(states.after)) continue;
    await replaceMatterBindings(trx, { ...owner, indicator }, states.after);
    traces.push({ action: "matter.write", object: `matter:${assessment.id}/${indicator}`, agencyId, ...states });
  }
  return traces;
}

async function rebind(
  trx: Transaction,
  { agencyId, departmentId, successorId }: DissolutionOf,
  { bound }: Consequences,
): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const { frameworkId, before } of bound) {
    const after = bindingsWithout(before, new Map([[departmentId, successorId]]));
    await replaceBindings(trx, agencyId, frameworkId, after);
    const object = `binding:${agencyId}/${frameworkId}`;
    traces.push({ action: "binding.write", object, agencyId, before, after });
  }
  return traces;
}

async function movePeople(
  trx: Transaction,
  desk: Desk,
  { agencyId, successorId }: DissolutionOf,
  { memberships }: Consequences,
): Promise<Trace[]> {
  const traces: Trace[] = [];
  const there =
    successorId === null ? [] : await listMembershipsOfDepartment(trx, { agencyId, id: successorId }, presently(desk));
  for (const { id, personId, role, departmentId, startsAt, endsAt } of memberships) {
    await endMembership(trx, { agencyId, id }, desk.now);
    const moves = successorId !== null && !there.some((it) => it.personId === personId && it.role === role);
    if (moves) {
      const place = { agencyId, departmentId: successorId };
      const from = startsAt > desk.now ? startsAt : desk.now;
      await insertMembership(trx, { id: desk.context.ids.next(), personId, role, startsAt: from, endsAt, ...place });
    }
    await revokeSessionsOfPerson(trx, personId, desk.now);
    const before = { role, agencyId, departmentId };
    const after = successorId === null ? null : { role, agencyId, departmentId: successorId };
    traces.push({ action: "people.write", object: `person:${personId}`, agencyId, before, after });
  }
  return traces;
}
