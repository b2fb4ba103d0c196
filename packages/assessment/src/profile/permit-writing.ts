import { can } from "../access/can.ts";
import { type Desk, permit } from "../access/enter.ts";

/**
 * Lets somebody work on a profile of which nothing is stored: people of the office, and of a bureau whoever may lay its own.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function permitWriting(desk: Desk, name: string): Promise<void> {
  const bureaus = desk.actor.roles.flatMap(({ agencyId }) => agencyId ?? []);
  if (bureaus.some((agencyId) => can(desk.actor, "profile.write", { agencyId, owner: agencyId }))) return;
  await permit(desk, "profile.write", { agencyId: null }, name);
}
