import {
  insertAssignmentVersion,
  listExtensions,
  lockAssessment,
  putExtension,
  replaceAssignments,
} from "@faheng/database";
import { type Extension, extensionProcess, FahengError, type LatePerson } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { inLockOrder } from "../act/hold-agencies.ts";
import type { Trace } from "../act/act-definition.ts";
import type { Context } from "../context.ts";
import { openAssessments } from "../organisation/dissolution.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { assignmentErrors as errors } from "./assignment-errors.ts";
import { type HeldByPeople, heldByPeople, type Holder } from "./held-by-people.ts";
import { handedOver, type Recipients } from "./handed-over.ts";
import { extensionName } from "../extension/load-extension.ts";
import { passProblems } from "../rectification/pass-problems.ts";
import type { HeldLeave } from "./held-leave.ts";
import { changedIndicators } from "./plan.ts";

/** Who has what in person, and who could take it over. */
export interface HandOverView {
  readonly holders: readonly Holder[];
  /** Everybody in a department of the agency now; whoever is in two is there twice. */
  readonly people: HeldByPeople["members"];
}

/**
 * What the people of an agency have in person over all of its assessments that can still be worked on, own cycles included: the
 * preview of {@link handOver}.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listHeld(
  context: Context,
  actor: Actor,
  { agencyId }: { readonly agencyId: string },
): Promise<HandOverView> {
  const desk = enter(context, actor);
  const found = await findAgency(desk.db, agencyId);
  await permit(desk, "assignment.hand-over", { agencyId }, `agency:${agencyId}`);
  if (found instanceof FahengError) throw found;
  const { holders, members } = await heldByPeople(desk, desk.db, agencyId);
  return { holders, people: members };
}

/** Who leaves, and who gets what they have. */
interface HandOverInput {
  readonly agencyId: string;
  /** Person id of whoever leaves, or has left. */
  readonly personId: string;
  /** One for each department in which they have anything; `null`: whoever is in the department. */
  readonly to: readonly { readonly departmentId: string; readonly personId: string | null }[];
  /** The digest of what was looked at. */
  readonly expected: string;
}

/**
 * 工作交接: everything that somebody has in person in all open assessments of the agency goes to others of the same departments, in
 * one act: each plan gets one version, all or none. What they stated stays under their name. Leave to give something late that they
 * have by name goes to whoever takes over what it names; where nobody does by name, it stays, and the answer counts it.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_HAND_OVER_CHANGED, FAHENG_HAND_OVER_DEPARTMENTS,
 *   FAHENG_ASSIGNMENT_PERSON
 */
