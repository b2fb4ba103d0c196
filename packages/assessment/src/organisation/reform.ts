import {
  type Agency,
  type AssessmentReach,
  canonicalJson,
  type Db,
  findCycle,
  findPerson,
  listAssessments,
  listAssignmentVersions,
  listBindings,
  listDepartments,
  listMembershipsAt,
  listMembershipsOfAgency,
  listResponses,
  listReviewAssignments,
  type NamedMembership,
  type Reform as ReformKind,
  NO_AGENCY,
  sha256,
  OFFICE_SCOPE,
} from "@faheng/database";
import { FahengError, type Framework, type Assessment, type ReviewAssignment, type Cycle } from "@faheng/domain";
import { type Role, roleSchema } from "../access/roles.ts";
import { type Desk, presently } from "../access/enter.ts";
import { inForceOf, type WhoDoesWhat } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { saidWithout } from "../assignment/said-without.ts";
import { organisationErrors as errors } from "./organisation-errors.ts";
import { findPinned } from "../manifest/pinned.ts";
import { requireAgency } from "./require-agency.ts";

/** Who takes over from an agency: nobody (撤销), one that is there (并入), or a new one (更名、重组). */
export type Successor =
  | { readonly kind: "nobody" }
  | { readonly kind: "existing"; readonly agencyId: string }
  | { readonly kind: "new"; readonly name: string; readonly category: string };

/** An agency to be dissolved, and who takes over. */
export interface ReformOf {
  readonly agencyId: string;
  readonly successor: Successor;
}

/** What becomes of an open assessment: it goes on with the successor, or ends as it is. */
export type WorkAfter = "moves" | "has-own" | "nobody";

/** What ends, moves and loses its owner with an agency. */
export interface Reform {
  readonly name: string;
  readonly successor: string | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly department: string | null;
    /** Whether they hold the same role with the successor; the others' role ends. */
    readonly moves: boolean;
    /** What else they are, in whatever agency. */
    readonly others: number;
  }[];
  /** `joins`: the successor has one of that name already. */
  readonly departments: readonly { readonly name: string; readonly after: "moves" | "joins" | "ends" }[];
  readonly work: readonly {
    readonly cycle: string;
    readonly framework: string;
    /** Items with an answer, of all. */
    readonly answered: number;
    readonly items: number;
    readonly after: WorkAfter;
    /** Items that somebody may fill in now and nobody may with the successor. */
    readonly unowned: readonly { readonly number: string; readonly title: string }[];
  }[];
  readonly reviews: readonly { readonly name: string; readonly cycle: string; readonly moves: boolean }[];
  /** Assessments of cycles that are over: they stay under the old name. */
  readonly kept: number;
  /** What was looked at; an act on something else is refused. */
  readonly digest: string;
}

/** A department of the old agency and the successor's that has its name, `null` where there is none yet. */
export interface DepartmentAfter {
  readonly id: string;
  readonly name: string;
  readonly joins: string | null;
}

/** An open assessment, with what is said in it. */
export interface ReformedWork {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly framework: Framework;
  readonly said: WhoDoesWhat;
  readonly after: WorkAfter;
}

/** Everything that a reform changes. */
export interface ReformConsequences {
  readonly reform: Reform;
  readonly kind: ReformKind;
  readonly agency: Agency;
  readonly departments: readonly DepartmentAfter[];
  readonly memberships: readonly NamedMembership[];
  readonly work: readonly ReformedWork[];
  readonly reviews: readonly ReviewAssignment[];
}

const KINDS = { nobody: "dissolved", existing: "merged", new: "succeeded" } as const;

/**
 * Works out what a reform changes, as things stand in the transaction.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_AGENCY_SUCCESSOR
 */
