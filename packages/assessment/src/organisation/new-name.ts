import { listAgencies, listDepartments, type Transaction, OFFICE_SCOPE } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { organisationErrors as errors } from "./organisation-errors.ts";

/**
 * Two of one name can't be told apart, and whoever asks twice because an answer was lost would make the second. Those that
 * have ended keep theirs and stand in nobody's way.
 *
 * @param id the agency that is to have the name: its own does not count.
 * @throws FAHENG_AGENCY_NAME_TAKEN
 */
export async function requireNewAgencyName(trx: Transaction, name: string, id: string | null): Promise<void> {
  const others = (await listAgencies(trx, OFFICE_SCOPE)).filter((it) => it.ended === null && it.id !== id);
  if (!others.some((it) => it.name === name)) return;
  throw new FahengError(errors.FAHENG_AGENCY_NAME_TAKEN, { place: "name", details: { name } });
}

/** The same for a department within its agency, which the caller holds. @throws FAHENG_DEPARTMENT_NAME_TAKEN */
export async function requireNewDepartmentName(trx: Transaction, agencyId: string, name: string): Promise<void> {
  if (!(await listDepartments(trx, agencyId)).some((it) => it.name === name)) return;
  throw new FahengError(errors.FAHENG_DEPARTMENT_NAME_TAKEN, { place: "name", details: { name } });
}
