import { type Account, type Db, findAccountByLogin, findPerson, holdAccount, updateAccount } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { beginAttempt, locked } from "./attempts.ts";
import { inTurn } from "./in-turn.ts";
import { type NewSession, startSession } from "./session.ts";

/** Either somebody is signed in, or the password was right and the second factor is asked for. */
export type SignInOutcome =
  | { readonly outcome: "signed-in"; readonly session: NewSession }
  | { readonly outcome: "totp-required" };

/** Somebody at the door. */
interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly totp: string | null;
  /** Where the attempt comes from; for the audit, no decision rests on it. */
  readonly address: string;
  /** What the browser calls itself, for whoever signs in to know it again. */
  readonly userAgent?: string;
}

/**
 * Signs in with a password and, where the account has one, a second factor. An attempt is counted before it is checked,
 * so that many at once get no more than five tries either.
 *
 * @throws FAHENG_SIGN_IN_REFUSED (wrong login or password or code, or the account is disabled: which one is not said),
 *   FAHENG_SIGN_IN_LOCKED
 */
export async function signIn(context: Context, input: SignIn): Promise<SignInOutcome> {
  const db = unseal(context.store);
  // Made before anything is known of the login: whoever comes first pays for it, not the first unknown login.
  const decoy = await decoyHash(context);
  const account = await findAccountByLogin(db, input.login);
  if (!account?.passwordHash || account.isDisabled) {
    // Takes as long as a wrong password, so that time does not tell which logins there are.
    await context.proofs.verifyPassword(decoy, input.password);
    await recordAttempt(db, context, account, input);
    throw refused();
  }
  return await inTurn(account.id, () => tryAccount(context, account, input, decoy));
}

async function tryAccount(context: Context, account: Account, input: SignIn, decoy: string): Promise<SignInOutcome> {
  const db = unseal(context.store);
  const now = context.clock.now();
  const attempt = await beginAttempt(db, account, now);
  if (attempt.isLocked) {
    // The right password is not tried, and still one is: a lock that hits as one signs in takes no other time.
    await context.proofs.verifyPassword(decoy, input.password);
    await attempt.fail();
    await recordAttempt(db, context, account, input);
    throw locked();
  }
  const isRight = await context.proofs.verifyPassword(account.passwordHash ?? decoy, input.password);
  if (isRight && account.totpSecret !== null && input.totp === null) {
    await attempt.withdraw();
    return { outcome: "totp-required" };
  }
  const step = isRight ? await totpStep(context, account, input.totp, now) : null;
  if (!isRight || (account.totpSecret !== null && step === null)) {
    await attempt.fail();
    await recordAttempt(db, context, account, input);
    throw refused();
  }
  const session = await db.transaction().execute(async (trx) => {
    const current = await holdAccount(trx, account.id);
    // The password may have been changed, the account disabled or the code used while this attempt was under way.
    const isStale = current?.passwordHash !== account.passwordHash || current.isDisabled;
    if (isStale || (step !== null && (current.totpLastStep ?? 0) >= step)) return null;
    const totpLastStep = step ?? current.totpLastStep;
    await updateAccount(trx, { ...current, failedAttempts: 0, lockedUntil: null, totpLastStep });
    const { address, userAgent = "" } = input;
    return await startSession(trx, context, current, { action: "session.sign-in", address, userAgent });
  });
  if (session === null) throw refused();
  return { outcome: "signed-in", session };
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

async function recordAttempt(
  db: Db,
  context: Context,
  account: Account | null,
  { login, address }: { readonly login: string; readonly address: string },
): Promise<void> {
  const person = account && (await findPerson(db, account.personId));
  await db.transaction().execute(async (trx) => {
    await writeAudit(trx, {
      at: context.clock.now().toISOString(),
      actorId: account?.personId ?? "nobody",
      actorName: person?.name ?? "",
      agencyId: null,
      action: "session.sign-in",
      object: account ? `account:${account.id}` : `login:${login.slice(0, 100)}`,
      before: null,
      after: { address },
      result: "refused",
    });
  });
}

function refused(): FahengError {
  return new FahengError(errors.FAHENG_SIGN_IN_REFUSED);
}
