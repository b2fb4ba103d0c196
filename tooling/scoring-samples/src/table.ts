import type { Fact, ProfileInput } from "@faheng/domain";
import { type ClauseInput, type ItemInput, profileInput } from "./framework.ts";
import type { Random } from "./random.ts";

/** The tree of a made-up table, for whoever scores it without a framework. */
export interface Outline {
  /** Indicator → its kind and its groups from the nearest up. */
  readonly indicators: Readonly<Record<string, { kind: "item" | "bonus" | "veto"; groups: readonly string[] }>>;
  /** Group → parent. */
  readonly groups: Readonly<Record<string, string | null>>;
}

/** A made-up table: framework, profile, and for every fact a way to answer it. */
export interface Table {
  readonly tree: Readonly<Record<string, readonly string[]>>;
  readonly outline: Outline;
  readonly profile: ProfileInput;
  /** Values of the profile's benchmarks. */
  readonly benchmarks: Readonly<Record<string, string>>;
  /** By indicator and fact key: an answer, as often as asked. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, (random: Random) => Fact>>>>;
}

export type Facts = Record<string, Record<string, Fact>>;

interface Made {
  readonly params: ClauseInput["params"];
  readonly answer: (random: Random) => Fact;
}

const KEYS = ["x", "y", "z"];
const points = (random: Random): string => random.decimal(6);
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

const MAKERS: Readonly<Record<string, (random: Random) => Made>> = {
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
  shortfall: (random) => ({
    params: { points: points(random), minimum: random.int(1, 9), step: random.int(1, 3) },
    answer: (again) => again.int(0, 12),
  }),
  checklist: (random) => {
    const parts = priced(random);
    return {
      params: { parts, points: "1", count: random.pick(["missing", "present"]) },
      answer: (again) => again.subset(parts.map(({ key }) => key)),
    };
  },
  ratio: (random) => ({
    params: {
      points: points(random),
      target: `${random.int(0, 100)}%`,
      side: random.pick(["below", "above"]),
      partial: random.pick(["linear", "started", "whole"]),
    },
    answer: ratioFact,
  }),
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
  "pro-rata": (random) => ({
    params: {
      points: points(random),
      share: random.pick(["done", "missing"]),
      target: random.pick(["100%", "90%", "1/3"]),
    },
    answer: (again) => `${again.int(0, 1000) / 10}%`,
  }),
  tiers: (random) => {
    const isGrowth = random.chance(0.4);
    return {
      params: {
        measure: isGrowth ? "growth" : "ratio",
        tiers: (isGrowth ? ["25%", "-1/3"] : ["60%", "1/3"]).map((atLeast) => ({ atLeast, points: points(random) })),
        otherwise: points(random),
        whenNone: random.chance(0.5) ? points(random) : null,
      },
      answer: isGrowth ? growthFact : ratioFact,
    };
  },
  lateness: (random) => ({
    params: random.chance(0.5)
      ? { asks: "days", points: points(random), per: "flat" }
      : { asks: "days", points: points(random), per: "calendar-day", ...someStep(random) },
    answer: (again) => again.int(0, 9),
  }),
  events: (random) => {
    const isTiered = random.chance(0.3);
    const freePerMatter = random.pick([0, 0, 0, 1, 2]);
    const categories = priced(random).map((own) =>
      isTiered
        ? {
            key: own.key,
            label: own.label,
            tiers: [
              { above: "50", points: points(random) },
              { atLeast: "50", points: points(random) },
              { atLeast: "10.5", points: own.points },
            ],
          }
        : own,
    );
    const flags = priced(random).map(({ key, label, points: own }) =>
      random.chance(0.25) ? { key, label, factor: random.pick(["2", "1.5", "1/3", "0"]) } : { key, label, points: own },
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
  judgement: () => ({
    params: { min: "1", max: "5" },
    answer: (again) => ({ amount: String(again.int(10, 50) / 10), reason: "理由", by: "评审" }),
  }),
  external: (random) => {
    const from = random.int(1, 9);
    return { params: { from: String(from), to: points(random) }, answer: (again) => again.decimal(from) };
  },
  carry: (random) => ({
    params: { weight: random.pick(["50%", "1/3", "0.7"]), full: "10" },
    answer: (again) => again.decimal(10),
  }),
  "sample-mean": (random) => ({
    params: { from: "9", to: points(random) },
    answer: (again) => Array.from({ length: again.int(1, 4) }, () => again.decimal(9)),
  }),
};

export const ALL_KINDS = Object.keys(MAKERS);

const NONE = { kind: "none" } as const;
const GROUPS: Readonly<Record<string, readonly string[]>> = { A: ["A"], "A/B": ["B", "A"], C: ["C"] };

/** Three groups, one inside another, two to five items, a bonus pair and a veto, under any setting. */
export function makeTable(random: Random, kinds: readonly string[] = ALL_KINDS, onlyDeductions = false): Table {
  const places = Array.from({ length: random.int(2, 5) }, () => random.pick(Object.keys(GROUPS)));
  const tree: Record<string, string[]> = { A: [], "A/B": [], C: ["+P", "+Q", "!V"] };
  const indicators: Record<string, Outline["indicators"][string]> = {
    P: { kind: "bonus", groups: ["C"] },
    Q: { kind: "bonus", groups: ["C"] },
    V: { kind: "veto", groups: ["C"] },
  };
  places.forEach((place, index) => {
    tree[place]?.push(`I${index}`);
    indicators[`I${index}`] = { kind: "item", groups: GROUPS[place] ?? [] };
  });
  const weights = random.pick([[], [], ["30%", "70%"], ["1/3", "1/3", "1/3"]]);
  const answers: Record<string, Record<string, (random: Random) => Fact>> = { V: { v: (again) => again.chance(0.3) } };

  const hasBenchmark = random.chance(0.2);
  const clausesOf = (code: string, isBonus: boolean): ClauseInput[] =>
    Array.from({ length: random.int(1, 3) }, (_, index): ClauseInput => {
      const kind = random.pick(kinds);
      const plain = MAKERS[kind]?.(random);
      if (!plain) throw new RangeError(kind);
      const target = hasBenchmark ? TARGETS[kind] : undefined;
      const made =
        target === undefined ? plain : { ...plain, params: { ...plain.params, target: { benchmark: target } } };
      const id = `c${index}`;
      answers[code] = { ...answers[code], [id]: made.answer };
      const effect = isBonus
        ? "award"
        : onlyDeductions
          ? "deduct"
          : random.pick(["deduct", "deduct", "award"] as const);
      return {
        id,
        kind,
        effect,
        // What counts a matter once over several items lets none of it go free.
        params: kind === "events" && isBonus ? { ...made.params, freePerMatter: 0 } : made.params,
        place: "第1行",
        wording: "规则",
        cap: random.chance(0.25) ? points(random) : null,
        share: random.chance(0.25) ? points(random) : null,
        source: isBonus ? null : random.pick([null, ...weights.map((_weight, position) => `s${position}`)]),
      };
    });
  const isMultiplied = random.chance(0.15);
  /** A factor that one or two clauses of an item are multiplied by. */
  const addFactor = (code: string, clauses: ClauseInput[]): void => {
    const isChosen = random.chance(0.6);
    const choices = KEYS.map((key) => ({
      key,
      label: "档",
      factor: random.pick(["0", "0.8", "1", "1.5", "2", "4/3"]),
    }));
    const params = isChosen ? { choices } : { least: "0.8", most: "1.2" };
    answers[code] = {
      ...answers[code],
      m: (again) => (isChosen ? again.pick(KEYS) : String(again.int(80, 120) / 100)),
    };
    const last = clauses.length - 1;
    clauses.forEach((own, index) => {
      if (index === last || random.chance(0.3)) clauses[index] = { ...own, multipliedBy: "m" };
    });
    clauses.push({ id: "m", kind: "multiplier", effect: "deduct", params, place: "第1行", wording: "系数" });
  };
  const isLending = random.chance(0.15);
  let lent: ClauseInput | undefined;
  const items = places.map((_, index): ItemInput => {
    const clauses = clausesOf(`I${index}`, false);
    const [first, second] = clauses;
    if (first && second && first.effect === second.effect && random.chance(0.5)) {
      clauses[1] = { ...second, aggravates: first.id };
    }
    if (isMultiplied) addFactor(`I${index}`, clauses);
    // A clause that reads a fact of the first item, as that one's own does.
    if (index === 0) [lent] = clauses;
    else if (isLending && lent) {
      const { id, kind, params } = lent;
      const effect = onlyDeductions ? "deduct" : random.pick(["deduct", "award"] as const);
      clauses.push({ id: "b", kind, effect, params, fact: id, factOf: "I0", place: "第1行", wording: "同一数据" });
    }
    const floor = random.pick([
      NONE,
      { kind: "points", points: "0" } as const,
      { kind: "multiple", factor: "-1/3" } as const,
    ]);
    return {
      indicator: `I${index}`,
      points: points(random),
      start: random.pick(["full", "full", "zero"]),
      floor,
      ceiling: random.pick([
        NONE,
        NONE,
        { kind: "multiple", factor: "100%" } as const,
        { kind: "points", points: points(random) } as const,
      ]),
      notApplicable: random.pick([null, "full", "exclude", "exclude-and-rescale"]),
      clauses,
    };
  });
  const bonuses = ["P", "Q"].map((code): ItemInput => ({
    indicator: code,
    points: "0",
    start: "zero",
    floor: NONE,
    ceiling: { kind: "points", points: points(random) },
    clauses: clausesOf(code, true),
  }));
  const veto: ItemInput = {
    indicator: "V",
    points: "0",
    start: "zero",
    floor: NONE,
    ceiling: NONE,
    clauses: [{ id: "v", kind: "veto", effect: "deduct", params: {}, place: "第1行", wording: "否决" }],
  };
  const profile = profileInput(
    [...items, ...bonuses, veto],
    {
      base: points(random),
      aggravation: random.pick(["adds", "replaces"]),
      exhausts: random.pick(["clause", "item"]),
      notApplicable: random.pick(["full", "exclude", "exclude-and-rescale"]),
      totalFloor: random.pick([null, null, "0"]),
      totalCeiling: random.pick([null, null, "12"]),
      rounding: { mode: "half-up", digits: random.int(0, 3) },
    },
    {
      parts: random.pick(PARTS),
      sources: weights.map((weight, position) => ({ key: `s${position}`, title: "来源", weight })),
      groupLimits: random.subset(["A", "B"]).map((group) => ({
        group,
        floor: random.pick([NONE, { kind: "points", points: "-1" } as const]),
        ceiling: random.pick([NONE, { kind: "multiple", factor: "80%" } as const]),
      })),
      bonusCaps: random.chance(0.5) ? [{ indicators: ["P", "Q"], cap: points(random) }] : [],
      onceOnly: random.chance(0.3) && kinds.length === 1 ? [{ indicators: ["P", "Q"], place: "第4条" }] : [],
      vetoes: [{ indicator: "V", effect: random.pick(EFFECTS) }],
      benchmarks: hasBenchmark ? BENCHMARKS : [],
    },
  );
  const benchmarks: Record<string, string> = hasBenchmark
    ? {
        mean: `${random.int(0, 1000) / 10}%`,
        growth: `${random.int(-100, 300) / 10}%`,
        level: String(random.int(0, 400) / 8),
      }
    : {};
  return { tree, outline: { indicators, groups: { A: null, B: "A", C: null } }, profile, benchmarks, answers };
}

/** The benchmark that a kind takes as its target, where a table has any. */
const TARGETS: Readonly<Record<string, string>> = {
  ratio: "mean",
  "pro-rata": "mean",
  growth: "growth",
  distance: "level",
};

const BENCHMARKS: NonNullable<ProfileInput["benchmarks"]>[number][] = [
  { key: "mean", title: "平均", kind: "share", least: "0%", most: "100%" },
  { key: "growth", title: "平均增长", kind: "share" },
  { key: "level", title: "平均水平", kind: "number", unit: "微克", most: "50" },
];

const PARTS: readonly NonNullable<ProfileInput["parts"]>[number][][] = [
  [],
  [{ key: "p", title: "部分", groups: ["A"], conversion: { from: "7", to: "3" }, weight: "1" }],
  [
    { key: "p", title: "部分", groups: ["A"], conversion: null, weight: "2/3" },
    { key: "q", title: "部分", groups: ["C"], conversion: null, weight: "1/3" },
  ],
];

const EFFECTS: readonly NonNullable<ProfileInput["vetoes"]>[number]["effect"][] = [
  { kind: "disqualify" },
  { kind: "zero-total" },
  { kind: "zero-group", group: "B" },
  { kind: "zero-group", group: "C" },
  { kind: "cap-total", points: "4" },
];

/** An answer to every fact of a table. */
export function answerAll(table: Table, random: Random): Facts {
  return Object.fromEntries(
    Object.entries(table.answers).map(([code, own]) => [
      code,
      Object.fromEntries(Object.entries(own).map(([key, answer]) => [key, answer(random)])),
    ]),
  );
}
