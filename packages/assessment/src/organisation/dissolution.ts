import {
  type AssignmentVersion,
  canonicalJson,
  type Db,
  type DepartmentBinding,
  listAssessments,
  listCycles,
  listAssignmentVersions,
  listBindings,
  listBoundFrameworks,
  listDepartments,
  listMembershipsAt,
  listMembershipsOfDepartment,
  type Membership,
  type NamedMembership,
  sha256,
} from "@faheng/database";
import { FahengError, type Assessment, type Cycle } from "@faheng/domain";
import { type Role, roleSchema } from "../access/roles.ts";
import { type Desk, presently } from "../access/enter.ts";
import { answerersOf, inForceOf, type WhoDoesWhat } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { saidWithout, type Successions } from "../assignment/said-without.ts";
import { organisationErrors as errors } from "./organisation-errors.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";

/** A department to be dissolved; `successorId` takes everything over, `null`: nobody does. */
export interface DissolutionOf {
  readonly agencyId: string;
  readonly departmentId: string;
  readonly successorId: string | null;
}

/** Who has an item once the department is gone; `printed`: whom the document's names mean, `nobody`: it stands on the desk. */
export type OwnerAfter = "successor" | "others" | "printed" | "nobody";

/** What ends, and what loses its owner, when a department is dissolved. No answer is in it. */
export interface Dissolution {
  readonly name: string;
  readonly successor: string | null;
  /** Whose place in the department ends; `others` are the roles they keep. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly others: readonly (Pick<NamedMembership, "agencyName" | "departmentName"> & { readonly role: Role })[];
  }[];
  /** Items of the office's open cycles that the department may fill in now. */
  readonly items: readonly {
    readonly cycle: string;
    readonly number: string;
    readonly title: string;
    readonly after: OwnerAfter;
  }[];
  /** What was looked at; an act on something else is refused. */
  readonly digest: string;
}

/** An assessment of an open cycle, with what is said in it before and after. */
export interface OpenWork {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly pinned: Pinned;
  readonly before: WhoDoesWhat;
  readonly after: WhoDoesWhat;
  readonly versions: readonly AssignmentVersion[];
}

/** Everything that a dissolution changes. */
export interface Consequences {
  readonly dissolution: Dissolution;
  readonly memberships: readonly Membership[];
  readonly work: readonly OpenWork[];
  readonly bound: readonly { readonly frameworkId: string; readonly before: readonly DepartmentBinding[] }[];
}

/**
 * Works out what a dissolution changes, as things stand in the transaction.
 *
 * @throws FAHENG_DEPARTMENT_NOT_FOUND for either department, also where they are one
 */
export async function consequencesOf(desk: Desk, db: Db, of: DissolutionOf): Promise<Consequences> {
  const { agencyId, departmentId, successorId } = of;
  const at = presently(desk);
  const departments = await listDepartments(db, agencyId);
  const nameOf = (id: string): string => {
    const found = departments.find((it) => it.id === id);
    if (found) return found.name;
    throw new FahengError(errors.FAHENG_DEPARTMENT_NOT_FOUND, { place: id, details: { id } });
  };
  const name = nameOf(departmentId);
  if (successorId === departmentId) {
    throw new FahengError(errors.FAHENG_DEPARTMENT_NOT_FOUND, { place: successorId, details: { id: successorId } });
  }
  const successor = successorId === null ? null : nameOf(successorId);
  const memberships = await listMembershipsOfDepartment(db, { agencyId, id: departmentId }, at);
  const work = await openWork(desk, db, agencyId, new Map([[departmentId, successorId]]));
  const bound = [];
  for (const frameworkId of await listBoundFrameworks(db, agencyId, departmentId)) {
    bound.push({ frameworkId, before: await listBindings(db, agencyId, frameworkId) });
  }
  const people = [];
  for (const [id, own] of Map.groupBy(memberships, (it) => it.personId)) {
    const ending = new Set(own.map((it) => it.id));
    const others = (await listMembershipsAt(db, id, at)).filter((it) => !ending.has(it.id));
    people.push({ id, name: own[0]?.personName ?? "", others: others.map(placeOf) });
  }
  // Of the agency's own cycles nobody outside it learns that there are any: they end with the rest, and are on no list.
  const listed = work.filter(({ cycle }) => cycle.owner === null);
  const items = listed.flatMap((it) => itemsOf(it, departmentId, successorId));
  const seen = {
    of,
    memberships: memberships.map((it) => it.id),
    work: listed.map(({ assessment, before, versions }) => [assessment.id, before, versions.at(-1)?.version ?? 0]),
  };
  return {
    dissolution: { name, successor, people, items, digest: sha256(canonicalJson(seen)) },
    memberships,
    work,
    bound,
  };
}

/** Assessments in reach that can still be worked on, those of the oldest cycle first; years that are over are not read. */
export async function openAssessments(
  db: Db,
  reach: Desk["reach"],
): Promise<readonly { readonly assessment: Assessment; readonly cycle: Cycle }[]> {
  const open: { readonly assessment: Assessment; readonly cycle: Cycle }[] = [];
  for (const cycle of await listCycles(db, reach)) {
    if (cycle.status !== "open") continue;
    const all = await listAssessments(db, reach, cycle.id);
    open.push(...all.filter((it) => it.endedAt === null).map((assessment) => ({ assessment, cycle })));
  }
  return open;
}

/** The assessments of an agency that can still be worked on. */
async function openWork(desk: Desk, db: Db, agencyId: string, dissolved: Successions): Promise<OpenWork[]> {
  const open: OpenWork[] = [];
  for (const { assessment, cycle } of await openAssessments(db, desk.reach)) {
    const owner = { agencyId, assessmentId: assessment.id };
    const pinned = await findPinned(db, desk.context.plugins, assessment.manifestSha256);
    const before = await loadSaid(db, owner, pinned.framework.id);
    const versions = await listAssignmentVersions(db, owner);
    open.push({ assessment, cycle, pinned, before, after: saidWithout(before, dissolved), versions });
  }
  return open;
}

function itemsOf(
  { cycle, pinned, before, after }: OpenWork,
  departmentId: string,
  successorId: string | null,
): Dissolution["items"] {
  const own = pinned.framework.indicators.filter((indicator) =>
    answerersOf(before, indicator).some((it) => it.departmentId === departmentId),
  );
  return own.map((indicator) => {
    const left = inForceOf(after, indicator);
    const { printedNumber, title } = indicator;
    const owner = successorId !== null ? "successor" : left === "assigned" ? "others" : left;
    return {
      cycle: cycle.title,
      number: printedNumber ?? "",
      title,
      after: owner,
    };
  });
}

function placeOf({
  role,
  agencyName,
  departmentName,
}: NamedMembership): Dissolution["people"][number]["others"][number] {
  return { role: roleSchema.parse(role), agencyName, departmentName };
}
