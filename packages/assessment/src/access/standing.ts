import type { Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { accessErrors as errors } from "./access-errors.ts";
import type { ActorRole } from "./actor.ts";
import { type Desk, presently } from "./enter.ts";
import { rolesAt } from "./roles-at.ts";

/**
 * Refuses what somebody began with roles that are others by now: who they are was read before the act had to wait, and
 * meanwhile their department may have been dissolved, a role been taken away, or another given, with which this one is not
 * allowed; whom they stood for may be back. Inside the transaction of every act that changes something, after it has taken what it waits for.
 *
 * @throws FAHENG_ACCESS_ENDED
 */
export async function requireStanding(trx: Transaction, desk: Desk): Promise<void> {
  const { actor, reach, context } = desk;
  // The operator and the loaders have no account, and nobody can take their role away.
  if (actor.accountId === null) return;
  // Whoever reaches single agencies is not shown their own roles above agencies by the database; with those they do nothing.
  const isSeen = (it: Pick<ActorRole, "agencyId">): boolean => reach.names.kind === "office" || it.agencyId !== null;
  const known = actor.roles.filter(isSeen).map(keyOf);
  const now = { at: presently(desk), timeZone: context.timeZone };
  const held = (await rolesAt(trx, actor.personId, now)).filter(isSeen).map(keyOf);
  if (known.every((it) => held.includes(it)) && held.every((it) => known.includes(it))) return;
  throw new FahengError(errors.FAHENG_ACCESS_ENDED, { place: actor.personId });
}

function keyOf({ role, agencyId, departmentId, standsFor }: ActorRole): string {
  return JSON.stringify([role, agencyId, departmentId, standsFor?.personId ?? null]);
}
