import { parsePoints } from "@faheng/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, exact, type Exact } from "../src/exact.ts";
import { commonProblems } from "../src/method/common-problems.ts";
import {
  geometricPower,
  indexOf,
  type IndexUnit,
  isSurelyAbove,
  leaveOneOut,
  minimumOf,
  placesInBox,
  stabilityRadius,
  type WeighedDimension,
} from "../src/method/core-index.ts";
import { ineligibilityOf, wantsOtherCategory } from "../src/method/eligibility.ts";
import { HIGHEST, LOWEST } from "../src/method/end.ts";
import { gradesOf, type QuotaTies } from "../src/method/grades.ts";
import { differsByLessThanAnItem, isShaded, type ItemStanding, metRateOf } from "../src/method/met-rate.ts";
import { officialTotal } from "../src/method/official.ts";
import { type Peer, placesOf } from "../src/method/places.ts";
import { rollUpOf } from "../src/method/roll-up.ts";
import { converted, meanOf, rounded } from "../src/method/rounded.ts";
import { tiersOf } from "../src/method/tiers.ts";
import { isUndecided, trendOf } from "../src/method/trend.ts";

/** Per cent, in whole numbers. */
const of = (hundredths: number): Exact => exact(hundredths, 100);
function fail(written: string): never {
  throw new TypeError(`no points: ${written}`);
}
/** Points as they are written: `"92.4"`. */
const points = (written: string): Exact => exact(parsePoints(written) ?? fail(written), 1000);

function peer(key: string, low: string, high = low, more: Partial<Peer> = {}): Peer {
  return { key, low: points(low), high: points(high), ...more };
}

/** Places as the examples say them: `1`, `1–2`, `1–2 或不排名`. */
function said(peers: readonly Peer[]): Record<string, string> {
  return Object.fromEntries(
    [...placesOf(peers)].map(([key, { best, worst, mayHaveNone }]) => [
      key,
      `${best === worst ? best : `${best}–${worst}`}${mayHaveNone ? " 或不排名" : ""}`,
    ]),
  );
}

function unit(key: string, rates: Readonly<Record<string, number | readonly [number, number]>>): IndexUnit {
  const entries = Object.entries(rates).map(([code, rate]) => {
    const [low, high] = typeof rate === "number" ? [rate, rate] : rate;
    return [code, { low: of(low), high: of(high) }] as const;
  });
  return { key, rates: new Map(entries) };
}

function weights(...all: readonly number[]): readonly WeighedDimension[] {
  return all.map((weight, at) => ({ code: `O${at + 1}`, weight }));
}

const standings = (counts: Partial<Record<ItemStanding, number>>): ItemStanding[] =>
  Object.entries(counts).flatMap(([standing, count]) => Array.from({ length: count }, () => standing as ItemStanding));

