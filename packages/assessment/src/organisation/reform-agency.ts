import {
  copyAssessment,
  copyOfficialText,
  enablePlugin,
  endAgency,
  endAssessment,
  endDepartment,
  endMembership,
  findMunicipality,
  insertAgency,
  insertAssignmentVersion,
  insertDepartment,
  insertMembership,
  listAssessmentPlaces,
  listAssessments,
  listBindings,
  listCycles,
  listEnablements,
  listMembershipsOfAgency,
  lockAssessment,
  type Reach,
  replaceAssignments,
  replaceBindings,
  replaceMatterBindings,
  revokeSessionsOfPerson,
  setCycleStatus,
  takeTurn,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, presently, reachOwn } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { inLockOrder } from "../act/hold-agencies.ts";
import { saidWithout, type Successions } from "../assignment/said-without.ts";
import type { Context } from "../context.ts";
import { foreseeHeadlines, keepHeadlines } from "../manifest/keep-headline.ts";
import { organisationErrors } from "./organisation-errors.ts";
import { setupErrors } from "./setup-errors.ts";
import { listFrameworksFor } from "../plugin/plugins.ts";
import { requireNewAgencyName } from "./new-name.ts";
import {
  inOfficeCycles,
  movesAlong,
  type Reform,
  type ReformConsequences,
  reformConsequences,
  type ReformedWork,
  type ReformOf,
  type Successor,
} from "./reform.ts";
import { giveReview } from "../review/assign-reviews.ts";

/**
 * What would end, move and lose its owner if an agency were dissolved, merged or succeeded now.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_AGENCY_SUCCESSOR
 */
export async function previewReform(context: Context, actor: Actor, input: ReformOf): Promise<Reform> {
  const desk = enter(context, actor);
  await permit(desk, "agency.reform", { agencyId: null }, `agency:${input.agencyId}`);
  return (await reformConsequences(desk, desk.db, input)).reform;
}

/**
 * 机构改革: an agency is dissolved, merged into another or succeeded by a new one, in one act (decision 0009). Its cycles
 * that are over stay under its name. Its open assessments go on as new ones of the successor, with every version of what was
 * answered, or end where they are. Nobody is of the old agency any longer, and nobody stays signed in to it.
 *
 * @param input `expected` is the digest of the preview that was looked at.
 * @returns the successor's id, `null` where there is none.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_AGENCY_SUCCESSOR,
 *   FAHENG_AGENCY_NAME_TAKEN, FAHENG_DISSOLUTION_CHANGED
 */
export const reformAgency = defineAct({
  action: "agency.reform",
  load: async (_, { expected: _expected, ...of }: ReformOf & { readonly expected: string }) => of,
  allows: () => ({ agencyId: null }),
  name: ({ agencyId }) => `agency:${agencyId}`,
  // The agency's own cycles end with it, and nobody is told of them.
  reaches: ({ desk, found: { agencyId } }) => reachOwn(desk, agencyId),
  foresees: async ({ desk: { db, context }, found: { agencyId } }) => {
    const ending = await listAssessments(db, everythingOf([agencyId], agencyId), null);
    await foreseeHeadlines(db, context.plugins, ending, true);
  },
  agencies: (_, of) => concernedBy(of),
  // Whoever saves, assigns, gives a role or opens a cycle meanwhile waits here, or this act waits for them.
  takes: async (trx, { found: of }) => {
    // With the agency's own cycles, which are closed with it.
    const reach = everythingOf(concernedBy(of), of.agencyId);
    for (const it of inLockOrder(await listAssessmentPlaces(trx, reach, null))) await lockAssessment(trx, it);
    if (of.successor.kind === "new") await takeTurn(trx);
  },
  guard: async (trx, { desk, input: { expected, agencyId }, found: of }) => {
    const consequences = await reformConsequences(desk, trx, of);
    if (consequences.reform.digest === expected) return consequences;
    throw new FahengError(organisationErrors.FAHENG_DISSOLUTION_CHANGED, { place: agencyId });
  },
  apply: async (trx, { desk, found: { agencyId, successor }, held: consequences }) => {
    const { agency, kind, reform, work } = consequences;
    const also: Trace[] = [];
    const successorId = await openSuccessor(trx, desk, consequences, { successor, also });
    const departments = await moveDepartments(trx, desk, consequences, successorId);
    if (successorId !== null) also.push(...(await moveWork(trx, desk, consequences, { successorId, departments })));
    const ending = work.map((it) => it.assessment);
    for (const assessment of ending) await endAssessment(trx, assessment, desk.now);
    await keepHeadlines(trx, desk.context.plugins, ending, true);
    also.push(...(await closeOwnCycles(trx, desk, agencyId)));
    also.push(...(await movePeople(trx, desk, consequences, { successorId, departments, successor })));
    await endAgency(trx, agencyId, { at: desk.now, reform: kind, successorId });
    const departmentNames = reform.departments.map((it) => it.name);
    const before = { name: agency.name, people: reform.people.length, departments: departmentNames };
    const moved = work.map((it) => [it.assessment.id, it.after]);
    const after = { reform: kind, successor: successorId, assessments: moved };
    return { answer: { successorId }, also, trace: { agencyId, before, after } };
  },
  emits: [],
});

