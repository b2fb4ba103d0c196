import {
  type Account,
  appendAudit,
  countFailedAttempt,
  type Db,
  findAccount,
  findAccountByLogin,
  findPerson,
  updateAccount,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { type NewSession, startSession } from "./session.ts";

/** Failed attempts after which an account is locked, and for how long in milliseconds, whatever address they come from. */
export const MAX_ATTEMPTS = 5;
export const LOCK_TIME = 15 * 60_000;

/** Either somebody is signed in, or the password was right and the second factor is asked for. */
export type SignInOutcome =
  | { readonly outcome: "signed-in"; readonly session: NewSession }
  | { readonly outcome: "totp-required" };

/**
 * Signs in with a password and, where the account has one, a second factor. An attempt is counted before it is checked,
 * so that many at once get no more than five tries either.
 *
 * @throws FAHENG_SIGN_IN_REFUSED (wrong login or password or code, or the account is disabled: which one is not said),
 *   FAHENG_SIGN_IN_LOCKED
 */
export async function signIn(
  context: Context,
  input: { readonly login: string; readonly password: string; readonly totp: string | null },
): Promise<SignInOutcome> {
  const db = unseal(context.store);
  const now = context.clock.now();
  const account = await findAccountByLogin(db, input.login);
  if (!account?.passwordHash || account.isDisabled) {
    // Takes as long as a wrong password, so that time does not tell which logins there are.
    await context.proofs.verifyPassword(await decoyHash(context), input.password);
    await recordAttempt(db, context, account, input.login);
    throw refused();
  }
  const attempts = await reserveAttempt(db, account, now);
  if (attempts > MAX_ATTEMPTS) {
    await lock(db, account.id, now);
    await recordAttempt(db, context, account, input.login);
    throw new FahengError(errors.FAHENG_SIGN_IN_LOCKED, { details: { minutes: LOCK_TIME / 60_000 } });
  }
  const isRight = await context.proofs.verifyPassword(account.passwordHash, input.password);
  if (isRight && account.totpSecret !== null && input.totp === null) {
    await returnAttempt(db, account.id);
    return { outcome: "totp-required" };
  }
  const step = isRight ? await totpStep(context, account, input.totp, now) : null;
  if (!isRight || (account.totpSecret !== null && step === null)) {
    if (attempts >= MAX_ATTEMPTS) await lock(db, account.id, now);
    await recordAttempt(db, context, account, input.login);
    throw refused();
  }
  const session = await db.transaction().execute(async (trx) => {
    const current = await findAccount(trx, account.id);
    // The password may have been changed, the account disabled or the code used while this attempt was under way.
    const isStale = current?.passwordHash !== account.passwordHash || current.isDisabled;
    if (isStale || (step !== null && (current.totpLastStep ?? 0) >= step)) return null;
    const totpLastStep = step ?? current.totpLastStep;
    await updateAccount(trx, { ...current, failedAttempts: 0, lockedUntil: null, totpLastStep });
    return await startSession(trx, context, current, "session.sign-in");
  });
  if (session === null) throw refused();
  return { outcome: "signed-in", session };
}

/** Counts this attempt; a lock that has run out starts anew. */
async function reserveAttempt(db: Db, { id }: Account, now: Date): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const attempts = await countFailedAttempt(trx, id);
    const account = await findAccount(trx, id);
    if (!account?.lockedUntil || account.lockedUntil > now.toISOString()) return attempts;
    await updateAccount(trx, { ...account, failedAttempts: 1, lockedUntil: null });
    return 1;
  });
}

async function returnAttempt(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, id);
    if (account) await updateAccount(trx, { ...account, failedAttempts: Math.max(0, account.failedAttempts - 1) });
  });
}

async function lock(db: Db, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, id);
    if (!account || account.lockedUntil !== null) return;
    await updateAccount(trx, { ...account, lockedUntil: new Date(now.getTime() + LOCK_TIME).toISOString() });
  });
}

async function totpStep(context: Context, account: Account, code: string | null, now: Date): Promise<number | null> {
  if (account.totpSecret === null || code === null) return null;
  return await context.proofs.checkTotp(account.totpSecret, code, now, account.totpLastStep);
}

const decoys = new WeakMap<Context["proofs"], Promise<string>>();
function decoyHash({ proofs, ids }: Context): Promise<string> {
  const known = decoys.get(proofs) ?? proofs.hashPassword(ids.secret());
  decoys.set(proofs, known);
  return known;
}

async function recordAttempt(db: Db, context: Context, account: Account | null, login: string): Promise<void> {
  const person = account && (await findPerson(db, account.personId));
  await db.transaction().execute(async (trx) => {
    await appendAudit(trx, {
      at: context.clock.now().toISOString(),
      actorId: account?.personId ?? "nobody",
      actorName: person?.name ?? "",
      agencyId: null,
      action: "session.sign-in",
      object: account ? `account:${account.id}` : `login:${login.slice(0, 100)}`,
      before: null,
      after: null,
      result: "refused",
    });
  });
}

function refused(): FahengError {
  return new FahengError(errors.FAHENG_SIGN_IN_REFUSED);
}
