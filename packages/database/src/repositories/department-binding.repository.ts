import type { Selectable } from "kysely";
import { inScope } from "../agency-scope.ts";
import type { DepartmentBindingTable } from "../tables/department-binding.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** A printed department name and one of the agency's departments it means. */
export interface DepartmentBinding {
  readonly printedName: string;
  readonly departmentId: string;
}

export async function listBindings(db: Db, agencyId: string, frameworkId: string): Promise<DepartmentBinding[]> {
  const rows = await db
    .selectFrom("department_binding")
    .select(["printed_name", "department_id"])
    .where("agency_id", "=", agencyId)
    .where("framework_id", "=", frameworkId)
    .orderBy("printed_name")
    .orderBy("department_id")
    .execute();
  return rows.map(departmentBindingFromRow);
}

function departmentBindingFromRow(
  row: Pick<Selectable<DepartmentBindingTable>, "printed_name" | "department_id">,
): DepartmentBinding {
  return { printedName: row.printed_name, departmentId: row.department_id };
}

/** Frameworks of which a printed name means a department of an agency. */
export async function listBoundFrameworks(db: Db, agencyId: string, departmentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("department_binding")
    .select("framework_id")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where("department_id", "=", departmentId)
    .orderBy("framework_id")
    .execute();
  return rows.map((row) => row.framework_id);
}

/** Which of some agencies have bound a framework's departments to their own. */
export async function listBoundAgencies(
  db: Db,
  agencyIds: readonly string[],
  frameworkId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("department_binding")
    .select("agency_id")
    .distinct()
    .where(inScope({ kind: "agencies", ids: agencyIds }, "department_binding.agency_id"))
    .where("framework_id", "=", frameworkId)
    .execute();
  return new Set(rows.map((row) => row.agency_id));
}

/** A binding with whose it is. */
export interface AgencyBinding extends DepartmentBinding {
  readonly agencyId: string;
}

/** Adds bindings of several agencies that have none for a framework yet. */
export async function insertBindings(
  trx: Transaction,
  frameworkId: string,
  bindings: readonly AgencyBinding[],
): Promise<void> {
  if (bindings.length === 0) return;
  const values = bindings.map(({ agencyId, printedName, departmentId }) => ({
    agency_id: agencyId,
    framework_id: frameworkId,
    printed_name: printedName,
    department_id: departmentId,
  }));
  await trx.insertInto("department_binding").values(values).execute();
}

/** Replaces all bindings of an agency for one framework. */
export async function replaceBindings(
  trx: Transaction,
  agencyId: string,
  frameworkId: string,
  bindings: readonly DepartmentBinding[],
): Promise<void> {
  await trx
    .deleteFrom("department_binding")
    .where("agency_id", "=", agencyId)
    .where("framework_id", "=", frameworkId)
    .execute();
  const own = bindings.map(({ printedName, departmentId }) => ({ agencyId, printedName, departmentId }));
  await insertBindings(trx, frameworkId, own);
}
