import { type AttemptCount, type Db, holdAttempts, saveAttempts, sha256, type Transaction } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { accountErrors as errors } from "./account-errors.ts";
import {
  begin,
  type Brought,
  type Counts,
  countsAt,
  type Outcome,
  pauseAfter,
  type Refusal,
  settle,
  type Verdict,
} from "./attempt-counts.ts";

/** Stands for all origins together; every act on a login's counts takes this one first. */
export const ANYWHERE = "anywhere";
const CODES = "second-factor";
/** The account's own sessions, which prove the password once more. */
export const SESSIONS = "sessions";

/** By what failures are counted: a login that may be nobody's, and where somebody comes from. */
export interface Comer extends Brought {
  readonly login: string;
  /** An address range, or {@link SESSIONS}. */
  readonly origin: string;
}

/** Counts an attempt before it is judged; see `docs/decisions/0011-lock-out.md`. */
export async function beginAttempt(db: Db, comer: Comer, now: Date): Promise<Verdict> {
  return await db.transaction().execute(async (trx) => {
    const { verdict, counts } = begin(await hold(trx, comer, now), comer, now);
    await save(trx, comer, counts, now);
    return verdict;
  });
}

/**
 * Writes down how an attempt ended; `null` for one that was not judged, which changes nothing by the same statements.
 *
 * @returns how long the next attempt from the same origin waits, in milliseconds.
 */
export async function settleAttempt(
  trx: Transaction,
  comer: Comer,
  outcome: Outcome | null,
  now: Date,
): Promise<number> {
  const held = await hold(trx, comer, now);
  const counts = outcome === null ? held : settle(held, comer, outcome, now);
  await save(trx, comer, counts, now);
  return outcome === null ? 0 : pauseAfter(counts.own);
}

/** The name under which the failures of a login are counted. */
export function countedAs(login: string): string {
  return sha256(login);
}

/** Why an attempt is not judged. */
export function refusalOf({ kind, minutes }: Refusal): FahengError {
  const error = kind === "locked" ? errors.FAHENG_SIGN_IN_LOCKED : errors.FAHENG_SIGN_IN_GUARDED;
  return new FahengError(error, { details: { minutes } });
}

async function hold(trx: Transaction, { login, origin }: Comer, now: Date): Promise<Counts> {
  const at = now.toISOString();
  const none: AttemptCount = { failures: 0, lockedUntil: null, lastAt: at };
  const held = await holdAttempts(trx, countedAs(login), { origins: [ANYWHERE, origin, CODES], at });
  const [anywhere = none, own = none, codes = none] = held;
  return countsAt({ anywhere, own, codes }, now);
}

async function save(trx: Transaction, { login, origin }: Comer, counts: Counts, now: Date): Promise<void> {
  const lastAt = now.toISOString();
  const rows = [
    { origin: ANYWHERE, ...counts.anywhere },
    { origin, ...counts.own },
    { origin: CODES, ...counts.codes },
  ];
  await saveAttempts(
    trx,
    countedAs(login),
    rows.map((row) => ({ ...row, lastAt })),
  );
}
