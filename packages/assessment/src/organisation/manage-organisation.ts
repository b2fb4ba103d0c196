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
import { defineAct } from "../act/define-act.ts";
import { organisationErrors } from "./organisation-errors.ts";
import { setupErrors } from "./setup-errors.ts";
import { requireNewAgencyName, requireNewDepartmentName } from "./new-name.ts";
import { requireAgency } from "./require-agency.ts";

/** What an agency is called, and among which it is ranked. */
interface Named {
  readonly name: string;
  readonly category: string;
}

function isNamed(one: Named, other: Named): boolean {
  return one.name === other.name && one.category === other.category;
}

/**
 * Adds an agency to the city.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_SETUP_MISSING, FAHENG_AGENCY_NAME_TAKEN
 */
export const addAgency = defineAct({
  action: "organisation.write",
  load: async (_, input: Named) => input,
  allows: () => ({ agencyId: null }),
  name: () => "agency:new",
  agencies: () => [],
  takes: takeTurn,
  guard: async (trx, { desk, input }) => {
    const city = await findMunicipality(trx);
    if (!city) throw new FahengError(setupErrors.FAHENG_SETUP_MISSING);
    const id = desk.context.ids.next();
    await requireNewAgencyName(trx, input.name, id);
    return { id, municipalityId: city.id };
  },
  apply: async (trx, { desk, input: { name, category }, held: { id, municipalityId } }) => {
    await insertAgency(trx, { id, municipalityId, name, category, unitClass: null }, desk.now);
    return { answer: { id }, trace: { object: `agency:${id}`, agencyId: id, after: { name, category } } };
  },
  emits: [],
});

/**
 * Renames an agency or moves it to another category.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_AGENCY_NAME_TAKEN,
 *   FAHENG_AGENCY_CHANGED where it is not what the actor saw
 */
export const changeAgency = defineAct({
  action: "organisation.write",
  load: async (_, input: Named & { readonly agencyId: string; readonly expected?: Named }) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ agencyId }) => `agency:${agencyId}`,
  agencies: ({ agencyId }) => [agencyId],
  takes: takeTurn,
  guard: async (trx, { input }) => {
    const { agencyId, name, expected } = input;
    const before = await requireAgency(trx, agencyId);
    const isSeen = expected === undefined || isNamed(before, expected) || isNamed(before, input);
    if (!isSeen) throw new FahengError(organisationErrors.FAHENG_AGENCY_CHANGED, { place: agencyId });
    await requireNewAgencyName(trx, name, agencyId);
    return { name: before.name, category: before.category };
  },
  apply: async (trx, { input: { agencyId, name, category }, held: before }) => {
    await updateAgency(trx, { id: agencyId, name, category });
    return { answer: undefined, trace: { agencyId, before, after: { name, category } } };
  },
  emits: [],
});

/**
 * Adds a department to an agency.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_DEPARTMENT_NAME_TAKEN
 */
export const addDepartment = defineAct({
  action: "organisation.write",
  load: async (_, input: { readonly agencyId: string; readonly name: string }) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: () => "department:new",
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { input: { agencyId, name } }) => {
    await requireAgency(trx, agencyId);
    await requireNewDepartmentName(trx, agencyId, name);
  },
  apply: async (trx, { desk, input: { agencyId, name } }) => {
    const id = desk.context.ids.next();
    await insertDepartment(trx, { id, agencyId, name }, desk.now);
    return { answer: { id }, trace: { object: `department:${id}`, agencyId, after: { name } } };
  },
  emits: [],
});

/**
 * Has a dissolved department there again under its name. Nobody and nothing comes back with it: people are added anew.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_DEPARTMENT_NOT_FOUND,
 *   FAHENG_DEPARTMENT_NAME_TAKEN
 */
export const reinstateDepartment = defineAct({
  action: "organisation.write",
  load: async (_, input: { readonly agencyId: string; readonly departmentId: string }) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ departmentId }) => `department:${departmentId}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { input: { agencyId, departmentId: id } }) => {
    await requireAgency(trx, agencyId);
    const department = (await listFormerDepartments(trx, agencyId)).find((it) => it.id === id);
    if (!department)
      throw new FahengError(organisationErrors.FAHENG_DEPARTMENT_NOT_FOUND, { place: id, details: { id } });
    await requireNewDepartmentName(trx, agencyId, department.name);
    return department;
  },
  apply: async (trx, { input: { agencyId, departmentId }, held: { endedAt, name } }) => {
    await endDepartment(trx, { agencyId, id: departmentId }, null);
    return { answer: undefined, trace: { agencyId, before: { endedAt }, after: { name } } };
  },
  emits: [],
});
