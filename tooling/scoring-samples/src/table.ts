import type { Fact, ProfileInput } from "@faheng/domain";
import { CLASSES, withClasses } from "./classes.ts";
import { type ClauseInput, type ItemInput, profileInput } from "./framework.ts";
import { ALL_KINDS, KEYS, MAKERS, points } from "./kinds.ts";
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
  /** The class of the unit, `null` where it has none. */
  readonly unitClass: string | null;
  /** Values of the profile's benchmarks. */
  readonly benchmarks: Readonly<Record<string, string>>;
  /** By indicator and fact key: an answer, as often as asked. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, (random: Random) => Fact>>>>;
}

export type Facts = Record<string, Record<string, Fact>>;

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
  // One veto, or two by how many: from three, and from ten.
  const isCounted = random.chance(0.4);
  const answers: Record<string, Record<string, (random: Random) => Fact>> = {
    V: { v: (again) => (isCounted ? again.pick([0, 0, 2, 3, 9, 10, 11]) : again.chance(0.3)) },
  };

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
        params: fitted(kind, isBonus && kind === "events" ? { ...made.params, freePerMatter: 0 } : made.params, effect),
        place: "第1行",
        wording: "规则",
        cap: made.cap ?? (random.chance(0.25) ? points(random) : null),
        share: made.cap === undefined && random.chance(0.25) ? points(random) : null,
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
      clauses[1] = {
        ...second,
        aggravates: first.id,
        aggravation: random.pick([null, null, "adds", "replaces"] as const),
      };
    }
    if (first && random.chance(0.15)) clauses.push(sharing(first, random, onlyDeductions));
    if (isMultiplied) addFactor(`I${index}`, clauses);
    // A clause that reads a fact of the first item, as that one's own does.
    if (index === 0) [lent] = clauses;
    else if (isLending && lent) {
      const { id, kind, params, cap = null } = lent;
      const effect = onlyDeductions ? "deduct" : random.pick(["deduct", "award"] as const);
      clauses.push({
        id: "b",
        kind,
        effect,
        params: fitted(kind, params, effect),
        cap,
        fact: id,
        factOf: "I0",
        place: "第1行",
        wording: "同一数据",
      });
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
    clauses: isCounted
      ? [vetoClause("v", { atLeast: 3, atMost: 9, max: 20 }), vetoClause("w", { atLeast: 10, max: 20 })]
      : [vetoClause("v", {})],
  };
  const parts = somePart(random.pick(PARTS), random);
  const base = points(random);
  // What everything adds up to can be stated where nothing is converted, weighted or seen by some alone.
  const isSummed = parts.length + weights.length === 0 && random.chance(0.5);
  const worth = [...items.map((it) => Number(it.points)), Number(base)].reduce((sum, it) => sum + it * 10, 0);
  const plain = profileInput(
    [...items, ...bonuses, veto],
    {
      base,
      fullMarks: isSummed ? String(Math.round(worth) / 10) : null,
      aggravation: random.pick(["adds", "replaces"]),
      exhausts: random.pick(["clause", "item"]),
      notApplicable: random.pick(["full", "exclude", "exclude-and-rescale"]),
      totalFloor: random.pick([null, null, "0"]),
      totalCeiling: random.pick([null, null, "12"]),
      rounding: {
        mode: random.pick(["half-up", "half-up", "half-even", "down", "none"]),
        digits: random.int(0, 3),
      },
    },
    {
      parts,
      sources: weights.map((weight, position) => ({ key: `s${position}`, title: "来源", weight })),
      groupLimits: random.subset(["A", "B"]).map((group) => ({
        group,
        floor: random.pick([
          NONE,
          { kind: "points", points: "-1" } as const,
          { kind: "multiple", factor: "-0.5" } as const,
        ]),
        ceiling: random.pick([
          NONE,
          { kind: "multiple", factor: "80%" } as const,
          { kind: "points", points: random.decimal(9) } as const,
        ]),
      })),
      bonusCaps: [
        ...(random.chance(0.5) ? [{ indicators: ["P", "Q"], cap: points(random) }] : []),
        ...(random.chance(0.2) ? [{ indicators: ["Q"], cap: points(random) }] : []),
      ],
      onceOnly: random.chance(0.3) && kinds.length === 1 ? [{ indicators: ["P", "Q"], place: "第4条" }] : [],
      vetoes: [
        { indicator: "V", clause: random.chance(0.5) ? "v" : null, effect: random.pick(EFFECTS) },
        ...(isCounted ? [{ indicator: "V", clause: "w", effect: random.pick(EFFECTS) }] : []),
        ...strikers(items, random),
      ],
      benchmarks: hasBenchmark ? BENCHMARKS : [],
    },
  );
  const hasClasses = !isSummed && random.chance(0.2);
  const profile = hasClasses ? withClasses(plain, random) : plain;
  const unitClass = hasClasses ? random.pick([null, ...CLASSES]) : null;
  const benchmarks: Record<string, string> = hasBenchmark
    ? {
        mean: `${random.int(0, 1000) / 10}%`,
        growth: `${random.int(-100, 300) / 10}%`,
        level: String(random.int(0, 400) / 8),
      }
    : {};
  return {
    tree,
    outline: { indicators, groups: { A: null, B: "A", C: null } },
    profile,
    unitClass,
    benchmarks,
    answers,
  };
}

/** A clause that reads the fact of another one of its item, to an amount of its own. */
function sharing({ id, kind, params, cap = null }: ClauseInput, random: Random, onlyDeductions: boolean): ClauseInput {
  const effect = onlyDeductions ? "deduct" : random.pick(["deduct", "award"] as const);
  const own = params["points"] === undefined ? params : { ...params, points: points(random) };
  return {
    id: "d",
    kind,
    effect,
    params: fitted(kind, own, effect),
    cap,
    fact: id,
    place: "第1行",
    wording: "同一数据",
  };
}

/** Parameters that the effect allows: categories of what is deducted once for each matter have no caps of their own. */
function fitted(kind: string, params: ClauseInput["params"], effect: ClauseInput["effect"]): ClauseInput["params"] {
  if (kind !== "events" || effect === "award" || params["matterOnce"] !== true) return params;
  return { ...params, categories: (params["categories"] as object[]).map((own) => ({ ...own, cap: null })) };
}

function vetoClause(id: string, params: ClauseInput["params"]): ClauseInput {
  return { id, kind: "veto", effect: "deduct", params, fact: "v", place: "第1行", wording: "否决" };
}

/** A part that names an indicator beside its groups. */
function somePart(parts: NonNullable<ProfileInput["parts"]>, random: Random): NonNullable<ProfileInput["parts"]> {
  const [first, ...others] = parts;
  return first && random.chance(0.3) ? [{ ...first, indicators: ["I1"] }, ...others] : parts;
}

/** Any clause that can make an amount may have an effect beside it. */
function strikers(items: readonly ItemInput[], random: Random): NonNullable<ProfileInput["vetoes"]> {
  const [own] = items;
  const clause = own?.clauses.find(
    ({ kind, params, cap, share, multipliedBy }) =>
      kind === "flag" && ![params["points"], cap, share].includes("0") && multipliedBy === undefined,
  );
  return own && clause && random.chance(0.5)
    ? [{ indicator: own.indicator, clause: clause.id, effect: random.pick(EFFECTS) }]
    : [];
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
