import { afterEach, expect, it, vi } from "vitest";
import { randomIds } from "./ids.ts";

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => vi.useRealTimers());

it("makes UUIDs of version 7 that sort as they were made, within a millisecond too", () => {
  const ids = randomIds();
  const made = Array.from({ length: 20_000 }, () => ids.next());
  expect(made.every((id) => FORM.test(id))).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
});

it("goes on sorting after a clock that is put back", () => {
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  const ids = randomIds();
  const before = ids.next();
  vi.setSystemTime(Date.now() - 120_000);
  const after = [ids.next(), ids.next()];
  expect([before, ...after].toSorted()).toEqual([before, ...after]);
});

it("makes secrets of 256 bits", () => {
  const { secret } = randomIds();
  expect(Buffer.from(secret(), "base64url")).toHaveLength(32);
  expect(secret()).not.toBe(secret());
});
