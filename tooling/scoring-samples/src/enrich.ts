import type { ProfileInput } from "@faheng/domain";
import type { ItemInput } from "./framework.ts";
import type { Random } from "./random.ts";
import type { Table } from "./table.ts";

type Condition = NonNullable<ProfileInput["conditions"]>[number];
type Effect = Condition["effect"];
type Measure = Condition["when"]["measure"];
type Line = Condition["when"]["line"];

/** The order in which amounts are measured and effects act, once more and apart from the engine. */
const MEASURED = { deductions: 0, items: 1, groups: 2, parts: 3, base: 4, bonus: 5, total: 7 } as const;
const ACTS = {
  "cap-item": 1,
  "cap-group": 2,
  "zero-group": 2,
  "no-bonus": 5,
  "cap-bonus": 5,
  "zero-total": 6,
  "cap-total": 6,
  "cap-grade": 8,
  "lower-grade": 8,
  disqualify: 8,
  verdict: 8,
} as const;

/** Kinds that make no amount of their own. */
const NO_AMOUNT = new Set(["veto", "multiplier"]);

const GRADES = ["优秀", "良好", "一般", "较差"];

/** A made-up table with conditions, further criteria, and clauses that bear on each other. */
export function enrich(table: Table, random: Random): Table {
  const { profile } = table;
  const items = profile.items.map((item) => withBearing(item, random));
  const groups = ["A", "B", "C"].filter((group) => holdsMarks(table, group));
  const effect = (): Effect => anEffect(table, groups, random);
  return {
    ...table,
    profile: {
      ...profile,
      items,
      settings: {
        ...profile.settings,
        grades: GRADES.map((name, index) => ({
          name,
          atLeast: ["9", "6", "3", random.pick(["1", "0", "-20"])][index] ?? "0",
        })),
      },
      vetoes: (profile.vetoes ?? []).map((veto) => (random.chance(0.5) ? veto : { ...veto, effect: effect() })),
      heaviest: random.chance(0.4) ? someHeaviest(items, random) : [],
      conditions: Array.from({ length: random.int(0, 3) }, (_, index): Condition => {
        const own = effect();
        const look = (): Condition["when"] => {
          const measure = aMeasure(table, groups, random, (of) => MEASURED[of] < ACTS[own.kind]);
          return {
            measure,
            is: random.pick(["below", "at-most", "at-least", "above"]),
            line: aLine(measure, random),
            count: random.chance(0.2) ? 2 : 1,
          };
        };
        return {
          id: `k${index}`,
          when: look(),
          further: random.chance(0.3) ? Array.from({ length: random.int(1, 2) }, look) : [],
          joined: random.pick(["all", "any"]),
          effect: own,
          place: `第${index}条`,
          wording: "条件",
        };
      }),
      gradeCriteria: Array.from({ length: random.chance(0.7) ? 1 : 0 }, () => {
        const measure = aMeasure(table, groups, random, () => true);
        const named = random.subset(GRADES);
        const is = random.pick(["at-least", "at-least", "at-most", "above", "below"] as const);
        return {
          measure,
          is,
          grades: (named.length === 0 ? ["良好"] : named).map((name) => ({ name, line: aLine(measure, random) })),
          place: "第9条",
          wording: "另看",
        };
      }),
    },
  };
}

function holdsMarks({ outline, profile }: Table, group: string): boolean {
  return profile.items.some(
    ({ indicator, points }) =>
      outline.indicators[indicator]?.kind === "item" &&
      Number(points) > 0 &&
      outline.indicators[indicator].groups.includes(group),
  );
}

function anEffect({ profile }: Table, groups: readonly string[], random: Random): Effect {
  const { indicator } = random.pick(profile.items.filter((item) => item.indicator !== "V"));
  const at = random.chance(0.5)
    ? ({ kind: "points", points: random.decimal(4) } as const)
    : ({ kind: "multiple", factor: random.pick(["60%", "1/3"]) } as const);
  const ofGroup = groups.length === 0 ? "C" : random.pick(groups);
  return random.pick<Effect>([
    { kind: "cap-item", indicator, at },
    { kind: "cap-group", group: ofGroup, at },
    { kind: "zero-group", group: ofGroup },
    { kind: "no-bonus" },
    { kind: "cap-bonus", points: random.decimal(2) },
    { kind: "zero-total" },
    { kind: "cap-total", points: random.decimal(6) },
    { kind: "cap-grade", grade: random.pick(GRADES) },
    { kind: "lower-grade", by: random.int(1, 2) },
    { kind: "disqualify" },
    { kind: "verdict", words: "目标未完成" },
  ]);
}

