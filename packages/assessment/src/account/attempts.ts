import { type Account, countFailedAttempt, type Db, holdAccount, updateAccount } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";

/** Failed attempts after which an account is locked, and for how long in milliseconds, whatever address they come from. */
const MAX_ATTEMPTS = 5;
const LOCK_TIME = 15 * 60_000;

/** An attempt that has been counted before its outcome is known, so that many at once get no more than five tries either. */
export interface Attempt {
  /** Whether the account is locked: nothing may be checked then. */
  readonly isLocked: boolean;
  /** The attempt failed: it stays counted, and the fifth locks the account. */
  fail(): Promise<void>;
  /** The attempt proved nothing either way: it is not counted. */
  withdraw(): Promise<void>;
}

/** Counts an attempt on an account; a lock that has run out starts anew, one that has not holds whatever the count. */
export async function beginAttempt(db: Db, { id }: Account, now: Date): Promise<Attempt> {
  const isLocked = await db.transaction().execute(async (trx) => {
    const attempts = await countFailedAttempt(trx, id);
    const account = await holdAccount(trx, id);
    if (!account?.lockedUntil) return attempts > MAX_ATTEMPTS;
    if (account.lockedUntil > now.toISOString()) return true;
    await updateAccount(trx, { ...account, failedAttempts: 1, lockedUntil: null });
    return false;
  });
  const change = (fields: (account: Account) => Partial<Account>): Promise<void> =>
    db.transaction().execute(async (trx) => {
      const account = await holdAccount(trx, id);
      if (account) await updateAccount(trx, { ...account, ...fields(account) });
    });
  return {
    isLocked,
    async fail() {
      const lockedUntil = new Date(now.getTime() + LOCK_TIME).toISOString();
      // Counted anew: a right password that was under way beside this attempt may have forgiven the others.
      await change((account) =>
        account.failedAttempts < MAX_ATTEMPTS ? {} : { lockedUntil: account.lockedUntil ?? lockedUntil },
      );
    },
    withdraw: () => change((account) => ({ failedAttempts: Math.max(0, account.failedAttempts - 1) })),
  };
}

export function locked(): FahengError {
  return new FahengError(errors.FAHENG_SIGN_IN_LOCKED, { details: { minutes: LOCK_TIME / 60_000 } });
}
