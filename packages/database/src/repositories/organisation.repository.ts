import type { Selectable } from "kysely";
import { type AgencyScope, inScope } from "../agency-scope.ts";
import { oneOf } from "../read-column.ts";
import { type AgencyTable, type Reform, REFORMS } from "../tables/agency.table.ts";
import type { DepartmentTable } from "../tables/department.table.ts";
import type { MunicipalityTable } from "../tables/municipality.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** A city. */
export interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** An agency (局) with the class in which it is ranked. */
export interface Agency {
  readonly id: string;
  readonly municipalityId: string;
  readonly name: string;
  readonly category: string;
  readonly unitClass: string | null;
  /** The bureau that guides it in its field (业务指导); `null` for none. */
  readonly guidedBy: string | null;
  /** How and when it ended; `null` while it is there. */
  readonly ended: EndedAgency | null;
}

/** How and when an agency ended, and which took over. */
export interface EndedAgency {
  /** ISO time. */
  readonly at: string;
  readonly reform: Reform;
  readonly successorId: string | null;
}

/** A department (处室) of an agency. */
export interface Department {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
}

/** The city of this installation, `null` before it is set up. */
export async function findMunicipality(db: Db): Promise<Municipality | null> {
  const row = await db.selectFrom("municipality").select(["id", "name"]).executeTakeFirst();
  return row ? municipalityFromRow(row) : null;
}

function municipalityFromRow({ id, name }: Pick<Selectable<MunicipalityTable>, "id" | "name">): Municipality {
  return { id, name };
}

/**
 * Lets one transaction at a time change what there is once in an installation: others wait here until it ends, on both
 * engines. Whoever has the turn asks for nothing that somebody may hold who waits for it: agencies and assessments are taken
 * before the turn, whoever ends sessions takes the turn first, and the chain of an agency is appended to by acts that hold
 * the agency, or that wait for nothing after it.
 */
export async function takeTurn(trx: Transaction): Promise<void> {
  await trx.updateTable("turn").set({ id: 1 }).where("id", "=", 1).execute();
}

/**
 * Takes an agency for a change of what it consists of: others that give somebody a place in it wait until this transaction
 * ends, on both engines. Whoever takes several things takes agencies first (by id), then assessments, then the turn.
 */
export async function lockAgency(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable("agency")
    .set((eb) => ({ created_at: eb.ref("created_at") }))
    .where("id", "=", id)
    .execute();
}

export async function insertMunicipality(trx: Transaction, city: Municipality, at: string): Promise<void> {
  await trx.insertInto("municipality").values({ id: city.id, name: city.name, created_at: at }).execute();
}

/** Agencies in the scope, in the order in which they were entered. */
export async function listAgencies(db: Db, scope: AgencyScope): Promise<Agency[]> {
  const rows = await db
    .selectFrom("agency")
    .selectAll()
    .where(inScope(scope, "agency.id"))
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(agencyFromRow);
}

/** Agencies that a bureau guides and that are still there. */
export async function listGuidedAgencies(db: Db, officeId: string): Promise<Agency[]> {
  const rows = await db
    .selectFrom("agency")
    .selectAll()
    .where("guided_by", "=", officeId)
    .where("ended_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(agencyFromRow);
}

function agencyFromRow(row: Selectable<AgencyTable>): Agency {
  const { ended_at: at, successor_id: successorId } = row;
  // What ended without a word of how is as unknown as an unknown word.
  const reform = (): Reform => oneOf(REFORMS, row.reform ?? "", { table: "agency", column: "reform" });
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    name: row.name,
    category: row.category,
    unitClass: row.unit_class,
    guidedBy: row.guided_by,
    ended: at === null ? null : { at, reform: reform(), successorId },
  };
}

/** Ends an agency; what it did stays under its name. */
export async function endAgency(trx: Transaction, id: string, { at, reform, successorId }: EndedAgency): Promise<void> {
  await trx
    .updateTable("agency")
    .set({ ended_at: at, reform, successor_id: successorId })
    .where("id", "=", id)
    .execute();
}

export async function insertAgency(
  trx: Transaction,
  agency: Omit<Agency, "ended" | "guidedBy">,
  at: string,
): Promise<void> {
  await trx
    .insertInto("agency")
    .values({
      id: agency.id,
      municipality_id: agency.municipalityId,
      name: agency.name,
      category: agency.category,
      unit_class: agency.unitClass,
      created_at: at,
    })
    .execute();
}

/** Changes an agency's name and category. */
export async function updateAgency(trx: Transaction, agency: Pick<Agency, "id" | "name" | "category">): Promise<void> {
  await trx
    .updateTable("agency")
    .set({ name: agency.name, category: agency.category })
    .where("id", "=", agency.id)
    .execute();
}

/**
 * Changes an agency's class of units, where it still is what the caller saw.
 *
 * @returns whether it was changed.
 */
export async function updateUnitClass(
  trx: Transaction,
  change: { readonly id: string; readonly from: string | null; readonly to: string | null },
): Promise<boolean> {
  const written = await trx
    .updateTable("agency")
    .set({ unit_class: change.to })
    .where("id", "=", change.id)
    .where("unit_class", change.from === null ? "is" : "=", change.from)
    .returning("id")
    .execute();
  return written.length === 1;
}

/**
 * Changes which bureau guides an agency, where it still is what the caller saw.
 *
 * @returns whether it was changed.
 */
export async function updateGuide(
  trx: Transaction,
  change: { readonly id: string; readonly from: string | null; readonly to: string | null },
): Promise<boolean> {
  const written = await trx
    .updateTable("agency")
    .set({ guided_by: change.to })
    .where("id", "=", change.id)
    .where("guided_by", change.from === null ? "is" : "=", change.from)
    .returning("id")
    .execute();
  return written.length === 1;
}

/** Departments of an agency that still exist. */
export async function listDepartments(db: Db, agencyId: string): Promise<Department[]> {
  return await listDepartmentsIn(db, { kind: "agencies", ids: [agencyId] });
}

/** Departments that still exist, of every agency in the scope. */
export async function listDepartmentsIn(db: Db, scope: AgencyScope): Promise<Department[]> {
  const rows = await db
    .selectFrom("department")
    .select(["id", "agency_id", "name"])
    .where(inScope(scope, "department.agency_id"))
    .where("ended_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(departmentFromRow);
}

function departmentFromRow(row: Pick<Selectable<DepartmentTable>, "id" | "agency_id" | "name">): Department {
  return { id: row.id, agencyId: row.agency_id, name: row.name };
}

/** Departments of an agency that were dissolved; what they did is kept under their names. */
export async function listFormerDepartments(
  db: Db,
  agencyId: string,
): Promise<(Department & { readonly endedAt: string })[]> {
  const rows = await db
    .selectFrom("department")
    .select(["id", "agency_id", "name", "ended_at"])
    .where("agency_id", "=", agencyId)
    .where("ended_at", "is not", null)
    .orderBy("ended_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...departmentFromRow(row), endedAt: String(row.ended_at) }));
}

export async function insertDepartment(trx: Transaction, department: Department, at: string): Promise<void> {
  await trx
    .insertInto("department")
    .values({
      id: department.id,
      agency_id: department.agencyId,
      name: department.name,
      created_at: at,
      ended_at: null,
    })
    .execute();
}

/** Dissolves a department, or with `null` has it there again; its history stays. */
export async function endDepartment(
  trx: Transaction,
  { agencyId, id }: Pick<Department, "agencyId" | "id">,
  at: string | null,
): Promise<void> {
  await trx
    .updateTable("department")
    .set({ ended_at: at })
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .execute();
}
