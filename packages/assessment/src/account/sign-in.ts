import { type Account, findAccountByLogin, findPerson, holdAccount, updateAccount } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context.ts";
import { accountErrors as errors } from "./account-errors.ts";
import { rangeOf } from "./address-range.ts";
import type { Open, Outcome, Refusal } from "./attempt-counts.ts";
import { beginAttempt, type Comer, refusalOf, settleAttempt } from "./attempts.ts";
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
  /** Where the attempt comes from as far as the server knows it: failures are counted by its range. */
  readonly address: string;
  /** What the browser calls itself, for whoever signs in to know it again. */
  readonly userAgent?: string;
}

/** One attempt on its way. */
interface Attempt {
  readonly context: Context;
  readonly input: SignIn;
  readonly comer: Comer;
  readonly now: Date;
  readonly decoy: Decoy;
}

/**
 * Signs in with a password and, where the account has one, a second factor. An attempt is counted before it is judged, so
 * that many at once get no more tries. Whatever the login, and whether there is one at all, a refusal takes the same checks
 * and the same statements: neither the answer nor its time tells which logins there are.
 *
 * @throws FAHENG_SIGN_IN_REFUSED (wrong login or password or code, or the account is disabled: which one is not said),
 *   FAHENG_SIGN_IN_LOCKED, FAHENG_SIGN_IN_GUARDED (too many failures from anywhere: a password without code is not judged)
 */
export async function signIn(context: Context, input: SignIn): Promise<SignInOutcome> {
  const { login, totp } = input;
  const comer = { login, origin: rangeOf(input.address), hasCode: totp !== null, isSession: false };
  // Made before anything is known of the login: whoever comes first pays for it, not the first unknown login.
  const decoy = await decoyOf(context);
  let pause = 0;
  const attempt = async (): Promise<SignInOutcome> => {
    const now = context.clock.now();
    const tried = await tryIt({ context, input, comer, now, decoy });
    if ("outcome" in tried) return tried;
    ({ pause } = tried);
    throw tried.refusal;
  };
  // The pause holds back whoever comes from there, and nobody who comes from elsewhere.
  return await inTurn(`${login} ${comer.origin}`, attempt, () => context.pause(pause));
}

/** A refusal, and how long the next attempt from the same origin waits. */
interface Refused {
  readonly refusal: FahengError;
  readonly pause: number;
}

async function tryIt(attempt: Attempt): Promise<SignInOutcome | Refused> {
  const { context, comer, now } = attempt;
  const tried = await inTurn(comer.login, async () => {
    const verdict = await beginAttempt(unseal(context.store), comer, now);
    return verdict.kind === "open" ? await judge(attempt, verdict) : verdict;
  });
  // What is not judged need not wait for what is.
  return "kind" in tried ? await turnAway(attempt, tried) : tried;
}

async function judge(attempt: Attempt, { isGuarded }: Open): Promise<SignInOutcome | Refused> {
  const { context, input, comer, now } = attempt;
  const db = unseal(context.store);
  const account = await findAccountByLogin(db, input.login);
  const { isRight, step } = await check(attempt, account);
  const needsCode = account?.totpSecret !== null;
  const refused = async (outcome: Outcome): Promise<Refused> => ({
    refusal: new FahengError(errors.FAHENG_SIGN_IN_REFUSED),
    pause: await refuse(attempt, account, outcome),
  });
  if (!account || !isRight || (isGuarded && !needsCode)) return await refused("wrong");
  if (needsCode && input.totp === null) {
    await db.transaction().execute((trx) => settleAttempt(trx, comer, "nothing-proven", now));
    return { outcome: "totp-required" };
  }
  if (needsCode && step === null) return await refused("wrong-code");
  const session = await letIn(attempt, account, needsCode ? step : null);
  return session === null ? await refused("wrong") : { outcome: "signed-in", session };
}

async function turnAway(attempt: Attempt, verdict: Refusal): Promise<Refused> {
  const account = await findAccountByLogin(unseal(attempt.context.store), attempt.input.login);
  // Nothing is judged, and still as much is checked: a lock that hits as one signs in takes no other time.
  await check(attempt, null);
  return { refusal: refusalOf(verdict), pause: await refuse(attempt, account, null) };
}

/** One password and one code are checked each time, against a decoy where there is nothing to check. */
async function check(
  { context, input, now, decoy }: Attempt,
  account: Account | null,
): Promise<{ readonly isRight: boolean; readonly step: number | null }> {
  const { proofs } = context;
  const hash = account?.isDisabled === false ? account.passwordHash : null;
  const matches = await proofs.verifyPassword(hash ?? decoy.hash, input.password);
  const isRight = matches && hash !== null;
  const { totpSecret = null, totpLastStep = null } = account ?? {};
  const secret = input.totp === null ? null : totpSecret;
  const step = await proofs.checkTotp(secret ?? decoy.secret, input.totp ?? NO_CODE, now, totpLastStep);
  return { isRight, step: secret === null ? null : step };
}

/** Stands where no code was brought, so that as much is checked. */
const NO_CODE = "000000";

async function letIn(attempt: Attempt, account: Account, step: number | null): Promise<NewSession | null> {
  const { context, input, comer, now } = attempt;
  return await unseal(context.store)
    .transaction()
    .execute(async (trx) => {
      // The counts before the account, as everybody who changes both.
      await settleAttempt(trx, comer, null, now);
      const current = await holdAccount(trx, account.id);
      // The password may have been changed, the account disabled or the code used while this attempt was under way.
      const isStale = current?.passwordHash !== account.passwordHash || current.isDisabled;
      if (isStale || (step !== null && (current.totpLastStep ?? 0) >= step)) return null;
      await settleAttempt(trx, comer, "proven", now);
      await updateAccount(trx, { ...current, totpLastStep: step ?? current.totpLastStep });
      const { address, userAgent = "" } = input;
      return await startSession(trx, context, current, { action: "session.sign-in", address, userAgent });
    });
}

/** Settles an attempt that failed, or was not judged, and writes it to the audit; the same statements for all of them. */
async function refuse(attempt: Attempt, account: Account | null, outcome: Outcome | null): Promise<number> {
  const { context, input, comer, now } = attempt;
  return await unseal(context.store)
    .transaction()
    .execute(async (trx) => {
      const pause = await settleAttempt(trx, comer, outcome, now);
      const person = await findPerson(trx, account?.personId ?? "");
      await writeAudit(trx, {
        at: now.toISOString(),
        actorId: account?.personId ?? "nobody",
        actorName: person?.name ?? "",
        agencyId: null,
        action: "session.sign-in",
        object: account ? `account:${account.id}` : `login:${input.login.slice(0, 100)}`,
        before: null,
        after: { address: input.address },
        result: "refused",
      });
      return pause;
    });
}

/** What is checked where there is nothing to check. */
interface Decoy {
  readonly hash: string;
  readonly secret: string;
}

const decoys = new WeakMap<Context["proofs"], Promise<Decoy>>();
async function decoyOf({ proofs, ids }: Context): Promise<Decoy> {
  const make = async (): Promise<Decoy> => ({
    hash: await proofs.hashPassword(ids.secret()),
    secret: proofs.newTotpSecret(),
  });
  const known = decoys.get(proofs) ?? make();
  decoys.set(proofs, known);
  return await known;
}
