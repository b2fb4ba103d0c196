import {
  type AssignmentVersion,
  canonicalJson,
  type Db,
  type Department,
  type DepartmentMember,
  findAssessment,
  findCycle,
  findPerson,
  listAssignments,
  listAssignmentVersions,
  listDepartmentMembers,
  listDepartments,
  listOpenRectifications,
  sha256,
} from "@faheng/database";
import type { Assessment, Assignment, Cycle } from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { findPinned } from "../manifest/pinned.ts";
import { openAssessments } from "../organisation/dissolution.ts";
import { departmentsOfLeave, type HeldLeave, leaveByPerson } from "./held-leave.ts";

/** Something that somebody has in person in an assessment that can still be worked on. */
export interface HeldItem {
  readonly assessmentId: string;
  /** The cycle’s title. */
  readonly cycle: string;
  readonly indicator: string;
  readonly printedNumber: string | null;
  readonly title: string;
  /** Empty for the whole indicator, otherwise a clause’s id or a material’s number. */
  readonly part: string;
  readonly role: Assignment["role"];
  readonly dueOn: string | null;
}

/** Everything that one person has, by the department in which they have it. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    /** Whether the person is in it now. */
    readonly isThere: boolean;
    readonly items: readonly HeldItem[];
  }[];
  /** Late entry that they have leave for by name. */
  readonly leave: readonly HeldLeave[];
  /** What was looked at: an act on something else is refused. */
  readonly digest: string;
}

/** The plan of an assessment that can still be worked on. */
export interface OpenPlan {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly rows: readonly Assignment[];
  readonly versions: readonly AssignmentVersion[];
}

/** Who has what in person over all assessments of an agency that can still be worked on. */
export interface HeldByPeople {
  readonly holders: readonly Holder[];
  readonly plans: readonly OpenPlan[];
  readonly departments: readonly Department[];
  readonly members: readonly DepartmentMember[];
}

/** Reads it as it stands in the transaction, in the reach of the desk: also whoever is in no department any more. */
export async function heldByPeople(desk: Desk, db: Db, agencyId: string): Promise<HeldByPeople> {
  const departments = await listDepartments(db, agencyId);
  const members = await listDepartmentMembers(db, agencyId, presently(desk));
  const plans: OpenPlan[] = [];
  const held: { readonly personId: string; readonly departmentId: string; readonly item: HeldItem }[] = [];
  for (const { assessment, cycle } of await openAssessments(db, desk.reach)) {
    if (assessment.agencyId !== agencyId) continue;
    const owner = { agencyId, assessmentId: assessment.id };
    const rows = await listAssignments(db, owner);
    plans.push({ assessment, cycle, rows, versions: await listAssignmentVersions(db, owner) });
    if (rows.every(({ personId }) => personId === null)) continue;
    const order = await orderOf(desk, db, assessment);
    const placed = rows.toSorted(
      (a, b) => (order.get(a.indicator)?.at ?? 0) - (order.get(b.indicator)?.at ?? 0) || (a.part < b.part ? -1 : 1),
    );
    for (const { personId, departmentId, indicator, part, role, dueOn } of placed) {
      if (personId === null) continue;
      const { printedNumber = null, title = indicator } = order.get(indicator) ?? {};
      const named = { indicator, printedNumber: printedNumber ?? null, title, part, role, dueOn };
      const item = { assessmentId: assessment.id, cycle: printedTitle(cycle), ...named };
      held.push({ personId, departmentId, item });
    }
  }
  held.push(...(await heldProblems(desk, db, agencyId)));
  const leaveOf = await leaveByPerson(db, plans, desk.today);
  const ofPerson = Map.groupBy(held, (it) => it.personId);
  const holders: Holder[] = [];
  for (const id of new Set([...ofPerson.keys(), ...leaveOf.keys()])) {
    const own = ofPerson.get(id) ?? [];
    const extensions = leaveOf.get(id) ?? [];
    const isIn = (departmentId: string) => members.some((it) => it.id === id && it.departmentId === departmentId);
    // Whoever has leave alone has it as one of their departments.
    const theirs = own.length === 0 ? departments.filter((it) => isIn(it.id)).map((it) => it.id) : [];
    const ids = [...new Set([...own.map(({ departmentId }) => departmentId), ...theirs])];
    const inDepartments = ids.map((departmentId) => ({
      id: departmentId,
      name: departments.find((it) => it.id === departmentId)?.name ?? departmentId,
      isThere: isIn(departmentId),
      items: own.flatMap((it) => (it.departmentId === departmentId ? [it.item] : [])),
    }));
    const places = own.map(({ departmentId, item: { assessmentId, indicator } }) => {
      return { departmentId, assessmentId, indicator };
    });
    const leave: HeldLeave[] = [];
    for (const extension of extensions) {
      const { assessmentId, n, writes, items, handIn, grantedOn } = extension;
      const plan = plans.find(({ assessment }) => assessment.id === assessmentId);
      if (plan === undefined) continue;
      const order = await orderOf(desk, db, plan.assessment);
      const titles = items.map((code) => order.get(code)?.title ?? code);
      const cycle = printedTitle(plan.cycle);
      const to = departmentsOfLeave(extension, places, ids);
      leave.push({
        assessmentId,
        cycle,
        n,
        writes,
        until: grantedOn ?? "",
        items: titles,
        handIn,
        departments: to,
      });
    }
    const name = members.find((it) => it.id === id)?.name ?? (await findPerson(db, id))?.name ?? id;
    const seen = inDepartments.map((it) => [it.id, it.items]);
    holders.push({ id, name, departments: inDepartments, leave, digest: sha256(canonicalJson([id, seen, leave])) });
  }
  return { holders, plans, departments, members };
}

/** The items of an assessment by code, each with its place in the document. */
async function orderOf(desk: Desk, db: Db, { manifestSha256 }: Assessment) {
  const { indicators } = (await findPinned(db, desk.context.plugins, manifestSha256)).framework;
  return new Map(indicators.map((it, at) => [it.code, { ...it, at }]));
}

/** Problems to cure that somebody answers for by name, of cycles that are over too. */
async function heldProblems(desk: Desk, db: Db, agencyId: string) {
  const held: { readonly personId: string; readonly departmentId: string; readonly item: HeldItem }[] = [];
  for (const it of await listOpenRectifications(db, agencyId)) {
    const { id, assessmentId, personId, departmentId, dueOn } = it;
    const assessment = await findAssessment(db, desk.reach, assessmentId);
    const cycle = assessment && (await findCycle(db, desk.reach, assessment.cycleId));
    if (personId === null || departmentId === null || !cycle) continue;
    const named = { indicator: it.indicator ?? "", printedNumber: null, title: `整改：${it.found}` };
    const item = { assessmentId, cycle: printedTitle(cycle), ...named, part: id, role: "lead" as const, dueOn };
    held.push({ personId, departmentId, item });
  }
  return held;
}