/** Where things go: the successor, and its department for each of the old ones. */
interface Destination {
  readonly successorId: string;
  readonly departments: Successions;
}

/** The office's assessments of agencies, and those of one agency's own cycles. */
function everythingOf(agencyIds: readonly string[], ownerId: string): Pick<Reach, "business" | "own"> {
  return { business: { kind: "agencies", ids: agencyIds }, own: { kind: "agencies", ids: [ownerId] } };
}

function concernedBy({ agencyId, successor }: ReformOf): string[] {
  return [agencyId, ...(successor.kind === "existing" ? [successor.agencyId] : [])];
}

async function openSuccessor(
  trx: Transaction,
  desk: Desk,
  { agency }: ReformConsequences,
  { successor, also }: { readonly successor: Successor; readonly also: Trace[] },
): Promise<string | null> {
  if (successor.kind === "nobody") return null;
  if (successor.kind === "existing") return successor.agencyId;
  const city = await findMunicipality(trx);
  if (!city) throw new FahengError(setupErrors.FAHENG_SETUP_MISSING);
  const id = desk.context.ids.next();
  const { name, category } = successor;
  // A new agency may go by the name of the one that ends with it.
  await requireNewAgencyName(trx, name, agency.id);
  const { unitClass } = agency;
  await insertAgency(trx, { id, municipalityId: city.id, name, category, unitClass }, desk.now);
  const after = { name, category, unitClass, takesOverFrom: agency.id };
  also.push({ action: "organisation.write", object: `agency:${id}`, agencyId: id, after });
  return id;
}

/** Old department → the successor's of that name, which is made where there is none. */
async function moveDepartments(
  trx: Transaction,
  desk: Desk,
  { agency, departments }: ReformConsequences,
  successorId: string | null,
): Promise<Successions> {
  const moved = new Map<string, string | null>();
  for (const { id, name, joins } of departments) {
    await endDepartment(trx, { agencyId: agency.id, id }, desk.now);
    if (successorId !== null && joins === null) {
      const next = desk.context.ids.next();
      await insertDepartment(trx, { id: next, agencyId: successorId, name }, desk.now);
      moved.set(id, next);
    } else {
      moved.set(id, joins);
    }
  }
  return moved;
}

async function moveWork(
  trx: Transaction,
  desk: Desk,
  consequences: ReformConsequences,
  to: Destination,
): Promise<Trace[]> {
  const { agency, kind, work } = consequences;
  const moving = work.filter((it) => it.after === "moves");
  const frameworks = new Set(moving.map((it) => it.framework.id));
  const needed = new Set(
    (await listFrameworksFor(desk, trx)).flatMap(({ framework, plugin }) =>
      frameworks.has(framework.id) ? [plugin.id] : [],
    ),
  );
  for (const { pluginId } of await listEnablements(trx, { kind: "agencies", ids: [agency.id] })) {
    if (kind === "merged" && !needed.has(pluginId)) continue;
    await enablePlugin(trx, { agencyId: to.successorId, pluginId, by: desk.actor.personId, at: desk.now });
  }
  const traces: Trace[] = [];
  for (const it of moving) traces.push(await moveAssessment(trx, desk, it, to));
  return [...traces, ...(await moveReviews(trx, desk, consequences, to))];
}

