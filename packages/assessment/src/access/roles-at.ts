import { type Db, findPerson, listMembershipsAt, listSubstitutionsBy, type NamedMembership } from "@faheng/database";
import { cityDay, holdsOn } from "@faheng/domain";
import type { ActorRole, StoodFor } from "./actor.ts";
import { type Role, ROLE_PLACES, roleSchema } from "./roles.ts";

/**
 * The roles somebody holds at a moment: their own, then those of whom they stand for on that day of the city, each in the agency
 * in which they do, and while both belong to it. Whoever stands for somebody hands nothing on.
 *
 * @param at ISO time.
 */
export async function rolesAt(
  db: Db,
  personId: string,
  { at, timeZone }: { readonly at: string; readonly timeZone: string },
): Promise<ActorRole[]> {
  const roles = rolesOf(await listMembershipsAt(db, personId, at));
  return [...roles, ...(await rolesStoodInFor(db, personId, roles, { at, day: cityDay(at, timeZone) }))];
}

/** The roles that memberships give by themselves, without those of whom somebody stands for. */
export function rolesOf(memberships: readonly NamedMembership[]): ActorRole[] {
  return memberships.map((it) => roleFrom(it));
}

/** The roles of whom somebody stands for, by their own. */
export async function rolesStoodInFor(
  db: Db,
  personId: string,
  own: readonly ActorRole[],
  { at, day }: { readonly at: string; readonly day: string },
): Promise<ActorRole[]> {
  const agencyIds = [...new Set(own.filter(isOfAgency).flatMap(({ agencyId }) => agencyId ?? []))];
  const roles: ActorRole[] = [];
  const stands = await listSubstitutionsBy(db, agencyIds, { substituteId: personId, day });
  for (const it of stands.filter((one) => holdsOn(one, { day, at }))) {
    const away = await findPerson(db, it.personId);
    if (!away) continue;
    const theirs = (await listMembershipsAt(db, away.id, at)).filter(({ agencyId }) => agencyId === it.agencyId);
    const standsFor = { personId: away.id, name: away.name };
    roles.push(...theirs.map((one) => roleFrom(one, standsFor)).filter(isOfAgency));
  }
  return roles;
}

/** Whether a role is one of an agency's own people: those are stood for, and stand for each other. */
export function isOfAgency({ role }: { readonly role: ActorRole["role"] }): boolean {
  return role !== "operator" && ROLE_PLACES[role satisfies Role] !== "city";
}

function roleFrom(
  { role, agencyId, agencyName, departmentId, departmentName }: NamedMembership,
  standsFor?: StoodFor,
): ActorRole {
  const own = { role: roleSchema.parse(role), agencyId, agencyName, departmentId, departmentName };
  return standsFor === undefined ? own : Object.assign({ standsFor }, own);
}
