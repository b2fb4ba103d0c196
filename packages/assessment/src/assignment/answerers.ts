import type { DepartmentBinding, MatterBinding } from "@faheng/database";
import { departmentsOf, type Indicator, type Assignment } from "@faheng/domain";

/** A department that may answer an indicator, or one person of it. */
export interface Answerer {
  readonly departmentId: string;
  /** `null` for whoever is in the department. */
  readonly personId: string | null;
}

/** Whether somebody of a department is one of them; who is named by no person is whoever is in the department. */
export function isAmong(
  answerers: readonly Answerer[],
  member: { readonly id: string; readonly departmentId: string },
): boolean {
  return answerers.some(
    (it) => it.departmentId === member.departmentId && (it.personId === null || it.personId === member.id),
  );
}

/** Why somebody may answer: the agency has assigned it, the document's printed name means them, or nobody may. */
export type InForce = "assigned" | "printed" | "nobody";

/** What an agency has said about who does what. */
export interface WhoDoesWhat {
  readonly assignments: readonly Assignment[];
  readonly bindings: readonly DepartmentBinding[];
  readonly matters: readonly MatterBinding[];
}

/**
 * Who may answer an indicator. What the agency assigns counts, whatever the document names; an indicator it has assigned
 * to nobody is answered by those whom the printed names mean, in this matter or else in the agency (decision 0005).
 */
export function answerersOf(said: WhoDoesWhat, indicator: Indicator): readonly Answerer[] {
  const assigned = assignedTo(said, indicator);
  if (assigned.length > 0) return assigned.map(({ departmentId, personId }) => ({ departmentId, personId }));
  return printedDepartments(said, indicator).map((departmentId) => ({ departmentId, personId: null }));
}

/** Assignments by indicator: a page asks for those of every one. */
const byIndicator = new WeakMap<WhoDoesWhat["assignments"], ReadonlyMap<string, readonly Assignment[]>>();

function assignedTo({ assignments }: WhoDoesWhat, { code }: Indicator): readonly Assignment[] {
  const grouped = byIndicator.get(assignments) ?? Map.groupBy(assignments, (it) => it.indicator);
  byIndicator.set(assignments, grouped);
  return grouped.get(code) ?? [];
}

/** Whether an indicator is assigned, answered by its printed names, or by nobody. */
export function inForceOf(said: WhoDoesWhat, indicator: Indicator): InForce {
  if (assignedTo(said, indicator).length > 0) return "assigned";
  return printedDepartments(said, indicator).length > 0 ? "printed" : "nobody";
}

/** The agency's departments that an indicator's printed names mean: in this matter, or else in the agency. */
function printedDepartments(said: WhoDoesWhat, indicator: Indicator): string[] {
  return [...new Set([...meaning(said, indicator).values()].flat())];
}

/** What the agency proposes to itself: lead where the document prints the name as leading, cooperating otherwise. */
export function proposalOf(said: WhoDoesWhat, indicator: Indicator): Assignment[] {
  const leading = new Set([...(indicator.lead ?? []), ...(indicator.responsible?.lead ?? [])]);
  const rows = new Map<string, Assignment>();
  for (const [name, departmentIds] of meaning(said, indicator)) {
    for (const departmentId of departmentIds) {
      const role = leading.has(name) || rows.get(departmentId)?.role === "lead" ? "lead" : "cooperating";
      rows.set(departmentId, { indicator: indicator.code, part: "", departmentId, personId: null, role, dueOn: null });
    }
  }
  return [...rows.values()];
}

/** Printed name → the agency's departments that it means for this indicator. */
function meaning({ bindings, matters }: WhoDoesWhat, indicator: Indicator): Map<string, string[]> {
  const here = matters.filter((it) => it.indicator === indicator.code);
  const filled = new Set(here.map((it) => it.printedName));
  const names = departmentsOf(indicator);
  const others = new Set(names.filter((name) => !filled.has(name)));
  const all = [...here, ...bindings.filter((it) => others.has(it.printedName))];
  return new Map(
    [...new Set([...here.map((it) => it.printedName), ...names])].map((name) => [
      name,
      all.filter((it) => it.printedName === name).map((it) => it.departmentId),
    ]),
  );
}

/** Names of the departments that each indicator is assigned to, lead first, each once; without those it is not assigned to. */
export function assignedNames(
  assignments: readonly Assignment[],
  departments: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const ranked = assignments.toSorted((a, b) => Number(b.role === "lead") - Number(a.role === "lead"));
  return new Map(
    [...Map.groupBy(ranked, (it) => it.indicator)].map(([code, rows]) => [
      code,
      [...new Set(rows.flatMap((it) => names.get(it.departmentId) ?? []))],
    ]),
  );
}
