import type { Selectable } from "kysely";
import { comparePeople } from "@faheng/domain";
import { type AgencyScope, inScope, ofAgency } from "../agency-scope.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { PersonTable } from "../tables/person.table.ts";
import { MEMBERSHIP_ROLES, type MembershipRole, type MembershipTable } from "../tables/membership.table.ts";

/** Somebody who works here. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A role from a time to a time. `agencyId` is `null` for roles above agencies. */
export interface Membership {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string | null;
  readonly departmentId: string | null;
  readonly role: MembershipRole;
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** A membership with the names that belong to it. */
export interface NamedMembership extends Membership {
  readonly agencyName: string | null;
  readonly departmentName: string | null;
}

export async function insertPerson(trx: Transaction, person: Person, at: string): Promise<void> {
  await trx.insertInto("person").values({ id: person.id, name: person.name, created_at: at }).execute();
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db.selectFrom("person").select(["id", "name"]).where("id", "=", id).executeTakeFirst();
  return row ? personFromRow(row) : null;
}

function personFromRow({ id, name }: Pick<Selectable<PersonTable>, "id" | "name">): Person {
  return { id, name };
}

/** Somebody with an account, and the roles they hold, in whatever agency. */
export interface AccountHolder extends Person {
  readonly login: string;
  readonly memberships: readonly NamedMembership[];
}

/** Both engines bound the parameters of one statement. */
const MOST_AT_ONCE = 500;

/**
 * Those who have one of some logins, and whoever belongs to an agency, by login; with every role that has not ended at a time.
 * However many people there are, those alone are read.
 */
export async function listAccountHolders(
  db: Db,
  { agencyId, logins, at }: { readonly agencyId: string; readonly logins: readonly string[]; readonly at: string },
): Promise<AccountHolder[]> {
  const members = await db
    .selectFrom("membership")
    .select("person_id")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", at)]))
    .execute();
  const ids = new Set(members.map((row) => row.person_id));
  for (const some of inChunks([...new Set(logins)])) {
    const rows = await db.selectFrom("account").select("person_id").where("login", "in", some).execute();
    for (const row of rows) ids.add(row.person_id);
  }
  const holders: AccountHolder[] = [];
  for (const some of inChunks([...ids])) {
    const accounts = await db
      .selectFrom("account")
      .innerJoin("person", "person.id", "account.person_id")
      .select(["person.id", "person.name", "account.login"])
      .where("account.person_id", "in", some)
      .execute();
    const held = await named(db)
      .where("membership.person_id", "in", some)
      .where((eb) => eb.or([eb("membership.ends_at", "is", null), eb("membership.ends_at", ">", at)]))
      .execute();
    const memberships = Map.groupBy(held.map(namedMembershipFromRow), (it) => it.personId);
    for (const { id, name, login } of accounts) {
      holders.push({ id, name, login, memberships: memberships.get(id) ?? [] });
    }
  }
  return holders.toSorted((a, b) => (a.login < b.login ? -1 : 1));
}

function inChunks(all: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, at) =>
    all.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  );
}

/** Everybody, by name of entry. */
export async function listPeople(db: Db): Promise<Person[]> {
  const rows = await db.selectFrom("person").select(["id", "name"]).orderBy("created_at").orderBy("id").execute();
  return rows.map(personFromRow);
}

export async function insertMembership(trx: Transaction, membership: Membership): Promise<void> {
  await trx
    .insertInto("membership")
    .values({
      id: membership.id,
      person_id: membership.personId,
      agency_id: membership.agencyId,
      department_id: membership.departmentId,
      role: membership.role,
      starts_at: membership.startsAt,
      ends_at: membership.endsAt,
    })
    .execute();
}

/** Ends a membership; the row stays. */
export async function endMembership(
  trx: Transaction,
  { agencyId, id }: Pick<Membership, "agencyId" | "id">,
  at: string,
): Promise<void> {
  await trx
    .updateTable("membership")
    .set({ ends_at: at })
    .where(ofAgency(agencyId, "membership.agency_id"))
    .where("id", "=", id)
    .where("ends_at", "is", null)
    .execute();
}

/** A membership of an agency in the scope, or for the office one above agencies too. */
export async function findMembership(db: Db, scope: AgencyScope, id: string): Promise<Membership | null> {
  const row = await db
    .selectFrom("membership")
    .selectAll()
    .where(inScope(scope, "membership.agency_id"))
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? membershipFromRow(row) : null;
}

/** A person's memberships that hold at a time, with names. */
export async function listMembershipsAt(db: Db, personId: string, at: string): Promise<NamedMembership[]> {
  const rows = await named(db)
    .where("membership.person_id", "=", personId)
    .where("membership.starts_at", "<=", at)
    .where((eb) => eb.or([eb("membership.ends_at", "is", null), eb("membership.ends_at", ">", at)]))
    .execute();
  return rows.map(namedMembershipFromRow);
}

/** Every membership one person ever held. */
export async function listMembershipsOfPerson(db: Db, personId: string): Promise<Membership[]> {
  const rows = await db.selectFrom("membership").selectAll().where("person_id", "=", personId).execute();
  return rows.map(membershipFromRow);
}

