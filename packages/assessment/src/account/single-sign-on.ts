import { findAccountByOidc, findPerson, holdAccount, revokeSessionsOfPerson, updateAccount } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import { unseal } from "../access/store.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { type Client, type NewSession, startSession } from "./session.ts";

/** Who somebody is at an identity provider: the issuer's address and its own, unchanging name for the person. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Signs in whoever a provider has vouched for. Only an identity that an administrator has bound opens an account: no name
 * or mail address is compared, and nobody gets an account by coming.
 *
 * @throws FAHENG_SSO_UNKNOWN (no account is bound to this identity, or it is disabled: which one is not said)
 */
export async function signInByIdentity(
  context: Context,
  { issuer, subject, address, userAgent = "" }: Identity & Client,
): Promise<NewSession> {
  const db = unseal(context.store);
  const act = { action: "session.single-sign-on", address, userAgent } as const;
  const session = await db.transaction().execute(async (trx) => {
    const account = await findAccountByOidc(trx, issuer, subject);
    if (account && !account.isDisabled) return await startSession(trx, context, account, act);
    const person = account && (await findPerson(trx, account.personId));
    await writeAudit(trx, {
      at: context.clock.now().toISOString(),
      actorId: account?.personId ?? "nobody",
      actorName: person?.name ?? "",
      agencyId: null,
      action: act.action,
      object: account ? `account:${account.id}` : `identity:${issuer.slice(0, 200)} ${subject.slice(0, 200)}`,
      before: null,
      after: { address },
      result: "refused",
    });
    return null;
  });
  if (session === null) throw new FahengError(errors.FAHENG_SSO_UNKNOWN);
  return session;
}

/**
 * Binds somebody else's account to an identity, or takes the binding away, and ends all their sessions.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_ROLE_SELF, FAHENG_SSO_TAKEN
 */
export async function bindIdentity(
  context: Context,
  actor: Actor,
  input: { readonly accountId: string; readonly identity: Identity | null },
): Promise<void> {
  const desk = enter(context, actor);
  const { accountId, identity } = input;
  const object = `account:${accountId}`;
  await permit(desk, "people.write", { agencyId: null }, object);
  await desk.db.transaction().execute(async (trx) => {
    const account = await holdAccount(trx, accountId);
    await requireStanding(trx, desk);
    if (!account) {
      throw new FahengError(errors.FAHENG_PERSON_NOT_FOUND, { place: accountId, details: { id: accountId } });
    }
    if (account.personId === actor.personId) throw new FahengError(errors.FAHENG_ROLE_SELF, { place: accountId });
    const holder = identity && (await findAccountByOidc(trx, identity.issuer, identity.subject));
    if (holder && holder.id !== accountId) {
      throw new FahengError(errors.FAHENG_SSO_TAKEN, { place: "identity", details: { login: holder.login } });
    }
    const oidc = { oidcIssuer: identity?.issuer ?? null, oidcSubject: identity?.subject ?? null };
    await updateAccount(trx, { ...account, ...oidc });
    await revokeSessionsOfPerson(trx, account.personId, desk.now);
    const before = { issuer: account.oidcIssuer, subject: account.oidcSubject };
    const after = { issuer: oidc.oidcIssuer, subject: oidc.oidcSubject };
    await record(trx, desk, { action: "people.bind-identity", object, agencyId: null, before, after });
  });
}