describe("the worked examples of the method", () => {
  it("1: official weights are the engine's, and the order is that of its totals", () => {
    const total = (a: number, b: number): number => (a * 9 + b) * 100;
    const peers = [
      { key: "甲", ...officialTotal(total(100, 0), total(100, 0), 2) },
      { key: "乙", ...officialTotal(total(50, 100), total(50, 100), 2) },
    ];
    expect(peers.map(({ low }) => low)).toEqual([exact(90), exact(55)]);
    expect(said(peers)).toEqual({ 甲: "1", 乙: "2" });
  });

  it("2: who is better in every dimension stands above, whatever each has many items of", () => {
    const core = weights(1, 1);
    const [a, b] = [unit("甲", { O1: 90, O2: 60 }), unit("乙", { O1: 80, O2: 50 })];
    expect(compare(exact(69, 110), exact(17, 22))).toBeLessThan(0);
    expect(indexOf(a, core).low).toEqual(exact(3, 4));
    expect(indexOf(b, core).low).toEqual(exact(13, 20));
    expect(stabilityRadius(a, b, core)).toEqual(exact(1));
  });

  it("3: a veto that is pending is in the span, of its unit and of those below", () => {
    const [a, b, c] = [peer("甲", "90", "90", { isVetoPending: true }), peer("乙", "80"), peer("丙", "70")] as const;
    expect(said([a, b, c])).toEqual({ 甲: "1 或不排名", 乙: "1–2", 丙: "2–3" });
    expect(placesOf([a, b, c]).get("乙")?.of).toEqual({ least: 2, most: 3 });
    expect(said([peer("甲", "90", "90", { isOut: true }), b, c])).toEqual({ 乙: "1", 丙: "2" });
    expect(said([peer("甲", "0"), b, c])).toEqual({ 甲: "3", 乙: "1", 丙: "2" });
  });

  it("4: what nothing limits is no closed interval", () => {
    const open: Peer = { key: "甲", low: LOWEST, high: points("100") };
    expect(said([open, peer("乙", "70")])).toEqual({ 甲: "1–2", 乙: "1–2" });
    expect(said([peer("甲", "60"), peer("乙", "70")])).toEqual({ 甲: "2", 乙: "1" });
    expect(officialTotal(null, 100_000, 2)).toEqual({ low: LOWEST, high: exact(100) });
    expect(officialTotal(0, null, 2).high).toBe(HIGHEST);
  });

  it("5: the box of weights, the radius, tiers, and other ways to sum", () => {
    const core = weights(2, 2, 1);
    const a = unit("甲", { O1: 90, O2: 70, O3: 80 });
    const b = unit("乙", { O1: 80, O2: 80, O3: 76 });
    const c = unit("丙", { O1: 75, O2: 70, O3: [20, 90] });
    const p = exact(1, 5);
    expect(indexOf(a, core)).toEqual({ low: exact(4, 5), high: exact(4, 5) });
    expect(indexOf(b, core).low).toEqual(exact(99, 125));
    expect(indexOf(c, core)).toEqual({ low: exact(31, 50), high: exact(19, 25) });
    expect(isSurelyAbove(a, b, core, p)).toBe(false);
    expect(isSurelyAbove(a, b, core, exact(0))).toBe(true);
    expect(isSurelyAbove(a, c, core, p)).toBe(true);
    expect(isSurelyAbove(b, c, core, p)).toBe(true);
    expect(stabilityRadius(a, b, core)).toEqual(exact(1, 11));
    expect(stabilityRadius(a, c, core)).toEqual(exact(1, 2));
    expect(stabilityRadius(b, c, core)).toEqual(exact(4, 11));
    expect(Object.fromEntries(placesInBox([a, b, c], core, p))).toEqual({
      甲: { best: 1, worst: 2 },
      乙: { best: 1, worst: 2 },
      丙: { best: 3, worst: 3 },
    });
    const tiers = tiersOf([a, b, c], (one, other) => isSurelyAbove(one, other, core, p));
    expect(tiers.map((tier) => tier.map(({ key }) => key).join(""))).toEqual(["甲乙", "丙"]);
    const left = (it: IndexUnit) => leaveOneOut(it, core).map(({ index }) => index.low);
    expect(left(a)).toEqual([exact(11, 15), exact(13, 15), exact(4, 5)]);
    expect(left(b)).toEqual([exact(59, 75), exact(59, 75), exact(4, 5)]);
    expect(geometricPower(a, core)).toEqual(exact(31_752, 100_000));
    expect(geometricPower(b, core)).toEqual(exact(311_296, 1_000_000));
    expect(minimumOf(a, core)).toEqual(of(70));
    expect(minimumOf(b, core)).toEqual(of(76));
  });

  it("6: intervals that overlap make spans and one tier", () => {
    const peers = [peer("甲", "90"), peer("乙", "85", "92"), peer("丙", "80", "86"), peer("丁", "70", "75")];
    expect(said(peers)).toEqual({ 甲: "1–2", 乙: "1–3", 丙: "2–3", 丁: "4" });
    const above = (a: Peer, b: Peer): boolean => compare(a.low as Exact, b.high as Exact) > 0;
    expect(tiersOf(peers, above).map((tier) => tier.map(({ key }) => key).join(""))).toEqual(["甲乙丙", "丁"]);
  });

  it("7: grades with a quota, equals, what is pending, and a veto that caps", () => {
    const grades = [
      { name: "优秀", atLeast: points("90"), quota: { numerator: 1, denominator: 3 } },
      { name: "良好", atLeast: points("80"), quota: null },
    ];
    const units = [
      peer("甲", "95"),
      peer("乙", "92.4"),
      peer("丙", "92.4"),
      peer("丁", "91"),
      peer("戊", "86", "90.5"),
      { ...peer("己", "96"), capped: 1 },
    ];
    const named = (ties: QuotaTies) =>
      Object.fromEntries(
        [...gradesOf(units, grades, { n: 6, ties })].map(([key, possible]) => [
          key,
          possible.map((at) => grades[at]?.name ?? "").join("或"),
        ]),
      );
    expect(named("none")).toEqual({ 甲: "优秀", 乙: "良好", 丙: "良好", 丁: "良好", 戊: "良好", 己: "良好" });
    expect(named("all")).toEqual({ 甲: "优秀", 乙: "优秀", 丙: "优秀", 丁: "良好", 戊: "良好", 己: "良好" });
    expect(rounded(exact(89_995, 1000), 2)).toEqual(exact(90));
    expect([...gradesOf([peer("甲", "89", "91")], grades, { n: 6, ties: "all" })]).toEqual([["甲", [0, 1]]]);
    expect([...gradesOf([peer("甲", "10")], grades, { n: 6, ties: "all" })]).toEqual([["甲", [2]]]);
  });

  it("8: a change is parted into what was done and what was counted otherwise", () => {
    const item = (code: string, earned: number, possible: number) => {
      return { code, digest: code, earned: exact(earned), possible: exact(possible), isSettled: true };
    };
    const trend = trendOf(
      [item("a", 8, 10), item("b", 20, 20), item("c", 5, 10)],
      [item("a", 9, 10), item("b", 18, 20), item("d", 10, 10)],
    );
    expect(trend).toEqual({
      before: exact(33, 40),
      after: exact(37, 40),
      real: exact(-1, 30),
      composition: exact(2, 15),
      matched: 2,
    });
    expect(isUndecided({ low: of(70), high: of(80) }, { low: of(75), high: of(75) })).toBe(true);
    expect(isUndecided({ low: of(70), high: of(70) }, { low: of(70), high: of(70) })).toBe(false);
  });

  it("9: a cell says how many it rests on, and is shaded from three", () => {
    const cell = metRateOf(standings({ met: 1, unmeasurable: 9 }));
    expect([cell.n, cell.unmeasurable, isShaded(cell)]).toEqual([1, 9, false]);
    expect(metRateOf(standings({ unmeasurable: 3 })).rate).toBeNull();
    const [a, b] = [metRateOf(standings({ met: 11, missed: 2 })), metRateOf(standings({ met: 12, missed: 2 }))];
    expect(differsByLessThanAnItem(a, b)).toBe(true);
    expect(differsByLessThanAnItem(a, metRateOf(standings({ met: 9, missed: 5 })))).toBe(false);
  });

  it("10: a claim that something does not apply is pending until somebody approves it", () => {
    const claimed = metRateOf(standings({ met: 6, missed: 1, pending: 1 }));
    expect(claimed.rate).toEqual({ low: exact(6, 8), high: exact(7, 8) });
    const approved = metRateOf(standings({ met: 6, missed: 1, "not-applicable": 1 }));
    expect(approved.rate).toEqual({ low: exact(6, 7), high: exact(6, 7) });
  });

  it("11: only what was accepted counts, and what is newer is said", () => {
    const offices = rollUpOf(
      new Map([
        ["甲区", { state: "accepted", edition: 1, newest: 2 } as const],
        ["乙区", { state: "published", edition: 1 } as const],
        ["丙区", { state: "nothing" } as const],
      ]),
    );
    expect(offices).toEqual({ accepted: ["甲区"], waiting: ["乙区"], missing: ["丙区"], outdated: ["甲区"] });
  });

  it("12: what goes into another sum is rounded once", () => {
    expect(converted(exact(8735, 100), { from: 100, to: 4 }, 2)).toEqual(exact(349, 100));
  });
});

