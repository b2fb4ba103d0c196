import { describe, expect, it } from "vitest";
import { begin, type Brought, type Counts, countsAt, LOCK_TIME, MEMORY, pauseAfter, settle } from "./attempt-counts.ts";

const NOW = new Date("2026-11-20T08:00:00.000Z");
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);
const none = { failures: 0, lockedUntil: null, lastAt: NOW.toISOString() };
const EMPTY: Counts = { anywhere: none, own: none, codes: none };
const PASSWORD: Brought = { hasCode: false, isSession: false };
const BOTH: Brought = { hasCode: true, isSession: false };
const SESSION: Brought = { hasCode: false, isSession: true };

/** The counts as somebody from another range finds them. */
const elsewhere = (counts: Counts): Counts => ({ ...counts, own: none });
function fail(counts: Counts, brought = PASSWORD, outcome: "wrong" | "wrong-code" = "wrong"): Counts {
  const begun = begin(counts, brought, NOW);
  return begun.verdict.kind === "open" ? settle(begun.counts, brought, outcome, NOW) : begun.counts;
}
function failTimes(times: number, counts: Counts, brought = PASSWORD): Counts {
  return Array.from({ length: times }).reduce<Counts>((before) => fail(before, brought), counts);
}
/** Twenty failures from four ranges. */
const tried = [1, 2, 3, 4].reduce<Counts>((counts) => failTimes(5, elsewhere(counts)), EMPTY);

describe("five failures from one range", () => {
  const locked = failTimes(5, EMPTY);
  it("lock it, and nobody at another range", () => {
    expect(begin(failTimes(4, EMPTY), PASSWORD, NOW).verdict.kind).toBe("open");
    expect(begin(locked, PASSWORD, NOW).verdict).toEqual({ kind: "locked", minutes: 15 });
    expect(begin(elsewhere(locked), PASSWORD, NOW).verdict.kind).toBe("open");
  });

  it("are all that counts of it: what is not judged neither prolongs the lock nor counts against the account", () => {
    expect(failTimes(100, locked)).toEqual(locked);
    expect(locked.anywhere).toMatchObject({ failures: 5, lockedUntil: null });
  });

  it("hold for fifteen minutes, and then count from nothing", () => {
    expect(begin(countsAt(locked, later(LOCK_TIME - 1)), PASSWORD, later(LOCK_TIME - 1)).verdict).toEqual({
      kind: "locked",
      minutes: 1,
    });
    expect(countsAt(locked, later(LOCK_TIME)).own.failures).toBe(0);
  });

  it("are counted before they are judged: a sixth at the same time is none", () => {
    const underWay = Array.from({ length: 5 }).reduce<Counts>((counts) => begin(counts, PASSWORD, NOW).counts, EMPTY);
    const sixth = begin(underWay, PASSWORD, NOW);
    expect(sixth.verdict).toEqual({ kind: "locked", minutes: 15 });
    // Where a server died with all five, nobody is kept out for longer.
    expect(countsAt(sixth.counts, later(LOCK_TIME)).own.failures).toBe(0);
    // And one of the five that proves right opens it.
    expect(settle(sixth.counts, PASSWORD, "proven", NOW).own.lockedUntil).toBeNull();
  });
});

describe("twenty failures from anywhere", () => {
  it("leave the way by password with second factor, to a range that is not locked itself", () => {
    expect(tried.anywhere).toMatchObject({ failures: 20, lockedUntil: later(LOCK_TIME).toISOString() });
    expect(begin(elsewhere(tried), PASSWORD, NOW).verdict).toEqual({ kind: "guarded", minutes: 15 });
    expect(begin(elsewhere(tried), BOTH, NOW).verdict).toEqual({ kind: "open", isGuarded: true });
    expect(begin(tried, BOTH, NOW).verdict.kind).toBe("locked");
  });

  it("are not nineteen", () => {
    const nineteen = failTimes(4, elsewhere([1, 2, 3].reduce<Counts>((it) => failTimes(5, elsewhere(it)), EMPTY)));
    expect(begin(elsewhere(nineteen), PASSWORD, NOW).verdict).toEqual({ kind: "open", isGuarded: false });
  });

  it("are over after fifteen minutes, however many go on trying meanwhile", () => {
    const more = [1, 2, 3].reduce<Counts>((counts) => failTimes(5, elsewhere(counts), BOTH), tried);
    expect(begin(elsewhere(countsAt(more, later(LOCK_TIME))), PASSWORD, later(LOCK_TIME)).verdict).toEqual({
      kind: "open",
      isGuarded: false,
    });
  });

  it("hinder nobody who is signed in already", () => {
    expect(begin(elsewhere(tried), SESSION, NOW).verdict.kind).toBe("open");
  });
});

describe("wrong codes behind a right password", () => {
  const known = [1, 2, 3, 4, 5].reduce<Counts>((counts) => fail(elsewhere(counts), BOTH, "wrong-code"), EMPTY);
  it("lock the account for everybody at five, wherever they come from", () => {
    expect(begin(elsewhere(known), BOTH, NOW).verdict).toEqual({ kind: "locked", minutes: 15 });
    expect(begin(elsewhere(known), PASSWORD, NOW).verdict.kind).toBe("locked");
  });

  it("are not what comes with a wrong password", () => {
    const guessed = [1, 2, 3].reduce<Counts>((counts) => failTimes(4, elsewhere(counts), BOTH), EMPTY);
    expect(guessed.codes).toMatchObject({ failures: 0, lockedUntil: null });
  });
});

describe("a success", () => {
  const prove = (counts: Counts): Counts => settle(begin(counts, BOTH, NOW).counts, BOTH, "proven", NOW);
  it("forgives what its own range failed at, and not what others tried", () => {
    const both = failTimes(4, elsewhere(failTimes(5, EMPTY)));
    expect(both.anywhere.failures).toBe(9);
    expect(prove(both)).toMatchObject({ anywhere: { failures: 5 }, own: { failures: 0 }, codes: { failures: 0 } });
  });

  it("does not take the guard away while others are at the door", () => {
    expect(prove(elsewhere(tried)).anywhere.lockedUntil).toBe(later(LOCK_TIME).toISOString());
  });
});

it("a right password that still lacks its code counts for nothing", () => {
  const before = failTimes(3, EMPTY);
  expect(settle(begin(before, PASSWORD, NOW).counts, PASSWORD, "nothing-proven", NOW)).toEqual(before);
});

it("failures that locked nothing are forgotten after a day", () => {
  const four = failTimes(4, EMPTY);
  expect(countsAt(four, later(MEMORY - 1))).toEqual(four);
  expect(countsAt(four, later(MEMORY)).own.failures).toBe(0);
});

it("the next attempt waits twice as long after each failure, and not at all once there is a lock", () => {
  const pauses = [0, 1, 2, 3, 4, 5].map((times) => pauseAfter(failTimes(times, EMPTY).own));
  expect(pauses).toEqual([0, 500, 1000, 2000, 4000, 0]);
});
