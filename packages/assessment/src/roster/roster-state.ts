import {
  type Db,
  type Department,
  listAccounts,
  listDepartments,
  listFormerDepartments,
  listMemberships,
  listPeople,
  type NamedMembership,
  OFFICE_SCOPE,
} from "@faheng/database";

/** Somebody with an account, and the roles they hold now, in whatever agency. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly memberships: readonly NamedMembership[];
}

/** What a workbook is laid beside. */
export interface RosterState {
  readonly departments: readonly Department[];
  readonly former: readonly Department[];
  /** Empty for an importer who may not see people. */
  readonly people: readonly RosterPerson[];
}

export async function loadRosterState(
  db: Db,
  { agencyId, withPeople, at }: { readonly agencyId: string; readonly withPeople: boolean; readonly at: string },
): Promise<RosterState> {
  const departments = await listDepartments(db, agencyId);
  const former = await listFormerDepartments(db, agencyId);
  return { departments, former, people: withPeople ? await loadPeople(db, at) : [] };
}

async function loadPeople(db: Db, at: string): Promise<RosterPerson[]> {
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]));
  const held = (await listMemberships(db, OFFICE_SCOPE)).filter((it) => it.endsAt === null || it.endsAt > at);
  const memberships = Map.groupBy(held, (it) => it.personId);
  return (await listAccounts(db)).map(({ personId: id, login }) => {
    return { id, login, name: names.get(id) ?? "", memberships: memberships.get(id) ?? [] };
  });
}
