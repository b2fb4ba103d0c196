import { findAccountByOidc, findPerson } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context.ts";
import { accountErrors as errors } from "./account-errors.ts";
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
