import { type DepartmentBinding, listDepartments, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";

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
    throw new FahengError(errors.FAHENG_DEPARTMENT_NOT_FOUND, { place, details: { id: place } });
  }
  return [...new Map(bindings.map((it) => [JSON.stringify([it.printedName, it.departmentId]), it])).values()];
}