/** Ids of those who hold a role of an agency at a time. */
export async function listRoleHolders(
  db: Db,
  { agencyId, role, at }: { readonly agencyId: string; readonly role: MembershipRole; readonly at: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .select("person_id")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where("role", "=", role)
    .where("starts_at", "<=", at)
    .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", at)]))
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

/** Somebody who holds a role, with every agency they belong to in whatever role. */
export interface RoleHolder extends Person {
  readonly agencyIds: readonly string[];
}

/** Everybody who holds a role at a time, by name. */
export async function listHoldersOf(
  db: Db,
  { role, at }: { readonly role: MembershipRole; readonly at: string },
): Promise<RoleHolder[]> {
  const current = db
    .selectFrom("membership")
    .where("starts_at", "<=", at)
    .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", at)]));
  const rows = await current
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["person.id as id", "person.name as name", "membership.agency_id as agency_id"])
    .where("person.id", "in", current.select("person_id").where("role", "=", role))
    .orderBy("person.id")
    .execute();
  const holders = [...Map.groupBy(rows, (row) => row.id)].map(([id, mine]) => ({
    id,
    name: mine[0]?.name ?? "",
    agencyIds: [...new Set(mine.flatMap((row) => row.agency_id ?? []))].toSorted(),
  }));
  return holders.toSorted(byName);
}

/** Every membership ever held in the scope, oldest first. */
export async function listMemberships(db: Db, scope: AgencyScope): Promise<NamedMembership[]> {
  return (await named(db).where(inScope(scope, "membership.agency_id")).execute()).map(namedMembershipFromRow);
}

function named(db: Db) {
  return db
    .selectFrom("membership")
    .leftJoin("agency", "agency.id", "membership.agency_id")
    .leftJoin("department", (join) =>
      join
        .onRef("department.agency_id", "=", "membership.agency_id")
        .onRef("department.id", "=", "membership.department_id"),
    )
    .selectAll("membership")
    .select(["agency.name as agency_name", "department.name as department_name"])
    .orderBy("membership.starts_at")
    .orderBy("membership.id");
}

function membershipFromRow(row: Selectable<MembershipTable>): Membership {
  return {
    id: row.id,
    personId: row.person_id,
    agencyId: row.agency_id,
    departmentId: row.department_id,
    role: oneOf(MEMBERSHIP_ROLES, row.role, { table: "membership", column: "role" }),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}

function namedMembershipFromRow(
  row: Selectable<MembershipTable> & { agency_name: string | null; department_name: string | null },
): NamedMembership {
  return { ...membershipFromRow(row), agencyName: row.agency_name, departmentName: row.department_name };
}

/** Memberships in a department that hold at a time or will hold later, with the people's names. */
export async function listMembershipsOfDepartment(
  db: Db,
  { agencyId, id }: { readonly agencyId: string; readonly id: string },
  at: string,
): Promise<(Membership & { readonly personName: string })[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .selectAll("membership")
    .select("person.name as person_name")
    .where("membership.agency_id", "=", agencyId)
    .where("membership.department_id", "=", id)
    .where((eb) => eb.or([eb("membership.ends_at", "is", null), eb("membership.ends_at", ">", at)]))
    .orderBy("membership.id")
    .execute();
  return rows
    .map((row) => ({ ...membershipFromRow(row), personName: row.person_name }))
    .toSorted((a, b) => comparePeople(a.personName, b.personName));
}

/** Memberships in an agency that hold at a time or will hold later, with the people's names. */
export async function listMembershipsOfAgency(
  db: Db,
  agencyId: string,
  at: string,
): Promise<(NamedMembership & { readonly personName: string })[]> {
  const rows = await named(db)
    .innerJoin("person", "person.id", "membership.person_id")
    .select("person.name as person_name")
    .where("membership.agency_id", "=", agencyId)
    .where((eb) => eb.or([eb("membership.ends_at", "is", null), eb("membership.ends_at", ">", at)]))
    .execute();
  return rows.map((row) => ({ ...namedMembershipFromRow(row), personName: row.person_name }));
}

/** Somebody who works in a department now. */
export interface DepartmentMember extends Person {
  readonly departmentId: string;
}

/** Who works in the departments of an agency at a time, by name. */
export async function listDepartmentMembers(db: Db, agencyId: string, at: string): Promise<DepartmentMember[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["person.id as id", "person.name as name", "membership.department_id as department_id"])
    .where("membership.agency_id", "=", agencyId)
    .where("membership.role", "=", "department")
    .where("membership.starts_at", "<=", at)
    .where((eb) => eb.or([eb("membership.ends_at", "is", null), eb("membership.ends_at", ">", at)]))
    .orderBy("person.id")
    .execute();
  return rows
    .flatMap(({ id, name, department_id: departmentId }) => (departmentId === null ? [] : [{ id, name, departmentId }]))
    .toSorted(byName);
}

/** As readers look for names: databases order them by code points, 重 before 长. Those of one name stay as they came. */
function byName(a: Person, b: Person): number {
  return comparePeople(a.name, b.name);
}
