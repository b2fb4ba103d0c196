import { type Account, findAccount, holdAccount, revokeSessionsOfPerson, updateAccount } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, record } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import type { Outcome } from "./attempt-counts.ts";
import { beginAttempt, type Comer, refusalOf, SESSIONS, settleAttempt } from "./attempts.ts";
import { inTurn } from "./in-turn.ts";
import { requireGoodPassword } from "./password-policy.ts";
import { type Client, type NewSession, type SessionAct, startSession } from "./session.ts";

/** How long an offered second factor waits to be confirmed, in milliseconds. */
const OFFER_TIME = 10 * 60_000;

/**
 * Changes one's own password and ends every other session.
 *
 * @returns a new session in place of the present one.
 * @throws FAHENG_SIGN_IN_REFUSED when the present password is wrong, FAHENG_SIGN_IN_LOCKED, FAHENG_PASSWORD_WEAK,
 *   FAHENG_PASSWORD_GUESSABLE
 */
export async function changePassword(
  context: Context,
  actor: Actor,
  input: { readonly password: string; readonly next: string; readonly client?: Client },
): Promise<NewSession> {
  const desk = enter(context, actor);
  const account = await provenAccount(desk, input.password);
  await requireGoodPassword(context.proofs, input.next, {
    login: account.login,
    name: actor.name,
    places: actor.roles.flatMap((role) => [role.agencyName, role.departmentName]),
  });
  const passwordHash = await context.proofs.hashPassword(input.next);
  return await changeAccount(desk, account, { passwordHash }, { ...input.client, action: "account.change-password" });
}

/**
 * Offers a secret for an authenticator app and keeps it for ten minutes; it is in use only after {@link confirmTotp}.
 *
 * @throws FAHENG_SIGN_IN_REFUSED when the present password is wrong
 */
export async function offerTotp(
  context: Context,
  actor: Actor,
  input: { readonly password: string },
): Promise<{ readonly secret: string; readonly uri: string }> {
  const desk = enter(context, actor);
  const account = await provenAccount(desk, input.password);
  const secret = context.proofs.newTotpSecret();
  const until = new Date(context.clock.now().getTime() + OFFER_TIME).toISOString();
  await desk.db.transaction().execute(async (trx) => {
    const current = await holdAccount(trx, account.id);
    if (!current) return;
    await updateAccount(trx, { ...current, totpOffer: { secret, until } });
    await record(trx, desk, { action: "account.offer-totp", object: `account:${account.id}`, agencyId: null });
  });
  return { secret, uri: context.proofs.totpUri(secret, account.login) };
}

/**
 * Takes a second factor into use, once its app has given a right code, and ends every other session.
 *
 * @throws FAHENG_SIGN_IN_REFUSED when the present password is wrong, FAHENG_TOTP_NOT_OFFERED, FAHENG_TOTP_WRONG
 */
export async function confirmTotp(
  context: Context,
  actor: Actor,
  input: { readonly password: string; readonly code: string; readonly client?: Client },
): Promise<NewSession> {
  const desk = enter(context, actor);
  const account = await provenAccount(desk, input.password);
  const { totpOffer } = account;
  if (totpOffer === null || totpOffer.until <= desk.now) throw new FahengError(errors.FAHENG_TOTP_NOT_OFFERED);
  const { secret } = totpOffer;
  const step = await context.proofs.checkTotp(secret, input.code, context.clock.now(), null);
  if (step === null) throw new FahengError(errors.FAHENG_TOTP_WRONG, { place: "code" });
  const change = { totpSecret: secret, totpLastStep: step, totpOffer: null };
  return await changeAccount(desk, account, change, { ...input.client, action: "account.enable-totp" });
}

async function provenAccount(desk: Desk, password: string): Promise<Account> {
  const { accountId } = desk.actor;
  const account = accountId === null ? null : await findAccount(desk.db, accountId);
  let pause = 0;
  const prove = async (): Promise<Account> => {
    const tried = await tryPassword(desk, account, password);
    if (!("refusal" in tried)) return tried;
    ({ pause } = tried);
    throw tried.refusal;
  };
  return await inTurn(`${account?.login ?? ""} ${SESSIONS}`, prove, () => desk.context.pause(pause));
}

/**
 * Counted like signing in, so that whoever finds a browser signed in can't guess on. What others try at the door locks nobody
 * out here: the session proves that its owner was let in.
 */
async function tryPassword(
  desk: Desk,
  account: Account | null,
  password: string,
): Promise<Account | { readonly refusal: FahengError; readonly pause: number }> {
  const now = desk.context.clock.now();
  const comer: Comer = { login: account?.login ?? "", origin: SESSIONS, hasCode: false, isSession: true };
  const verdict = await beginAttempt(desk.db, comer, now);
  const hash = account?.passwordHash ?? null;
  const isRight =
    verdict.kind === "open" && hash !== null && (await desk.context.proofs.verifyPassword(hash, password));
  const outcome: Outcome | null = verdict.kind === "open" ? (isRight ? "nothing-proven" : "wrong") : null;
  const pause = await desk.db.transaction().execute(async (trx) => {
    const next = await settleAttempt(trx, comer, outcome, now);
    if (isRight) return next;
    const object = `account:${account?.id ?? ""}`;
    await record(trx, desk, { action: "account.prove", object, agencyId: null, result: "refused" });
    return next;
  });
  if (account && isRight) return account;
  const wrong = new FahengError(errors.FAHENG_SIGN_IN_REFUSED, { place: "password" });
  return { refusal: verdict.kind === "open" ? wrong : refusalOf(verdict), pause };
}

async function changeAccount(
  desk: Desk,
  account: Account,
  change: Partial<Account>,
  { action, ...client }: SessionAct,
): Promise<NewSession> {
  const session = await desk.db.transaction().execute(async (trx) => {
    const current = await holdAccount(trx, account.id);
    // The password may have been reset or the account disabled while the old one was being proven.
    if (current?.passwordHash !== account.passwordHash || current.isDisabled) return null;
    await updateAccount(trx, { ...current, ...change });
    await revokeSessionsOfPerson(trx, account.personId, desk.now);
    await record(trx, desk, { action, object: `account:${account.id}`, agencyId: null });
    return await startSession(trx, desk.context, { ...current, ...change }, { ...client, action: "session.renew" });
  });
  if (session === null) throw new FahengError(errors.FAHENG_SIGN_IN_REFUSED, { place: "password" });
  return session;
}
