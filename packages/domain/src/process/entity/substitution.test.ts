import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashOf, holdsOn } from "./substitution.ts";

const standing = { personId: "y", substituteId: "x", fromDay: "2017-06-05", toDay: "2017-06-09" };

describe("a substitution", () => {
  const row = { ...standing, setAt: "2017-06-01T00:00:00.000Z", withdrawnAt: null };
  const at = "2017-06-07T01:00:00.000Z";

  it("holds from its first day to its last, and no more once it is withdrawn", () => {
    const days = ["2017-06-04", "2017-06-05", "2017-06-09", "2017-06-10"];
    expect(days.map((day) => holdsOn(row, { day, at }))).toEqual([false, true, true, false]);
    expect(holdsOn({ ...row, withdrawnAt: at }, { day: "2017-06-07", at })).toBe(false);
    expect(holdsOn({ ...row, withdrawnAt: at }, { day: "2017-06-07", at: "2017-06-06T00:00:00.000Z" })).toBe(true);
    expect(holdsOn({ ...row, setAt: "2017-06-08T00:00:00.000Z" }, { day: "2017-06-07", at })).toBe(false);
  });

  it("stands beside others unless a day has two substitutes, or a substitute who is away", () => {
    const clash = (personId: string, substituteId: string, fromDay = "2017-06-09", toDay = "2017-06-20") =>
      clashOf([standing], { personId, substituteId, fromDay, toDay })?.kind ?? null;
    expect(clash("y", "z")).toBe("overlap");
    expect(clash("x", "y")).toBe("chain");
    expect(clash("x", "z")).toBe("chain");
    expect(clash("z", "y")).toBe("chain");
    expect(clash("z", "x")).toBe(null);
    expect(clash("y", "z", "2017-06-10")).toBe(null);
    expect(clash("x", "y", "2017-06-01", "2017-06-04")).toBe(null);
  });

  it("never lets duties run on from one who is stood for, whatever is added in whatever order", () => {
    const day = fc.integer({ min: 10, max: 28 }).map((it) => `2017-06-${it}`);
    const wanted = fc.record({
      personId: fc.constantFrom("a", "b", "c", "d"),
      substituteId: fc.constantFrom("a", "b", "c", "d"),
      fromDay: day,
      toDay: day,
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (all) => {
        const kept: (typeof all)[number][] = [];
        for (const it of all) {
          if (it.personId === it.substituteId || it.fromDay > it.toDay) continue;
          if (clashOf(kept, it) === null) kept.push(it);
        }
        for (let date = 10; date <= 28; date += 1) {
          const now = kept.filter((it) => it.fromDay <= `2017-06-${date}` && `2017-06-${date}` <= it.toDay);
          const away = now.map((it) => it.personId);
          expect(new Set(away).size).toBe(away.length);
          expect(now.filter((it) => away.includes(it.substituteId))).toEqual([]);
        }
      }),
    );
  });
});
