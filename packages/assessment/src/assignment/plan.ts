import {
  type Department,
  type DepartmentMember,
  listAssignments,
  listAssignmentVersions,
  listDepartmentMembers,
  listDepartments,
  listFormerDepartments,
} from "@faheng/database";
import type { Framework, Assignment } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { listEarlier } from "../assessment/earlier.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { type InForce, inForceOf, proposalOf } from "./answerers.ts";
import { type Part, partsOf } from "./parts.ts";

/** 任务分解 of one assessment, with everything its page needs. */
export interface AssignmentPlan {
  /** 0 before anything was assigned. */
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Whether the actor may change it now. */
  readonly canAssign: boolean;
  readonly departments: readonly Department[];
  /** Dissolved ones, for the names in older rows. */
  readonly formerDepartments: readonly Department[];
  readonly people: readonly DepartmentMember[];
  readonly rows: readonly Assignment[];
  /** What the printed names come to, as rows that could be taken over. */
  readonly proposal: readonly Assignment[];
  /** Codes of indicators that nobody may fill in. */
  readonly unassigned: readonly string[];
  readonly inForce: Readonly<Record<string, InForce>>;
  /** What can be assigned on its own inside each indicator, by code. */
  readonly parts: Readonly<Record<string, readonly Part[]>>;
}

/**
 * Who does what in one assessment.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getAssignmentPlan(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string },
): Promise<AssignmentPlan> {
  const { desk, loaded, owner } = await enterPlan(context, actor, input.assessmentId);
  const { agency, cycle, said } = loaded;
  const { indicators } = loaded.pinned.framework;
  const [versions, departments, formerDepartments, people] = await Promise.all([
    listAssignmentVersions(desk.db, owner),
    listDepartments(desk.db, agency.id),
    listFormerDepartments(desk.db, agency.id),
    listDepartmentMembers(desk.db, agency.id, desk.now),
  ]);
  const last = versions.at(-1);
  const inForce = indicators.map((it) => [it.code, inForceOf(said, it)] as const);
  return {
    version: last?.version ?? 0,
    savedBy: last?.savedByName ?? null,
    savedAt: last?.savedAt ?? null,
    canAssign: cycle.status === "open" && can(actor, "assignment.set", { agencyId: agency.id }),
    departments,
    formerDepartments,
    people,
    rows: said.assignments,
    proposal: indicators.flatMap((it) => proposalOf(said, it)),
    unassigned: inForce.filter(([, force]) => force === "nobody").map(([code]) => code),
    inForce: Object.fromEntries(inForce),
    parts: Object.fromEntries(indicators.map((it) => [it.code, partsOf(loaded.pinned, it)])),
  };
}

/** A version of a plan in a list, with what it changed. */
export interface AssignmentVersionLine {
  readonly version: number;
  readonly savedBy: string;
  readonly savedAt: string;
  /** Codes of the indicators whose rows differ from the version before. */
  readonly changed: readonly string[];
}

/**
 * Every version of the plan, newest first.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listPlanVersions(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string },
): Promise<AssignmentVersionLine[]> {
  const { desk, owner } = await enterPlan(context, actor, input.assessmentId);
  const versions = await listAssignmentVersions(desk.db, owner);
  return versions
    .map(({ version, savedByName, savedAt, rows }, at) => ({
      version,
      savedBy: savedByName,
      savedAt,
      changed: changedIndicators(versions[at - 1]?.rows ?? [], rows),
    }))
    .toReversed();
}

/**
 * The rows of one version; none for a version that never was.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getPlanVersion(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly version: number },
): Promise<{ readonly rows: readonly Assignment[] }> {
  const { desk, owner } = await enterPlan(context, actor, input.assessmentId);
  const versions = await listAssignmentVersions(desk.db, owner);
  return { rows: versions.find((it) => it.version === input.version)?.rows ?? [] };
}

/** Why something that was assigned before has no counterpart now. */
export type LeftOutReason = "indicator" | "part" | "department" | "person";

