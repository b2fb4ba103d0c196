import { insertMembership, listDepartments, listMembershipsAt, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import type { Desk } from "../access/enter.ts";
import { ADMINISTRATORS, type Role, ROLE_PLACES, roleSchema } from "../access/roles.ts";
import { organisationErrors } from "./organisation-errors.ts";
import { peopleErrors } from "./people-errors.ts";
import { requireAgency } from "./require-agency.ts";

/** A role and where it stands. */
export interface RoleGrant {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly departmentId: string | null;
}

/**
 * Checks that a role stands where its kind belongs and that agency and department exist.
 *
 * @throws FAHENG_ROLE_PLACE, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_DEPARTMENT_NOT_FOUND
 */
export async function requirePlace(trx: Transaction, { role, agencyId, departmentId }: RoleGrant): Promise<void> {
  const place = ROLE_PLACES[role];
  const isRight =
    (place === "city" && agencyId === null && departmentId === null) ||
    (place === "agency" && agencyId !== null && departmentId === null) ||
    (place === "department" && agencyId !== null && departmentId !== null);
  if (!isRight) throw new FahengError(peopleErrors.FAHENG_ROLE_PLACE, { place: role, details: { role } });
  if (agencyId === null) return;
  await requireAgency(trx, agencyId);
  if (departmentId === null) return;
  if (!(await listDepartments(trx, agencyId)).some((department) => department.id === departmentId)) {
    throw new FahengError(organisationErrors.FAHENG_DEPARTMENT_NOT_FOUND, {
      place: departmentId,
      details: { id: departmentId },
    });
  }
}

/**
 * An administrator holds no other role: not a second administrator's, and none that sees business data.
 *
 * @throws FAHENG_ROLE_CONFLICT
 */
export async function requireSeparate(trx: Transaction, personId: string, role: Role, at: string): Promise<void> {
  const held = (await listMembershipsAt(trx, personId, at)).map((it) => roleSchema.parse(it.role));
  const other = held.find((it) => it !== role && (ADMINISTRATORS.has(it) || ADMINISTRATORS.has(role)));
  if (other === undefined) return;
  throw new FahengError(peopleErrors.FAHENG_ROLE_CONFLICT, { place: personId, details: { role, other } });
}

/** Nobody changes their own rights. @throws FAHENG_ROLE_SELF */
export function requireOther(actor: Actor, personId: string): void {
  if (actor.personId === personId) throw new FahengError(peopleErrors.FAHENG_ROLE_SELF, { place: personId });
}

/** Gives a role from now on. @returns the membership's id. */
export async function grant(trx: Transaction, desk: Desk, personId: string, to: RoleGrant): Promise<string> {
  const id = desk.context.ids.next();
  const { role, agencyId, departmentId } = to;
  await insertMembership(trx, { id, personId, agencyId, departmentId, role, startsAt: desk.now, endsAt: null });
  return id;
}
