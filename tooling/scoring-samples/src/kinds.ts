import type { Fact } from "@faheng/domain";
import type { ClauseInput } from "./framework.ts";
import type { Random } from "./random.ts";

/** Parameters of a rule kind, and how its fact is answered. */
export interface Made {
  readonly params: ClauseInput["params"];
  readonly answer: (random: Random) => Fact;
  /** The cap that the parameters ask for, in place of any other limit. */
  readonly cap?: string;
}

export const KEYS = ["x", "y", "z"];
export const points = (random: Random): string => random.decimal(6);
const priced = (random: Random) =>
  KEYS.slice(0, random.int(2, 3)).map((key) => ({ key, label: "档", points: points(random) }));

/** Steps of one, or of several with what becomes of a part of one. */
function someStep(random: Random): { readonly step?: number; readonly partial?: string } {
  return random.chance(0.5) ? {} : { step: random.int(1, 4), partial: random.pick(["started", "whole"]) };
}

function growthFact(random: Random): Fact {
  const previous = random.chance(0.2) ? "0" : random.pick(["7", "30.25", "48", "0.001"]);
  return { current: random.decimal(60), previous };
}

function ratioFact(random: Random): Fact {
  if (random.chance(0.4)) return `${random.int(0, 1000) / 10}%`;
  if (random.chance(0.2)) {
    const [part, rest] = [random.int(0, 500), random.int(0, 200)];
    return { numerator: String(part / 10), denominator: String((part + rest) / 10) };
  }
  const denominator = random.int(0, 60);
  return { numerator: random.int(0, denominator), denominator };
}

/** Whether a share may be over the whole, and how far it is believed. */
function someExcess(random: Random) {
  return random.chance(0.3) ? { mayExceed: true, mostShare: random.pick(["150%", "400%"]) } : { mayExceed: false };
}

/** A share, over the whole where the parameters let it. */
function shareOf({ mayExceed }: { readonly mayExceed?: boolean }): (random: Random) => Fact {
  return (random) => (mayExceed === true && random.chance(0.5) ? `${random.int(1000, 1500) / 10}%` : ratioFact(random));
}

/** A day around the first of March 2026, a Sunday. */
function someDay(random: Random): string {
  return `2026-${random.pick(["02-20", "02-27", "02-28", "03-01", "03-02", "03-03", "03-07", "03-09", "03-16"])}`;
}

/** Kinds for which a graver answer never makes less. */
export const MONOTONE = [
  "flag",
  "per-occurrence",
  "shortfall",
  "checklist",
  "ratio",
  "distance",
  "growth",
  "pro-rata",
  "lateness",
  "events",
];