/** Last year's plan, as far as it fits this year's framework. */
export interface PreviousPlan {
  readonly cycleTitle: string;
  readonly rows: readonly Assignment[];
  /** What was assigned and is left out, with what of it is gone: the indicator, the part of it, who had it. */
  readonly leftOut: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly part: string;
    readonly reason: LeftOutReason;
  }[];
}

/**
 * The plan of the same agency for the same framework in the last cycle before this one, clauses and materials included;
 * `null` where there is none. Due days are not carried over.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getPreviousPlan(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string },
): Promise<PreviousPlan | null> {
  const { desk, loaded } = await enterPlan(context, actor, input.assessmentId);
  const before = await findPrevious(desk, loaded);
  if (!before) return null;
  const { agency, pinned } = loaded;
  const departments = new Set((await listDepartments(desk.db, agency.id)).map((it) => it.id));
  const people = await listDepartmentMembers(desk.db, agency.id, desk.now);
  const goneOf = (row: Assignment): LeftOutReason | null => {
    const indicator = pinned.indicators.get(row.indicator);
    if (!indicator) return "indicator";
    if (row.part !== "" && !partsOf(pinned, indicator).some(({ key }) => key === row.part)) return "part";
    if (!departments.has(row.departmentId)) return "department";
    const isThere =
      row.personId === null || people.some((it) => it.id === row.personId && it.departmentId === row.departmentId);
    return isThere ? null : "person";
  };
  const titles = new Map(before.framework.indicators.map((it) => [it.code, it.title]));
  const judged = before.rows.map((row) => ({ row, reason: goneOf(row) }));
  const leftOut = judged.flatMap(({ row: { indicator, part }, reason }) =>
    reason === null ? [] : [{ indicator, title: titles.get(indicator) ?? indicator, part, reason }],
  );
  return {
    cycleTitle: before.cycleTitle,
    rows: judged.flatMap(({ row, reason }) => (reason === null ? [{ ...row, dueOn: null }] : [])),
    leftOut: [...new Map(leftOut.map((it) => [JSON.stringify(it), it])).values()],
  };
}

interface Previous {
  readonly cycleTitle: string;
  readonly framework: Framework;
  readonly rows: readonly Assignment[];
}

/** The latest of them in which anything was assigned. */
async function findPrevious(desk: Desk, loaded: LoadedAssessment): Promise<Previous | null> {
  for (const { assessment, cycle, framework } of await listEarlier(desk, loaded)) {
    const rows = await listAssignments(desk.db, { agencyId: loaded.agency.id, assessmentId: assessment.id });
    if (rows.length > 0) return { cycleTitle: printedTitle(cycle), framework, rows };
  }
  return null;
}

/** A plan that the actor may read. @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN */
export async function enterPlan(context: Context, actor: Actor, assessmentId: string) {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { agency, assessment } = loaded;
  await permit(desk, "assignment.read", { agencyId: agency.id }, `assignment:${assessment.id}`);
  return { desk, loaded, owner: ownerOf(loaded) };
}

/** Whose plan an assessment's is. */
export function ownerOf({ agency, assessment }: LoadedAssessment) {
  return { agencyId: agency.id, assessmentId: assessment.id };
}

/** Codes of the indicators whose rows differ, in order. */
export function changedIndicators(before: readonly Assignment[], after: readonly Assignment[]): string[] {
  const keyed = (rows: readonly Assignment[]): ReadonlyMap<string, string> =>
    new Map(
      [...Map.groupBy(rows, (row) => row.indicator)].map(([code, own]) => [
        code,
        own
          .map((row) => JSON.stringify([row.part, row.role, row.departmentId, row.personId, row.dueOn]))
          .toSorted()
          .join(),
      ]),
    );
  const [left, right] = [keyed(before), keyed(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((code) => left.get(code) !== right.get(code))
    .toSorted();
}
