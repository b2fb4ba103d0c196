import { type Db, listMembershipsOfAgency } from "@faheng/database";
import { comparePeople } from "@faheng/domain";
import { isOfAgency } from "../access/roles-at.ts";
import type { AgencyPerson } from "./may-set.ts";

/** The people of an agency at a moment (ISO time), by name, each once with all of their roles there. */
export async function agencyStaff(db: Db, agencyId: string, at: string): Promise<AgencyPerson[]> {
  const held = (await listMembershipsOfAgency(db, agencyId, at)).filter((it) => isOfAgency(it) && it.startsAt <= at);
  const people = [...Map.groupBy(held, (it) => it.personId)].map(([id, own]) => {
    return { id, name: own[0]?.personName ?? "", roles: [...new Set(own.map(({ role }) => role))] };
  });
  return people.toSorted((a, b) => comparePeople(a.name, b.name));
}