describe("who has a place", () => {
  it("nobody is ranked alone, on too few items, or on a dimension of two", () => {
    const whole = metRateOf(standings({ met: 20, missed: 8 }));
    expect(ineligibilityOf(whole, null, 1)).toBe("alone");
    expect(ineligibilityOf(metRateOf(standings({ met: 5, unmeasurable: 23 })), null, 4)).toBe("too-few-measured");
    expect(ineligibilityOf(whole, [metRateOf(standings({ met: 2 }))], 4)).toBe("too-few-in-dimension");
    expect(ineligibilityOf(whole, [metRateOf(standings({ met: 2, missed: 1 }))], 4)).toBeNull();
    expect(ineligibilityOf(metRateOf([]), null, 4)).toBe("too-few-measured");
    expect(ineligibilityOf(metRateOf(standings({ met: 2, unmeasurable: 1 })), null, 2)).toBeNull();
  });

  it("another category is proposed above a third that does not apply", () => {
    expect(wantsOtherCategory(metRateOf(standings({ met: 2, "not-applicable": 1 })))).toBe(false);
    expect(wantsOtherCategory(metRateOf(standings({ met: 53, "not-applicable": 80 })))).toBe(true);
  });
});

const inTopic = (...items: readonly ItemStanding[]) => new Map([["出庭", items]]);

