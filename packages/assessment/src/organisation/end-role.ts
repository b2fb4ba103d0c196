import { endMembership, findMembership, revokeSessionsOfPerson, takeTurn, OFFICE_SCOPE } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { personNotFound } from "./person-not-found.ts";
import { requireSeenPerson, subjectsOfPerson } from "./person-version.ts";
import { requireOther } from "./role-rules.ts";

/** A role to take back. */
interface EndedRole {
  readonly membershipId: string;
  /** Version of the person that the actor saw; loaders have seen nothing. */
  readonly expected?: string | undefined;
}

/**
 * Ends a role; the row stays, and the person signs in anew.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_PERSON_CHANGED, FAHENG_ROLE_SELF, FAHENG_ACCESS_ENDED
 */
export const endRole = defineAct({
  action: "people.write",
  load: async ({ db }, { membershipId }: EndedRole) =>
    (await findMembership(db, OFFICE_SCOPE, membershipId)) ?? personNotFound(membershipId),
  allows: () => ({ agencyId: null }),
  name: ({ membershipId }) => `membership:${membershipId}`,
  subjects: async ({ desk, found }) => (found === null ? [] : await subjectsOfPerson(desk, found.personId)),
  // Nobody else ends it, moves it or gives it anew meanwhile.
  agencies: (_, { agencyId }) => (agencyId === null ? [] : [agencyId]),
  takes: takeTurn,
  guard: async (trx, { desk, input: { membershipId, expected }, found: { personId } }) => {
    requireOther(desk.actor, personId);
    await requireSeenPerson(trx, desk, { personId, expected });
    const membership = await findMembership(trx, OFFICE_SCOPE, membershipId);
    if (!membership || membership.endsAt !== null) throw personNotFound(membershipId);
    return membership;
  },
  apply: async (trx, { desk, input: { membershipId }, held: { personId, role, agencyId, departmentId } }) => {
    await endMembership(trx, { agencyId, id: membershipId }, desk.now);
    await revokeSessionsOfPerson(trx, personId, desk.now);
    const before = { role, agencyId, departmentId };
    return { answer: undefined, trace: { object: `person:${personId}`, agencyId, before } };
  },
  emits: [],
});
