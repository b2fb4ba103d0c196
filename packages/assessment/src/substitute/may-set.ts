import { type Actor, ownRoles } from "../access/actor.ts";

/** Somebody of the agency, with the roles they hold there. */
export interface AgencyPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/**
 * Whether an actor may say who stands for somebody: for oneself, as the coordinator for the agency's other people but its
 * leaders, and as the security administrator for everybody. Whoever only stands for somebody says nothing of that.
 */
export function maySetFor(actor: Actor, agencyId: string, person: AgencyPerson): boolean {
  const own = ownRoles(actor);
  if (own.some(({ role }) => role === "security-admin")) return true;
  const held = own.filter((it) => it.agencyId === agencyId).map(({ role }) => role);
  if (person.id === actor.personId) return held.length > 0;
  return held.includes("coordinator") && !person.roles.includes("leader");
}
