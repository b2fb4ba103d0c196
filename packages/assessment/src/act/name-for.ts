import { listAgencies, listMembershipsAt, type NamedMembership } from "@faheng/database";
import type { Wording } from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { ROLE_TITLES, roleSchema } from "../access/roles.ts";
import { nameScope } from "../access/scope.ts";
import { unseal } from "../access/store.ts";

/** An act as the audit has it, by whom. */
interface ActOfSomebody {
  readonly actorId: string;
  readonly actorName: string;
  readonly at: string;
}

/**
 * What somebody may know of who did something: of themselves that it was they; the name of whoever they work with (the same agency,
 * or the office with the office) or whose names they look after or read anyway; of anybody else the office or role alone.
 */
export async function nameFor(desk: Desk, { actorId, actorName, at }: ActOfSomebody): Promise<Wording> {
  const { actor } = desk;
  if (actorId === actor.personId) return { zh: `您本人（${actorName}）`, en: `yourself (${actorName})` };
  const machine = unseal(desk.context.store);
  const held = await listMembershipsAt(machine, actorId, at);
  const name = { zh: actorName, en: actorName };
  if (held.some((role) => isColleague(desk, role))) return name;
  const [first] = held;
  if (first === undefined) return { zh: "系统", en: "the system" };
  if (first.agencyId === null) return ROLE_TITLES[roleSchema.parse(first.role)];
  const known = await listAgencies(desk.db, nameScope(actor));
  const agency = known.find(({ id }) => id === first.agencyId)?.name;
  return agency === undefined ? { zh: "其他机关", en: "another agency" } : { zh: agency, en: agency };
}

/** Whether the name of whoever holds a role is the actor's to know. Reviewers stand beside the office and are none of it. */
function isColleague({ actor }: Desk, { role, agencyId }: Pick<NamedMembership, "role" | "agencyId">): boolean {
  if (can(actor, "people.read", { agencyId: null })) return true;
  if (agencyId !== null && actor.roles.some((own) => own.role === "municipal")) return true;
  return role !== "reviewer" && actor.roles.some((own) => own.agencyId === agencyId && own.role !== "reviewer");
}
