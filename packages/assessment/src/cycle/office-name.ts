import { findMunicipality, listAgencies } from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";

/** In whose name the office of a cycle writes: the municipal office's, or the bureau's whose cycle it is. */
export async function officeName({ db }: Desk, { agency, assessment }: LoadedAssessment): Promise<string> {
  const { owner } = assessment;
  if (owner === agency.id) return agency.name;
  if (owner === null) return `${(await findMunicipality(db))?.name ?? ""}依法治市办`;
  const [bureau] = await listAgencies(db, { kind: "agencies", ids: [owner] });
  return bureau?.name ?? "";
}
