import { type Agency, type Db, listAgencies } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { organisationErrors as errors } from "./organisation-errors.ts";

/**
 * An agency that is there.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED
 */
export async function requireAgency(db: Db, id: string): Promise<Agency> {
  const found = await findAgency(db, id);
  if (found instanceof FahengError) throw found;
  return found;
}

/** An agency that is there, or that it is not: FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED. */
export async function findAgency(db: Db, id: string): Promise<Agency | FahengError> {
  const [agency] = await listAgencies(db, { kind: "agencies", ids: [id] });
  if (!agency) return new FahengError(errors.FAHENG_AGENCY_NOT_FOUND, { place: id, details: { id } });
  if (agency.ended === null) return agency;
  return new FahengError(errors.FAHENG_AGENCY_DISSOLVED, { place: id, details: { agency: agency.name } });
}