/** By rule kind: parameters under any of its settings. */
export const MAKERS: Readonly<Record<string, (random: Random) => Made>> = {
  flag: (random) => ({
    params: { points: points(random), when: random.chance(0.5) },
    answer: (again) => again.chance(0.5),
  }),
  states: (random) => {
    const states = priced(random);
    return { params: { states }, answer: (again) => again.pick(states).key };
  },
  "per-occurrence": (random) => ({
    params: { points: points(random), free: random.int(0, 2), ...someStep(random) },
    answer: (again) => again.int(0, 12),
  }),
  shortfall: (random) => {
    const own = { points: points(random), minimum: random.int(1, 9), per: random.pick(["each", "each", "once"]) };
    if (random.chance(0.3)) {
      const count = random.int(2, 5);
      return {
        params: { ...own, periods: { unit: "季度", count } },
        answer: (again) => again.int(0, count),
      };
    }
    return {
      params: { ...own, step: random.int(1, 3), partial: random.pick(["started", "whole"]) },
      answer: (again) => again.int(0, 12),
    };
  },
  checklist: (random) => {
    const allOrNothing = random.chance(0.3);
    const parts = priced(random).map(({ key, label, points: own }) =>
      allOrNothing || random.chance(0.3) ? { key, label } : { key, label, points: own },
    );
    return {
      params: { parts, points: points(random), count: random.pick(["missing", "present"]), allOrNothing },
      answer: (again) => again.subset(parts.map(({ key }) => key)),
    };
  },
  ratio: (random) => {
    const excess = someExcess(random);
    return {
      params: {
        points: points(random),
        target: `${random.int(0, 100)}%`,
        side: random.pick(["below", "above"]),
        step: random.pick(["1%", "1%", "2.5%", "1/3"]),
        partial: random.pick(["linear", "started", "whole"]),
        whenNone: random.pick(["met", "zero"]),
        ...excess,
      },
      answer: shareOf(excess),
    };
  },
  distance: (random) => {
    const isBounded = random.chance(0.5);
    return {
      params: {
        points: points(random),
        target: String(random.int(-50, 400) / 8),
        side: random.pick(["below", "above"]),
        step: random.pick(["0.5", "1", "3", "0.125"]),
        partial: random.pick(["linear", "started", "whole"]),
        unit: "微克",
        least: isBounded ? "-21" : null,
        most: isBounded ? "81" : null,
      },
      answer: (again) => String(again.int(-200, 800) / 10),
    };
  },
  growth: (random) => ({
    params: {
      points: points(random),
      target: `${random.int(-200, 300) / 10}%`,
      side: random.pick(["below", "above"]),
      step: random.pick(["1%", "0.5%", "10%"]),
      partial: random.pick(["linear", "started", "whole"]),
      whenNone: random.pick(["met", "zero", "100%", "-150%"]),
    },
    answer: growthFact,
  }),
  "pro-rata": (random) => {
    const excess = someExcess(random);
    return {
      params: {
        points: points(random),
        share: random.pick(["done", "missing"]),
        target: random.pick(["100%", "90%", "1/3"]),
        whenNone: random.pick(["met", "zero"]),
        ...excess,
      },
      answer: shareOf(excess),
    };
  },
  tiers: (random) => {
    const measure = random.pick(["growth", "ratio", "count", "number"]);
    const [high, low] = TIERS[measure] ?? ["1", "0"];
    const whenNone = measure === "growth" || measure === "ratio" ? random.pick([null, points(random)]) : null;
    const least = random.chance(0.5) ? null : LEAST[measure];
    return {
      params: {
        measure,
        tiers: [
          ...(random.chance(0.5) ? [{ above: high, points: points(random) }] : []),
          { atLeast: high, points: points(random) },
          { [random.pick(["atLeast", "above"])]: low, points: points(random) },
        ],
        otherwise: points(random),
        whenNone,
        ...(least !== null && least !== undefined && { least }),
        ...(measure === "count" && { max: 9 }),
        ...(measure === "ratio" && someExcess(random)),
      },
      answer: (again) => {
        if (measure === "growth") return growthFact(again);
        if (measure === "ratio") return ratioFact(again);
        return measure === "count" ? again.int(1, 9) : String(again.int(-30, 80) / 10);
      },
    };
  },
  lateness: (random) => {
    const per = random.pick(["flat", "calendar-day", "working-day"]);
    const own = {
      points: points(random),
      grace: random.pick([0, 0, 1, 3]),
      ...(per !== "flat" && someStep(random)),
    };
    if (random.chance(0.5)) {
      return { params: { ...own, asks: "days", per }, answer: (again) => again.int(0, 9) };
    }
    const notDone = random.pick([null, points(random)]);
    return {
      params: { ...own, asks: "date", due: random.pick(["2026-03-01", "2026-02-27"]), per, notDone },
      answer: (again) => (notDone !== null && again.chance(0.3) ? "none" : someDay(again)),
    };
  },
  events: (random) => {
    const isTiered = random.chance(0.3);
    const freePerMatter = random.pick([0, 0, 0, 1, 2]);
    const categories = priced(random).map((own) => ({
      key: own.key,
      label: own.label,
      // Of equal events it would matter which goes free, were there a cap on its category.
      cap: freePerMatter === 0 && random.chance(0.2) ? points(random) : null,
      ...(isTiered
        ? {
            tiers: [
              { above: "50", points: points(random) },
              { atLeast: "50", points: points(random) },
              { atLeast: "10.5", points: own.points },
            ],
          }
        : { points: own.points }),
    }));
    const flags = priced(random).map(({ key, label, points: own }) =>
      random.chance(0.25)
        ? { key, label, factor: random.pick(["2", "1.5", "1/3", "0"]) }
        : { key, label, points: own, aggravation: random.pick([null, null, "adds", "replaces"]) },
    );
    return {
      params: {
        categories,
        flags,
        matterOnce: random.chance(0.5),
        freePerMatter,
        quantity: isTiered ? { label: "金额", unit: "万元" } : null,
      },
      answer: (again) =>
        Array.from({ length: again.int(0, 4) }, () => ({
          category: again.pick(categories).key,
          matter: again.pick(["甲(1)", "甲（１）", "乙", "丙"]),
          date: again.pick([null, "2026-01-05", "2026-02-03"]),
          flags: again.subset(flags.map(({ key }) => key)),
          quantity: isTiered ? again.pick(["0", "10.4", "10.5", "50", "50.01"]) : null,
        })),
    };
  },
  judgement: (random) => {
    const isOpen = random.chance(0.2);
    const zero = random.chance(0.5);
    const judged = (amount: number): Fact => ({ amount: String(amount / 10), reason: "理由", by: "评审" });
    return {
      params: isOpen ? { min: null, max: null } : { min: "1", max: "5", zero },
      // Where the document gives no range, a cap says how far a judgement may go.
      ...(isOpen && { cap: "3" }),
      answer: (again) => judged(isOpen ? again.int(0, 30) : zero && again.chance(0.2) ? 0 : again.int(10, 50)),
    };
  },
  external: (random) => {
    const from = random.int(1, 9);
    return { params: { from: String(from), to: points(random) }, answer: (again) => again.decimal(from) };
  },
  carry: (random) => ({
    params: { weight: random.pick(["50%", "1/3", "0.7"]), full: "10" },
    answer: (again) => again.decimal(10),
  }),
  "sample-mean": (random) => {
    const [dropHighest, dropLowest] = [random.int(0, 1), random.int(0, 1)];
    const least = dropHighest + dropLowest + random.int(1, 2);
    const most = least + random.int(0, 3);
    return {
      params: { from: "9", to: points(random), least, most, dropHighest, dropLowest },
      answer: (again) => Array.from({ length: again.int(least, most) }, () => again.decimal(9)),
    };
  },
};

/** By what tiers lie over: where the highest and the next begin, and the least that is believed. */
const TIERS: Readonly<Record<string, readonly [string, string]>> = {
  growth: ["25%", "-1/3"],
  ratio: ["60%", "1/3"],
  count: ["6", "3"],
  number: ["4.5", "-1/3"],
};
const LEAST: Readonly<Record<string, string>> = { count: "1", number: "-3" };

export const ALL_KINDS = Object.keys(MAKERS);
