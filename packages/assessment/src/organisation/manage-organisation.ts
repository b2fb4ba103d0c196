import {
  endDepartment,
  findMunicipality,
  insertAgency,
  insertDepartment,
  listFormerDepartments,
  takeTurn,
  updateAgency,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { requireNewAgencyName, requireNewDepartmentName } from "./new-name.ts";
import { holdAgency } from "./require-agency.ts";

/**
 * Adds an agency to the city.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_SETUP_MISSING, FAHENG_AGENCY_NAME_TAKEN
 */
export async function addAgency(
  context: Context,
  actor: Actor,
  input: { readonly name: string; readonly category: string },
): Promise<{ readonly id: string }> {
  const desk = enter(context, actor);
  const id = context.ids.next();
  await permit(desk, "organisation.write", { agencyId: id }, "agency:new");
  await desk.db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    await requireStanding(trx, desk);
    const city = await findMunicipality(trx);
    if (!city) throw new FahengError(errors.FAHENG_SETUP_MISSING);
    await requireNewAgencyName(trx, input.name, id);
    await insertAgency(trx, { id, municipalityId: city.id, ...input, unitClass: null }, desk.now);
    await record(trx, desk, { action: "organisation.write", object: `agency:${id}`, agencyId: id, after: input });
  });
  return { id };
}

/** What an agency is called, and among which it is ranked. */
interface Named {
  readonly name: string;
  readonly category: string;
}

function isNamed(one: Named, other: Named): boolean {
  return one.name === other.name && one.category === other.category;
}

/**
 * Renames an agency or moves it to another category.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_AGENCY_NAME_TAKEN,
 *   FAHENG_AGENCY_CHANGED where it is not what the actor saw
 */
export async function changeAgency(
  context: Context,
  actor: Actor,
  input: Named & { readonly agencyId: string; readonly expected?: Named },
): Promise<void> {
  const desk = enter(context, actor);
  const { agencyId: id, name, category, expected } = input;
  await permit(desk, "organisation.write", { agencyId: id }, `agency:${id}`);
  await desk.db.transaction().execute(async (trx) => {
    const before = await holdAgency(trx, id);
    await takeTurn(trx);
    await requireStanding(trx, desk);
    const isSeen = expected === undefined || isNamed(before, expected) || isNamed(before, input);
    if (!isSeen) throw new FahengError(errors.FAHENG_AGENCY_CHANGED, { place: id });
    await requireNewAgencyName(trx, name, id);
    await updateAgency(trx, { id, name, category });
    const states = { before: { name: before.name, category: before.category }, after: { name, category } };
    await record(trx, desk, { action: "organisation.write", object: `agency:${id}`, agencyId: id, ...states });
  });
}

/**
 * Adds a department to an agency.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_DEPARTMENT_NAME_TAKEN
 */
export async function addDepartment(
  context: Context,
  actor: Actor,
  input: { readonly agencyId: string; readonly name: string },
): Promise<{ readonly id: string }> {
  const desk = enter(context, actor);
  const { agencyId, name } = input;
  const id = context.ids.next();
  await permit(desk, "organisation.write", { agencyId }, "department:new");
  await desk.db.transaction().execute(async (trx) => {
    await holdAgency(trx, agencyId);
    await requireStanding(trx, desk);
    await requireNewDepartmentName(trx, agencyId, name);
    await insertDepartment(trx, { id, agencyId, name }, desk.now);
    await record(trx, desk, { action: "organisation.write", object: `department:${id}`, agencyId, after: { name } });
  });
  return { id };
}

/**
 * Has a dissolved department there again under its name. Nobody and nothing comes back with it: people are added anew.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_DEPARTMENT_NOT_FOUND,
 *   FAHENG_DEPARTMENT_NAME_TAKEN
 */
export async function reinstateDepartment(
  context: Context,
  actor: Actor,
  input: { readonly agencyId: string; readonly departmentId: string },
): Promise<void> {
  const desk = enter(context, actor);
  const { agencyId, departmentId: id } = input;
  await permit(desk, "organisation.write", { agencyId }, `department:${id}`);
  await desk.db.transaction().execute(async (trx) => {
    await holdAgency(trx, agencyId);
    await requireStanding(trx, desk);
    const department = (await listFormerDepartments(trx, agencyId)).find((it) => it.id === id);
    if (!department) throw new FahengError(errors.FAHENG_DEPARTMENT_NOT_FOUND, { place: id, details: { id } });
    await requireNewDepartmentName(trx, agencyId, department.name);
    await endDepartment(trx, id, null);
    const states = { before: { endedAt: department.endedAt }, after: { name: department.name } };
    await record(trx, desk, { action: "organisation.write", object: `department:${id}`, agencyId, ...states });
  });
}
