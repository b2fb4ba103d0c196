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
  return standing(id, agency);
}

/** What is said of an agency that is not there, and of one that the actor may not know of. */
export function agencyNotFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_AGENCY_NOT_FOUND, { place: id, details: { id } });
}

function standing(id: string, agency: Agency | undefined): Agency | FahengError {
  if (!agency) return agencyNotFound(id);
  if (agency.ended === null) return agency;
  return new FahengError(errors.FAHENG_AGENCY_DISSOLVED, { place: id, details: { agency: agency.name } });
}

/**
 * Agencies that are there, by their ids.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED for the first that is not.
 */
export async function requireAgencies(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Agency>> {
  const found = await findAgencies(db, ids);
  return new Map(
    [...found].map(([id, agency]) => {
      if (agency instanceof FahengError) throw agency;
      return [id, agency];
    }),
  );
}

/** The same with what is said of each that is not there. */
export async function findAgencies(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Agency | FahengError>> {
  const found = new Map((await listAgencies(db, { kind: "agencies", ids })).map((it) => [it.id, it]));
  return new Map(ids.map((id) => [id, standing(id, found.get(id))]));
}