export const handOver = defineAct({
  action: "assignment.hand-over",
  load: async (desk, { agencyId }: HandOverInput) => await findAgency(desk.db, agencyId),
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ personId }) => `person:${personId}`,
  // Who is in its departments stays as it is meanwhile.
  agencies: ({ agencyId }) => [agencyId],
  takes: async (trx, { desk, input: { agencyId } }) => {
    const open = await openAssessments(trx, desk.reach);
    const own = open.flatMap(({ assessment }) => (assessment.agencyId === agencyId ? [assessment] : []));
    for (const it of inLockOrder(own)) await lockAssessment(trx, it);
  },
  guard: async (trx, { desk, input }) => {
    const held = await heldByPeople(desk, trx, input.agencyId);
    const holder = held.holders.find((it) => it.id === input.personId);
    if (holder?.digest !== input.expected) {
      throw new FahengError(errors.FAHENG_HAND_OVER_CHANGED, { place: `person:${input.personId}` });
    }
    const to = requireRecipients(input, holder, held);
    const leave = passedLeave(holder, { to, members: held.members });
    return { plans: held.plans, items: itemsOf(holder), to, leave };
  },
  apply: async (trx, { desk, input: { agencyId, personId }, held: { plans, items, to, leave } }) => {
    const { actor, now } = desk;
    const by = { savedBy: actor.personId, savedByName: actor.name, savedAt: now };
    const trace: Trace[] = [];
    for (const { assessment, rows: before, versions } of plans) {
      const after = handedOver(before, personId, to);
      const changed = changedIndicators(before, after);
      if (changed.length === 0) continue;
      const owner = { agencyId, assessmentId: assessment.id };
      const version = (versions.at(-1)?.version ?? 0) + 1;
      await replaceAssignments(trx, owner, after);
      await insertAssignmentVersion(trx, owner, { version, rows: after, ...by });
      const ofChanged = (rows: typeof before) => rows.filter(({ indicator }) => changed.includes(indicator));
      const states = { before: ofChanged(before), after: { version, rows: ofChanged(after) } };
      trace.push({ object: `assignment:${assessment.id}`, agencyId, ...states });
    }
    const changedPlans = trace.length;
    trace.push(...(await passProblems(trx, desk, { agencyId, personId, to })));
    const extensions = await listExtensions(
      trx,
      plans.map(({ assessment }) => assessment),
    );
    for (const { place, heirs } of leave) {
      if (heirs.length === 0) continue;
      const before = extensions.find((it) => it.assessmentId === place.assessmentId && it.n === place.n);
      if (before === undefined) throw new TypeError("leave that was seen is gone");
      const others = before.people.filter(({ id }) => id !== personId && heirs.every((it) => it.id !== id));
      const step = { act: "extension.pass-on", by: actor.personId, byName: actor.name, at: now, reason: null } as const;
      const people = [...others, ...heirs];
      const after = { ...before, writes: before.writes + 1, people, steps: [...before.steps, step], savedAt: now };
      // Under the lock of the assessment nobody else writes it.
      if (!(await putExtension(trx, after))) throw new TypeError("leave was written under its lock");
      const ids = (of: Extension) => ({ state: of.state, people: of.people.map(({ id }) => id) });
      const object = extensionName(before);
      trace.push({ action: "extension.pass-on", object, agencyId, before: ids(before), after: ids(after) });
    }
    const left = leave.filter(({ heirs }) => heirs.length === 0).length;
    return { answer: { items, plans: changedPlans, leavePassed: leave.length - left, leaveLeft: left }, trace };
  },
  emits: [],
});

/** Who gets which leave: the recipients by name in the departments that it goes to; nobody where it stays. */
function passedLeave(
  { leave }: Holder,
  { to, members }: { readonly to: Recipients; readonly members: HeldByPeople["members"] },
): readonly { readonly place: HeldLeave; readonly heirs: readonly LatePerson[] }[] {
  return leave.map((place) => {
    const heirs = new Map<string, LatePerson>();
    for (const departmentId of place.departments) {
      const heir = members.find((it) => it.id === to.get(departmentId));
      if (heir !== undefined) heirs.set(heir.id, { id: heir.id, name: heir.name });
    }
    // The process says who passes leave on; nobody gets here who may not hand over.
    requireDecision(extensionProcess, "extension.pass-on", {
      state: "granted",
      parties: ["coordinator"],
      holds: {},
      place: extensionName(place),
    });
    return { place, heirs: [...heirs.values()] };
  });
}

function itemsOf({ departments }: Holder): number {
  return departments.reduce((sum, { items }) => sum + items.length, 0);
}

/** Each department in which anything is held names who gets it: somebody else who is in it, or the department. */
function requireRecipients({ personId, to }: HandOverInput, holder: Holder, { members }: HeldByPeople): Recipients {
  const recipients = new Map(to.map((it) => [it.departmentId, it.personId]));
  const wanted = holder.departments.map(({ id }) => id);
  if (to.length !== wanted.length || wanted.some((id) => !recipients.has(id))) {
    const details = { departments: holder.departments.map(({ name }) => name).join("、") };
    throw new FahengError(errors.FAHENG_HAND_OVER_DEPARTMENTS, { place: "to", details });
  }
  for (const [departmentId, heir] of recipients) {
    const isThere = members.some((it) => it.id === heir && it.departmentId === departmentId);
    if (heir === null || (heir !== personId && isThere)) continue;
    throw new FahengError(errors.FAHENG_ASSIGNMENT_PERSON, { place: `person:${heir}` });
  }
  return recipients;
}