export async function reformConsequences(desk: Desk, db: Db, of: ReformOf): Promise<ReformConsequences> {
  const { agencyId, successor } = of;
  const at = presently(desk);
  const agency = await requireAgency(db, agencyId);
  if (successor.kind === "existing" && successor.agencyId === agencyId) {
    throw new FahengError(errors.FAHENG_AGENCY_SUCCESSOR, { place: agencyId });
  }
  const target = successor.kind === "existing" ? await requireAgency(db, successor.agencyId) : null;
  const theirs = target === null ? [] : await listDepartments(db, target.id);
  const departments = (await listDepartments(db, agencyId)).map(({ id, name }): DepartmentAfter => {
    return { id, name, joins: theirs.find((it) => it.name === name)?.id ?? null };
  });
  const memberships = await listMembershipsOfAgency(db, agencyId, at);
  const work = await openWork(desk, db, of);
  const open = Map.groupBy(work, (it) => it.cycle.id);
  const reviews = (await listReviewAssignments(db, OFFICE_SCOPE, { agencyId })).filter((it) => open.has(it.cycleId));
  const reviewers = [];
  for (const { personId, cycleId } of reviews) {
    const its = open.get(cycleId) ?? [];
    const name = (await findPerson(db, personId))?.name ?? "";
    reviewers.push({ name, cycle: its[0]?.cycle.title ?? "", moves: its.some((it) => it.after === "moves") });
  }
  const views = [];
  for (const it of work) views.push(await viewOf(db, it, target, departments));
  const people = [];
  for (const it of memberships) {
    const others = (await listMembershipsAt(db, it.personId, at)).filter((other) => other.agencyId !== agencyId);
    people.push({
      id: it.personId,
      name: it.personName,
      role: roleSchema.parse(it.role),
      department: it.departmentName,
      moves: movesAlong(it, successor),
      others: others.length,
    });
  }
  const hasSuccessor = successor.kind !== "nobody";
  const seen = {
    of,
    departments,
    memberships: memberships.map((it) => it.id),
    work: views.map(({ version, said, assessmentId, view }) => [assessmentId, version, said, view]),
    reviews: reviews.map((it) => it.id),
  };
  const all = await listAssessments(db, inOfficeCycles([agencyId]), null);
  const reform: Reform = {
    name: agency.name,
    successor: successor.kind === "new" ? successor.name : (target?.name ?? null),
    people,
    departments: departments.map(({ name, joins }) => {
      return { name, after: joins !== null ? "joins" : hasSuccessor ? "moves" : "ends" };
    }),
    work: views.map((it) => it.view),
    reviews: reviewers,
    kept: all.length - work.length,
    digest: sha256(canonicalJson(seen)),
  };
  return { reform, kind: KINDS[successor.kind], agency, departments, memberships, work, reviews };
}

/**
 * Whether somebody holds the same role with the successor. Into an agency that is there go the people of departments alone:
 * its coordinator and its leader it has, and whoever coordinated a part is given the whole by the security administrator or
 * not at all.
 */
export function movesAlong({ role }: Pick<NamedMembership, "role">, { kind }: Successor): boolean {
  return kind === "new" || (kind === "existing" && role === "department");
}

/**
 * The assessments of agencies in the office's cycles. What an agency has opened for itself goes over to nobody and is told to
 * nobody: with its people's roles every sight of it ends.
 */
export function inOfficeCycles(ids: readonly string[]): AssessmentReach {
  return { business: { kind: "agencies", ids }, own: NO_AGENCY };
}

async function openWork(desk: Desk, db: Db, { agencyId, successor }: ReformOf): Promise<ReformedWork[]> {
  const theirs =
    successor.kind === "existing" ? await listAssessments(db, inOfficeCycles([successor.agencyId]), null) : [];
  const taken = new Set<string>();
  for (const { cycleId, manifestSha256 } of theirs) {
    const { framework } = await findPinned(db, desk.context.plugins, manifestSha256);
    taken.add(`${cycleId} ${framework.id}`);
  }
  const work: ReformedWork[] = [];
  for (const assessment of await listAssessments(db, inOfficeCycles([agencyId]), null)) {
    const cycle = await findCycle(db, desk.reach, assessment.cycleId);
    if (cycle?.status !== "open" || assessment.endedAt !== null) continue;
    const { framework } = await findPinned(db, desk.context.plugins, assessment.manifestSha256);
    const said = await loadSaid(db, { agencyId, assessmentId: assessment.id }, framework.id);
    const isTaken = taken.has(`${cycle.id} ${framework.id}`);
    const after = successor.kind === "nobody" ? "nobody" : isTaken ? "has-own" : "moves";
    work.push({ assessment, cycle, framework, said, after });
  }
  return work;
}

async function viewOf(
  db: Db,
  { assessment, cycle, framework, said, after }: ReformedWork,
  target: Agency | null,
  departments: readonly DepartmentAfter[],
) {
  const owner = { agencyId: assessment.agencyId, assessmentId: assessment.id };
  const versions = await listAssignmentVersions(db, owner);
  const responses = await listResponses(db, assessment);
  const bound = target === null ? [] : await listBindings(db, target.id, framework.id);
  // A department that does not exist yet stands for itself here; what counts is whether there is one.
  const passed = saidWithout(said, new Map(departments.map(({ id, joins }) => [id, joins ?? id])));
  const next = bound.length > 0 ? { ...passed, bindings: bound } : passed;
  const unowned =
    after === "moves"
      ? framework.indicators.filter((it) => inForceOf(said, it) !== "nobody" && inForceOf(next, it) === "nobody")
      : [];
  const view = {
    cycle: cycle.title,
    framework: framework.title,
    answered: responses.length,
    items: framework.indicators.length,
    after,
    unowned: unowned.map(({ printedNumber, title }) => ({ number: printedNumber ?? "", title })),
  };
  return { assessmentId: assessment.id, version: versions.at(-1)?.version ?? 0, said, view };
}
