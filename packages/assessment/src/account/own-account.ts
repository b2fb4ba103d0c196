import {
  type Account,
  findAccount,
  holdAccount,
  revokeSessionsOfPerson,
  type Transaction,
  updateAccount,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { accountErrors as errors } from "./account-errors.ts";
import { requireGoodPassword } from "./password-policy.ts";
import { provenAccount } from "./prove-password.ts";
import { type Client, type NewSession, startSession } from "./session.ts";

/** How long an offered second factor waits to be confirmed, in milliseconds. */
const OFFER_TIME = 10 * 60_000;

/** What of one's own account the parts of these acts have in common: it is their actor's, and stays what was proven. */
const OWN = {
  allows: () => ({ agencyId: null }),
  name: () => "account:own",
  agencies: () => [],
  takes: async (trx: Transaction, { prepared: { account } }: Proven) => {
    await holdAccount(trx, account.id);
  },
  /** The password may have been reset or the account disabled while the old one was being proven. */
  guard: async (trx: Transaction, { prepared: { account } }: Proven): Promise<Account> => {
    const current = await findAccount(trx, account.id);
    if (current?.passwordHash === account.passwordHash && !current.isDisabled) return current;
    throw new FahengError(errors.FAHENG_SIGN_IN_REFUSED, { place: "password" });
  },
  emits: [],
} as const;

interface Proven {
  readonly prepared: { readonly account: Account };
}

/**
 * Changes one's own password and ends every other session.
 *
 * @returns a new session in place of the present one.
 * @throws FAHENG_SIGN_IN_REFUSED when the present password is wrong, FAHENG_SIGN_IN_LOCKED, FAHENG_PASSWORD_WEAK,
 *   FAHENG_PASSWORD_GUESSABLE
 */
export const changePassword = defineAct({
  ...OWN,
  action: "account.change-password",
  load: async (_, input: { readonly password: string; readonly next: string; readonly client?: Client }) => input,
  prepare: async ({ desk, input: { password, next } }) => {
    const account = await provenAccount(desk, password);
    const { context, actor } = desk;
    await requireGoodPassword(context.proofs, next, {
      login: account.login,
      name: actor.name,
      places: actor.roles.flatMap((role) => [role.agencyName, role.departmentName]),
    });
    return { account, change: { passwordHash: await context.proofs.hashPassword(next) } };
  },
  apply: async (trx, { desk, input: { client }, held: current, prepared: { change } }) => {
    const answer = await renew(trx, desk, { ...current, ...change }, client);
    return { answer, trace: { object: `account:${current.id}`, agencyId: null } };
  },
});

/**
 * Offers a secret for an authenticator app and keeps it for ten minutes; it is in use only after {@link confirmTotp}.
 *
 * @throws FAHENG_SIGN_IN_REFUSED when the present password is wrong
 */
export const offerTotp = defineAct({
  ...OWN,
  action: "account.offer-totp",
  load: async (_, input: { readonly password: string }) => input,
  prepare: async ({ desk, input: { password } }) => ({ account: await provenAccount(desk, password) }),
  apply: async (trx, { desk: { context }, held: current }) => {
    const { clock, proofs } = context;
    const secret = proofs.newTotpSecret();
    const until = new Date(clock.now().getTime() + OFFER_TIME).toISOString();
    await updateAccount(trx, { ...current, totpOffer: { secret, until } });
    const answer = { secret, uri: proofs.totpUri(secret, current.login) };
    return { answer, trace: { object: `account:${current.id}`, agencyId: null } };
  },
});

/**
 * Takes a second factor into use, once its app has given a right code, and ends every other session.
 *
 * @throws FAHENG_SIGN_IN_REFUSED when the present password is wrong, FAHENG_TOTP_NOT_OFFERED, FAHENG_TOTP_WRONG
 */
export const confirmTotp = defineAct({
  ...OWN,
  action: "account.enable-totp",
  load: async (_, input: { readonly password: string; readonly code: string; readonly client?: Client }) => input,
  prepare: async ({ desk, input: { password, code } }) => {
    const account = await provenAccount(desk, password);
    const { context, now } = desk;
    const { totpOffer } = account;
    if (totpOffer === null || totpOffer.until <= now) throw new FahengError(errors.FAHENG_TOTP_NOT_OFFERED);
    const { secret } = totpOffer;
    const step = await context.proofs.checkTotp(secret, code, context.clock.now(), null);
    if (step === null) throw new FahengError(errors.FAHENG_TOTP_WRONG, { place: "code" });
    return { account, change: { totpSecret: secret, totpLastStep: step, totpOffer: null } };
  },
  apply: async (trx, { desk, input: { client }, held: current, prepared: { change } }) => {
    const answer = await renew(trx, desk, { ...current, ...change }, client);
    return { answer, trace: { object: `account:${current.id}`, agencyId: null } };
  },
});

/** Keeps an account, ends all its sessions, and begins one in place of the present one. */
async function renew(trx: Transaction, desk: Desk, account: Account, client?: Client): Promise<NewSession> {
  await updateAccount(trx, account);
  await revokeSessionsOfPerson(trx, account.personId, desk.now);
  return await startSession(trx, desk.context, account, { ...client, action: "session.renew" });
}
