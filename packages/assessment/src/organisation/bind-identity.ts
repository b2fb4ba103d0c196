import {
  findAccount,
  findAccountByOidc,
  holdAccount,
  revokeSessionsOfPerson,
  takeTurn,
  updateAccount,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Identity } from "../account/single-sign-on.ts";
import { defineAct } from "../act/define-act.ts";
import { accountErrors as errors } from "../account/account-errors.ts";
import { personNotFound } from "./person-not-found.ts";
import { requireSeenPerson, subjectsOfPerson } from "./person-version.ts";
import { requireOther } from "./role-rules.ts";

interface BoundIdentity {
  readonly accountId: string;
  readonly identity: Identity | null;
  /** Version of the person that the actor saw; loaders have seen nothing. */
  readonly expected?: string | undefined;
}

/**
 * Binds somebody else's account to an identity, or takes the binding away, and ends all their sessions.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_PERSON_CHANGED, FAHENG_ROLE_SELF, FAHENG_SSO_TAKEN,
 *   FAHENG_ACCESS_ENDED
 */
export const bindIdentity = defineAct({
  action: "people.write",
  load: async ({ db }, { accountId }: BoundIdentity) => (await findAccount(db, accountId)) ?? personNotFound(accountId),
  allows: () => ({ agencyId: null }),
  name: ({ accountId }) => `account:${accountId}`,
  subjects: async ({ desk, found }) => (found === null ? [] : await subjectsOfPerson(desk, found.personId)),
  agencies: () => [],
  takes: async (trx, { input }) => {
    await takeTurn(trx);
    await holdAccount(trx, input.accountId);
  },
  guard: async (trx, { desk, input: { accountId, identity, expected }, found: { personId } }) => {
    requireOther(desk.actor, personId);
    await requireSeenPerson(trx, desk, { personId, expected });
    const account = await findAccount(trx, accountId);
    if (!account) throw personNotFound(accountId);
    const holder = identity && (await findAccountByOidc(trx, identity.issuer, identity.subject));
    if (!holder || holder.id === accountId) return account;
    throw new FahengError(errors.FAHENG_SSO_TAKEN, { place: "identity", details: { login: holder.login } });
  },
  apply: async (trx, { desk, input: { identity }, held: account }) => {
    const oidc = { oidcIssuer: identity?.issuer ?? null, oidcSubject: identity?.subject ?? null };
    await updateAccount(trx, { ...account, ...oidc });
    await revokeSessionsOfPerson(trx, account.personId, desk.now);
    const before = { issuer: account.oidcIssuer, subject: account.oidcSubject };
    const after = { issuer: oidc.oidcIssuer, subject: oidc.oidcSubject };
    return { answer: undefined, trace: { action: "people.bind-identity", agencyId: null, before, after } };
  },
  emits: [],
});
