import { type Db, listMembershipsOfAgency } from "@faheng/database";
import type { Desk } from "../access/enter.ts";

/** Somebody who may be meant by a comment. */
export interface MeantPerson {
  readonly id: string;
  readonly name: string;
}

const OF_AGENCY: readonly string[] = ["department", "coordinator", "leader"];

/** The people of an agency now, who see all of its indicators; each once. */
export async function peopleOfAgency(db: Db, { now }: Desk, agencyId: string): Promise<MeantPerson[]> {
  const held = (await listMembershipsOfAgency(db, agencyId, now)).filter(
    ({ role, startsAt }) => OF_AGENCY.includes(role) && startsAt <= now,
  );
  const people = new Map(held.map((it) => [it.personId, { id: it.personId, name: it.personName }]));
  return [...people.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
