import { listMembershipsAt, revokeSessionsOfPerson, takeTurn } from "@faheng/database";
import { presently } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireSeenPerson, subjectsOfPerson } from "./person-version.ts";
import { grant, requireOther, requirePlace, requireSeparate, type RoleGrant } from "./role-rules.ts";

/** A role for somebody. */
interface GivenRole extends RoleGrant {
  readonly personId: string;
  /** Version of the person that the actor saw; loaders have seen nothing. */
  readonly expected?: string | undefined;
}

/**
 * Gives a role. Holds from the person's next request on, which signs in anew. Giving what is held already changes nothing,
 * whatever was seen.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_PERSON_CHANGED, FAHENG_ROLE_PLACE, FAHENG_ROLE_CONFLICT,
 *   FAHENG_ROLE_SELF, FAHENG_AGENCY_*, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_ACCESS_ENDED
 */
export const giveRole = defineAct({
  action: "people.write",
  load: async (_, input: GivenRole) => input,
  allows: () => ({ agencyId: null }),
  name: ({ personId }) => `person:${personId}`,
  subjects: async ({ desk, input: { personId } }) => await subjectsOfPerson(desk, personId),
  // A place is not dissolved while it is given.
  agencies: ({ agencyId }) => (agencyId === null ? [] : [agencyId]),
  // Two roles given at once must not each look as if it were the only one.
  takes: takeTurn,
  guard: async (trx, { desk, input }) => {
    const { personId, role, agencyId, departmentId } = input;
    requireOther(desk.actor, personId);
    // Said once more, it is the role that is held: a second would stay behind when one is taken away.
    const held = (await listMembershipsAt(trx, personId, presently(desk))).find(
      (it) => it.role === role && it.agencyId === agencyId && it.departmentId === departmentId,
    );
    await requireSeenPerson(trx, desk, { personId, expected: held ? undefined : input.expected });
    await requirePlace(trx, input);
    await requireSeparate(trx, personId, role, presently(desk));
    return held ?? null;
  },
  apply: async (trx, { desk, input, held }) => {
    if (held) return { answer: { id: held.id }, trace: null };
    const { personId, role, agencyId, departmentId } = input;
    const id = await grant(trx, desk, personId, input);
    await revokeSessionsOfPerson(trx, personId, desk.now);
    return { answer: { id }, trace: { agencyId, after: { role, agencyId, departmentId } } };
  },
  emits: [],
});