it("common problems need three, and a third of those that are settled", () => {
  const city = (units: number, failing: number): number => {
    const standing = (at: number): ItemStanding => (at < failing ? "missed" : "met");
    const all = new Map(
      Array.from({ length: units }, (_, at) => [`${at}`, new Map([["负责人出庭", [standing(at)]]])] as const),
    );
    return commonProblems(all)[0]?.threshold ?? 0;
  };
  expect([city(9, 0), city(31, 0), city(2, 2)]).toEqual([3, 11, 3]);
  const [topic] = commonProblems(
    new Map([
      ["甲", inTopic("missed", "pending")],
      ["乙", inTopic("pending")],
      ["丙", inTopic("met", "unmeasurable")],
    ]),
  );
  expect(topic).toMatchObject({ failing: ["甲"], settled: 2, pending: 1, isCommon: false });
});

it("a mean is of something", () => {
  expect(meanOf([exact(1), exact(2)])).toEqual(exact(3, 2));
  expect(meanOf([])).toBeNull();
});

describe("for whatever values", () => {
  const value = fc.integer({ min: 0, max: 12 });
  const open = fc.record({ low: value, more: value, isVetoPending: fc.boolean(), isOut: fc.boolean() });

  it("spans hold the place under every way in which what is pending comes out", () => {
    fc.assert(
      fc.property(fc.array(open, { maxLength: 7 }), fc.infiniteStream(fc.nat()), (drawn, chance) => {
        const peers = drawn.map(({ low, more, isVetoPending, isOut }, at) => {
          return { key: String(at), low: exact(low), high: exact(low + more), isVetoPending, isOut };
        });
        const spans = placesOf(peers);
        const next = (below: number): number => Number(chance.next().value) % below;
        const wrong: unknown[] = [];
        for (let world = 0; world < 20; world += 1) {
          const settled = drawn.flatMap(({ low, more, isVetoPending, isOut }, at) => {
            if (isOut || (isVetoPending && next(2) === 0)) return [];
            return [{ key: String(at), total: low + next(more + 1) }];
          });
          for (const { key, total } of settled) {
            const place = 1 + settled.filter((it) => it.total > total).length;
            const span = spans.get(key);
            expect(place).toBeGreaterThanOrEqual(span?.best ?? Infinity);
            expect(place).toBeLessThanOrEqual(span?.worst ?? -Infinity);
            expect(settled.length).toBeGreaterThanOrEqual(span?.of.least ?? Infinity);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const rate = fc.integer({ min: 0, max: 10 });
  const dimension = fc.record({ weight: fc.integer({ min: 1, max: 4 }), a: rate, b: rate });

  it("the box is decided by its corners, and the radius says where it breaks", () => {
    fc.assert(
      fc.property(
        fc.array(dimension, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 9 }),
        (drawn, tenths) => {
          const core = drawn.map(({ weight }, at) => ({ code: `${at}`, weight }));
          const make = (key: "a" | "b"): IndexUnit => {
            const rates = drawn.map(
              (it, at) => [`${at}`, { low: exact(it[key], 10), high: exact(it[key], 10) }] as const,
            );
            return { key, rates: new Map(rates) };
          };
          const [a, b] = [make("a"), make("b")];
          const corners = Array.from({ length: 2 ** drawn.length }, (_, corner) =>
            drawn.reduce((sum, it, at) => {
              const side = (corner >> at) & 1 ? 10 + tenths : 10 - tenths;
              return sum + it.weight * side * (it.a - it.b);
            }, 0),
          );
          const holds = corners.every((margin) => margin > 0);
          expect(isSurelyAbove(a, b, core, exact(tenths, 10))).toBe(holds);
          const radius = stabilityRadius(a, b, core);
          expect(radius !== null && compare(radius, exact(tenths, 10)) > 0).toBe(holds);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("grades hold the grade under every way in which what is pending comes out", () => {
    const grades = [
      { name: "优秀", atLeast: exact(9), quota: { numerator: 1, denominator: 3 } },
      { name: "良好", atLeast: exact(6), quota: { numerator: 2, denominator: 3 } },
      { name: "一般", atLeast: exact(3), quota: null },
    ];
    const graded = fc.record({
      low: value,
      more: fc.integer({ min: 0, max: 4 }),
      capped: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(graded, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("none", "all"),
        fc.infiniteStream(fc.nat()),
        (drawn, ties, chance) => {
          const next = (below: number): number => Number(chance.next().value) % below;
          const units = drawn.map(({ low, more, capped }, at) => {
            return { key: String(at), low: exact(low), high: exact(low + more), capped };
          });
          const setting = { n: drawn.length, ties } as const;
          const possible = gradesOf(units, grades, setting);
          const wrong: unknown[] = [];
          for (let world = 0; world < 20; world += 1) {
            const settled = units.map((it, at) => {
              const total = exact((drawn[at]?.low ?? 0) + next((drawn[at]?.more ?? 0) + 1));
              return Object.assign({}, it, { low: total, high: total });
            });
            const outside = [...gradesOf(settled, grades, setting)].filter(([key, [grade = -1, ...rest]]) => {
              return rest.length > 0 || possible.get(key)?.includes(grade) !== true;
            });
            wrong.push(...outside);
          }
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("tiers are the finest: nobody of one is surely below everybody of another, and none can be parted", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 7 }), (drawn) => {
        const units = drawn
          .map(([low, more]) => ({ low, high: low + more }))
          .toSorted((x, y) => y.low + y.high - (x.low + x.high));
        const above = (x: { low: number }, y: { high: number }): boolean => x.low > y.high;
        const tiers = tiersOf(units, above);
        expect(tiers.flat()).toEqual(units);
        // Exactly the cuts that hold are made.
        const holds = (cut: number): boolean =>
          units.slice(0, cut).every((it) => units.slice(cut).every((lower) => above(it, lower)));
        const cuts = units.flatMap((_, at) => (at > 0 && holds(at) ? [at] : []));
        const sizes = tiers.map(({ length }) => length);
        const made = sizes.slice(1).map((_, at) => sizes.slice(0, at + 1).reduce((sum, it) => sum + it, 0));
        expect(made).toEqual(cuts);
      }),
      { numRuns: 300 },
    );
  });
});
