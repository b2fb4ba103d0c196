import type { AttemptCount } from "@faheng/database";

/** Failures from one origin after which it is locked for an account. */
const FROM_ONE = 5;
/** Wrong codes behind a right password after which the account is locked for everybody: somebody knows the password. */
const WRONG_CODES = 5;
/** Failures from anywhere after which the password alone opens nothing. */
const FROM_ANYWHERE = 20;
/** How long any lock holds, and how long failures are remembered that locked nothing, in milliseconds. */
export const LOCK_TIME = 15 * 60_000;
export const MEMORY = 24 * 60 * 60_000;
/** The next attempt from an origin waits after its first failure, and twice as long after each further one. */
const FIRST_PAUSE = 500;

/** What is counted of a login, in the order in which the database holds it. */
export interface Counts {
  /** From wherever: too many leave the way by password with second factor. */
  readonly anywhere: AttemptCount;
  /** From the address range somebody comes from, or from the account's own sessions. */
  readonly own: AttemptCount;
  /** Wrong codes behind a right password, from wherever. */
  readonly codes: AttemptCount;
}

/** Whether an attempt may be judged; `minutes` until it may. */
export type Verdict = Open | Refusal;

/** It may; `isGuarded`: the password alone opens nothing. */
export interface Open {
  readonly kind: "open";
  readonly isGuarded: boolean;
}

/** Why an attempt may not be judged. */
export interface Refusal {
  readonly kind: "locked" | "guarded";
  readonly minutes: number;
}

/** How a judged attempt ended. */
export type Outcome = "proven" | "nothing-proven" | "wrong" | "wrong-code";

/** What somebody brings: a code beside the password, or nothing but a session of the account itself. */
export interface Brought {
  readonly hasCode: boolean;
  readonly isSession: boolean;
}

/** The counts as they hold at a time: locks that ran out and failures long ago are forgotten. */
export function countsAt(counts: Counts, now: Date): Counts {
  return { anywhere: at(counts.anywhere, now), own: at(counts.own, now), codes: at(counts.codes, now) };
}

/**
 * Decides on an attempt and counts it before its outcome is known, so that many at once get no more tries. What is not judged
 * is not counted either: nobody prolongs a lock, and a locked range doesn't go on counting against the account.
 */
export function begin(
  held: Counts,
  brought: Brought,
  now: Date,
): { readonly verdict: Verdict; readonly counts: Counts } {
  // As many as may fail may be under way, or have been when a server died: that is a lock, and ends as one.
  const counts = lockFull(held, now);
  const { anywhere, own, codes } = counts;
  const locked = minutesLeft(own, now) || (brought.isSession ? 0 : minutesLeft(codes, now));
  if (locked > 0) return { verdict: { kind: "locked", minutes: locked }, counts };
  const guarded = brought.isSession ? 0 : minutesLeft(anywhere, now);
  if (guarded > 0 && !brought.hasCode) return { verdict: { kind: "guarded", minutes: guarded }, counts };
  const isGuarded = guarded > 0;
  const counted: Counts = {
    anywhere: isGuarded ? anywhere : plus(anywhere, 1),
    own: plus(own, 1),
    codes: brought.hasCode ? plus(codes, 1) : codes,
  };
  return { verdict: { kind: "open", isGuarded }, counts: counted };
}

/** The counts after an attempt that was counted by {@link begin} and judged. */
export function settle(counts: Counts, brought: Brought, outcome: Outcome, now: Date): Counts {
  const { anywhere, own, codes } = counts;
  const tried = brought.hasCode ? 1 : 0;
  switch (outcome) {
    case "proven":
      // What the owner mistyped is forgiven; what others tried elsewhere is not.
      return {
        anywhere: plus(anywhere, -own.failures),
        own: { ...own, failures: 0, lockedUntil: null },
        codes: { ...codes, failures: 0 },
      };
    case "nothing-proven":
      return { anywhere: plus(anywhere, -1), own: plus(own, -1), codes: plus(codes, -tried) };
    case "wrong":
    case "wrong-code": {
      const known = outcome === "wrong-code" ? codes : plus(codes, -tried);
      return lockFull({ anywhere, own, codes: known }, now);
    }
  }
}

/** How long the next attempt from the same origin waits, in milliseconds. */
export function pauseAfter({ failures, lockedUntil }: AttemptCount): number {
  return failures === 0 || lockedUntil !== null ? 0 : FIRST_PAUSE * 2 ** (failures - 1);
}

function at(count: AttemptCount, now: Date): AttemptCount {
  const isOver = count.lockedUntil !== null && count.lockedUntil <= now.toISOString();
  const isLongAgo = Date.parse(count.lastAt) + MEMORY <= now.getTime();
  return isOver || isLongAgo ? { failures: 0, lockedUntil: null, lastAt: now.toISOString() } : count;
}

function lockFull({ anywhere, own, codes }: Counts, now: Date): Counts {
  return {
    anywhere: lockAt(anywhere, FROM_ANYWHERE, now),
    own: lockAt(own, FROM_ONE, now),
    codes: lockAt(codes, WRONG_CODES, now),
  };
}

function plus(count: AttemptCount, by: number): AttemptCount {
  return { ...count, failures: Math.max(0, count.failures + by) };
}

function lockAt(count: AttemptCount, most: number, now: Date): AttemptCount {
  if (count.lockedUntil !== null || count.failures < most) return count;
  return { ...count, lockedUntil: new Date(now.getTime() + LOCK_TIME).toISOString() };
}

function minutesLeft({ lockedUntil }: AttemptCount, now: Date): number {
  return lockedUntil === null ? 0 : Math.ceil((Date.parse(lockedUntil) - now.getTime()) / 60_000);
}