/** A new assessment of the successor's with the answers, their history, and who does what. */
async function moveAssessment(
  trx: Transaction,
  desk: Desk,
  { assessment, framework, said }: ReformedWork,
  { successorId, departments }: Destination,
): Promise<Trace> {
  const id = desk.context.ids.next();
  const from = { id: assessment.id, agencyId: assessment.agencyId };
  const copy = { from, to: { id, agencyId: successorId } };
  await copyAssessment(trx, copy, desk.now);
  await copyOfficialText(trx, copy, framework.id);
  const after = saidWithout(said, departments);
  if ((await listBindings(trx, successorId, framework.id)).length === 0) {
    await replaceBindings(trx, successorId, framework.id, after.bindings);
  }
  for (const [indicator, bindings] of Map.groupBy(after.matters, (it) => it.indicator)) {
    await replaceMatterBindings(trx, { assessmentId: id, agencyId: successorId, indicator }, bindings);
  }
  const owner = { agencyId: successorId, assessmentId: id };
  if (after.assignments.length > 0) {
    await replaceAssignments(trx, owner, after.assignments);
    const by = { savedBy: desk.actor.personId, savedByName: desk.actor.name, savedAt: desk.now };
    await insertAssignmentVersion(trx, owner, { version: 1, rows: after.assignments, ...by });
  }
  return {
    action: "agency.take-over",
    object: `assessment:${id}`,
    agencyId: successorId,
    before: { assessment: assessment.id, agency: assessment.agencyId },
    after: { assignments: after.assignments.length, manifest: assessment.manifestSha256 },
  };
}

/**
 * Reviewers of work that goes on review it with the successor too, beside what they review there already; what they reviewed
 * stays theirs to read. Somebody who reviewed all of the one is not given all that the other has of its own.
 */
async function moveReviews(
  trx: Transaction,
  desk: Desk,
  { work, reviews }: ReformConsequences,
  { successorId }: Destination,
): Promise<Trace[]> {
  const traces: Trace[] = [];
  const moving = Map.groupBy(
    work.filter((it) => it.after === "moves"),
    (it) => it.cycle.id,
  );
  const members = new Set((await listMembershipsOfAgency(trx, successorId, presently(desk))).map((it) => it.personId));
  for (const { personId, cycleId, indicators } of reviews) {
    const moved = moving.get(cycleId);
    if (!moved || members.has(personId)) continue;
    const theirs = await listAssessments(trx, inOfficeCycles([successorId]), cycleId);
    const codes = moved.flatMap(({ framework }) => framework.indicators.map((it) => it.code));
    const all = theirs.length === moved.length ? null : [...new Set(codes)].toSorted();
    const wanted = { personId, cycleId, agencyId: successorId, indicators: indicators ?? all };
    const { review, before, after } = await giveReview(trx, desk, wanted);
    const { id, outcome } = review;
    if (outcome === "stood") continue;
    traces.push({ action: "review.assign", object: `review:${id}`, agencyId: successorId, before, after });
  }
  return traces;
}

/** The agency's own cycles, which nobody could close once nobody is of it; the successor gets none of them to see. */
async function closeOwnCycles(trx: Transaction, desk: Desk, agencyId: string): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const { id, owner, status } of await listCycles(trx, desk.reach)) {
    if (owner !== agencyId || status !== "open") continue;
    await setCycleStatus(trx, id, "closed");
    await keepHeadlines(trx, desk.context.plugins, await listAssessments(trx, desk.reach, id), true);
    const states = { before: { status }, after: { status: "closed" } };
    traces.push({ action: "cycle.close", object: `cycle:${id}`, agencyId, ...states });
  }
  return traces;
}

async function movePeople(
  trx: Transaction,
  desk: Desk,
  { agency, memberships }: ReformConsequences,
  to: { readonly successorId: string | null; readonly departments: Successions; readonly successor: Successor },
): Promise<Trace[]> {
  const traces: Trace[] = [];
  const { successorId, departments, successor } = to;
  const there = successorId === null ? [] : await listMembershipsOfAgency(trx, successorId, presently(desk));
  for (const membership of memberships) {
    const { personId, role, departmentId, startsAt, endsAt } = membership;
    await endMembership(trx, membership, desk.now);
    const place =
      successorId !== null && movesAlong(membership, successor)
        ? {
            agencyId: successorId,
            departmentId: departmentId === null ? null : (departments.get(departmentId) ?? null),
          }
        : null;
    const isThere = there.some(
      (it) => it.personId === personId && it.role === role && it.departmentId === place?.departmentId,
    );
    if (place !== null && !isThere) {
      const from = startsAt > desk.now ? startsAt : desk.now;
      await insertMembership(trx, { id: desk.context.ids.next(), personId, role, startsAt: from, endsAt, ...place });
    }
    await revokeSessionsOfPerson(trx, personId, desk.now);
    const before = { role, agencyId: agency.id, departmentId };
    const after = place && { role, ...place };
    traces.push({ action: "people.write", object: `person:${personId}`, agencyId: agency.id, before, after });
  }
  return traces;
}
