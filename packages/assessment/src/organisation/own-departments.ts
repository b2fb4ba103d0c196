import { type DepartmentBinding, listDepartments, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { bindingErrors } from "./binding-errors.ts";
import { organisationErrors } from "./organisation-errors.ts";

/**
 * Refuses a change of bindings that are no longer what its author saw; what is asked for once more, and stands already,
 * passes.
 *
 * @param expected what the author saw; absent for loaders, who have seen nothing.
 * @throws FAHENG_BINDING_CHANGED
 */
export function requireSeen(
  expected: readonly DepartmentBinding[] | undefined,
  { before, after }: Readonly<Record<"before" | "after", readonly DepartmentBinding[]>>,
): void {
  if (expected === undefined || isSame(expected, before) || isSame(after, before)) return;
  throw new FahengError(bindingErrors.FAHENG_BINDING_CHANGED);
}

function isSame(one: readonly DepartmentBinding[], other: readonly DepartmentBinding[]): boolean {
  const keys = (bindings: readonly DepartmentBinding[]): string =>
    JSON.stringify(bindings.map((it) => JSON.stringify([it.printedName, it.departmentId])).toSorted());
  return keys(one) === keys(other);
}

/**
 * Bindings to the agency's own departments; saying the same twice says it once.
 *
 * @throws FAHENG_DEPARTMENT_NOT_FOUND
 */
export async function toOwnDepartments(
  trx: Transaction,
  agencyId: string,
  bindings: readonly DepartmentBinding[],
): Promise<DepartmentBinding[]> {
  const own = new Set((await listDepartments(trx, agencyId)).map((department) => department.id));
  const foreign = bindings.find((binding) => !own.has(binding.departmentId));
  if (foreign) {
    const place = foreign.departmentId;
    throw new FahengError(organisationErrors.FAHENG_DEPARTMENT_NOT_FOUND, { place, details: { id: place } });
  }
  return [...new Map(bindings.map((it) => [JSON.stringify([it.printedName, it.departmentId]), it])).values()];
}
