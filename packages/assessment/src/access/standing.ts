import { listMembershipsAt, lockAgency, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";
import type { Desk } from "./enter.ts";

/**
 * Refuses what somebody began in an agency with a role that has ended since: who they are was read before the act had to
 * wait, and meanwhile their department may have been dissolved or their role taken away. Inside the act's transaction.
 *
 * @throws FAHENG_ACCESS_ENDED
 */
export async function requireStanding(trx: Transaction, { actor, now }: Desk, agencyId: string): Promise<void> {
  const own = actor.roles.filter((it) => it.agencyId === agencyId);
  // The operator and the loaders have no account, and nobody can take their role away.
  if (actor.accountId === null || own.length === 0) return;
  const held = await listMembershipsAt(trx, actor.personId, now);
  const stands = own.every((it) => held.some((its) => its.role === it.role && its.departmentId === it.departmentId));
  if (!stands) throw new FahengError(errors.FAHENG_ACCESS_ENDED, { place: agencyId });
}

/**
 * The same for what an agency has opened or laid for itself, which waits while its people are about to change; the office's
 * own (`null`) is above agencies.
 *
 * @throws FAHENG_ACCESS_ENDED
 */
export async function requireOwnStanding(trx: Transaction, desk: Desk, owner: string | null): Promise<void> {
  if (owner === null) return;
  await lockAgency(trx, owner);
  await requireStanding(trx, desk, owner);
}