function aMeasure(
  { profile, outline }: Table,
  groups: readonly string[],
  random: Random,
  isAllowed: (of: keyof typeof MEASURED) => boolean,
): Measure {
  const marked = profile.items.filter(
    ({ indicator, points }) => outline.indicators[indicator]?.kind === "item" && Number(points) > 0,
  );
  const indicators = marked.map(({ indicator }) => indicator);
  const named = random.subset(indicators);
  const own = random.chance(0.5) ? [] : named;
  const hasDeductions = profile.items.some(({ clauses }) => clauses.some((clause) => clause.effect === "deduct"));
  const allParts = profile.parts ?? [];
  const partOf = (indicator: string) =>
    allParts.find(({ indicators = [] }) => indicators.includes(indicator)) ??
    allParts.find((part) => outline.indicators[indicator]?.groups.some((group) => part.groups.includes(group)));
  const parts = allParts.filter((part) =>
    profile.items.some(
      ({ indicator }) => outline.indicators[indicator]?.kind !== "bonus" && partOf(indicator) === part,
    ),
  );
  // Groups of the outermost level have marks where any group has.
  const level = random.pick([null, null, 1]);
  const all: Measure[] = [
    ...(hasDeductions ? [{ of: "deductions" as const, indicators: own }] : []),
    ...(indicators.length === 0 ? [] : [{ of: "items" as const, indicators: own }]),
    ...(groups.length === 0
      ? []
      : [{ of: "groups" as const, groups: random.chance(0.5) ? [] : [random.pick(groups)], level }]),
    ...(parts.length === 0
      ? []
      : [{ of: "parts" as const, parts: random.chance(0.5) ? [] : [random.pick(parts).key] }]),
    { of: "base" },
    { of: "bonus" },
    { of: "total" },
  ];
  const possible = all.filter(({ of }) => isAllowed(of));
  // What acts first leaves only deductions to measure; a table without any has nothing to lose.
  return possible.length === 0 ? { of: "deductions", indicators: [] } : random.pick(possible);
}

function aLine({ of }: Measure, random: Random): Line {
  return of === "bonus" || random.chance(0.5)
    ? { kind: "points", points: random.decimal(of === "total" || of === "base" ? 15 : 5) }
    : { kind: "multiple", factor: random.pick(["60%", "0.8", "1/3"]) };
}

/** Two clauses or more of one effect, of any items. */
function someHeaviest(items: readonly ItemInput[], random: Random): NonNullable<ProfileInput["heaviest"]> {
  const effect = random.pick(["deduct", "award"]);
  const able = items.flatMap(({ indicator, clauses }) =>
    clauses
      .filter((clause) => clause.effect === effect && (clause.reduces ?? null) === null && !NO_AMOUNT.has(clause.kind))
      .map(({ id }) => ({ indicator, clause: id })),
  );
  const clauses = random.shuffle(able).slice(0, random.int(2, 3));
  return clauses.length < 2 ? [] : [{ clauses, place: "第8条" }];
}

/** Lets a deduction take from an award, or several clauses make no more than so much together. */
function withBearing(item: ItemInput, random: Random): ItemInput {
  if (item.indicator === "V") return item;
  const award = item.clauses.find(({ effect }) => effect === "award");
  const taker = item.clauses.find(
    ({ id, kind, effect, source, aggravates }) =>
      effect === "deduct" &&
      !NO_AMOUNT.has(kind) &&
      source === award?.source &&
      (aggravates ?? null) === null &&
      !item.clauses.some((other) => other.aggravates === id),
  );
  const isReduced = award !== undefined && taker !== undefined && random.chance(0.5);
  const clauses = isReduced
    ? item.clauses.map((clause) => (clause === taker ? { ...clause, reduces: award.id } : clause))
    : item.clauses;
  const effect = random.pick(["deduct", "award"]);
  const able = clauses.filter((clause) => clause.effect === effect && (clause.reduces ?? null) === null);
  // Clauses that replace each other stand in it together.
  const isChained = able.some(({ aggravates }) => (aggravates ?? null) !== null);
  const together = isChained || random.chance(0.5) ? able : random.subset(able);
  if (together.length === 0 || random.chance(0.5)) return { ...item, clauses };
  const at = random.chance(0.5)
    ? ({ kind: "points", points: random.decimal(5) } as const)
    : ({ kind: "multiple", factor: random.pick(["2", "1/3"]) } as const);
  return { ...item, clauses, jointCaps: [{ clauses: together.map(({ id }) => id), at, place: "第7条" }] };
}
