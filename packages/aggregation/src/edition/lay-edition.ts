import { type CityMethod, gradeListOf, TAXONOMIES, type TaxonomyId } from "@faheng/domain";
import { compare, exact, type Exact, multiply, add } from "../exact.ts";
import { commonProblems, type TopicStanding } from "../method/common-problems.ts";
import {
  geometricPower,
  indexOf,
  type IndexUnit,
  isSurelyAbove,
  minimumOf,
  placesInBox,
  stabilityRadius,
  type WeighedDimension,
} from "../method/core-index.ts";
import { type Ineligibility, ineligibilityOf, wantsOtherCategory } from "../method/eligibility.ts";
import { compareEnds, type Interval } from "../method/end.ts";
import { gradesOf } from "../method/grades.ts";
import { type MetRate, metRateOf } from "../method/met-rate.ts";
import { officialTotal } from "../method/official.ts";
import { type Place, placesOf } from "../method/places.ts";
import { meanOf } from "../method/rounded.ts";
import { tiersOf } from "../method/tiers.ts";
import { refuseRepeats } from "../refuse-repeats.ts";
import type { Entrant } from "./entrant.ts";
import { exactText, type IntervalText, intervalText } from "./exact-text.ts";

/** Items met of those that apply, as counts. */
export type MetCounts = Omit<MetRate, "rate">;

/** How a unit stands by the index of the common core. */
export interface IndexStanding {
  readonly index: IntervalText;
  /** From which place to which, with every weight of the box, without each dimension in turn, and whatever is pending. */
  readonly places: { readonly best: number; readonly worst: number; readonly of: number };
  /** The index without each dimension in turn. */
  readonly without: readonly { readonly code: string; readonly index: IntervalText }[];
  /** Up to which box it stays above the next of its group; `null` of the last, and of two that do not differ. */
  readonly radius: { readonly next: string; readonly radius: string | null } | null;
  /** Its place by other ways to sum the same rates, at their worst. */
  readonly otherwise: { readonly geometric: number; readonly minimum: number };
}

/** One unit of an edition. */
export interface LaidUnit {
  readonly key: string;
  /** The total as it is printed. */
  readonly total: IntervalText | null;
  readonly met: MetCounts;
  /** Items met by entry of each reference list; entries in which it has none are left out. */
  readonly cells: Readonly<Record<TaxonomyId, Readonly<Record<string, MetCounts>>>>;
  readonly official: Standing<Place>;
  /** `null` where the method has no index. */
  readonly index: Standing<IndexStanding> | null;
  /** Grades that it can still come to, by their names; `null` for none of the list. Empty where its category has no grades. */
  readonly grades: readonly (string | null)[];
  /** So much does not apply to it that another category would fit better. */
  readonly wantsOtherCategory: boolean;
}

/** A place, or why there is none. */
export type Standing<Placed> =
  | { readonly kind: "placed"; readonly place: Placed }
  | { readonly kind: "listed"; readonly why: Ineligibility | "disqualified" | "veto" | "no-total" };

/** Units that are compared with each other, and with nobody else. */
export interface PeerGroup {
  readonly measure: "official" | "index";
  readonly category: string | null;
  readonly unitClass: string | null;
  readonly profile: Entrant["profile"];
  /** In the order they were given. */
  readonly members: readonly string[];
  /** Tiers of those with a place, highest first: everybody of one stands surely above everybody of the next. */
  readonly tiers: readonly (readonly string[])[];
  /** Of those whose value is settled; `null` where there is nobody. */
  readonly statistics: {
    readonly settled: number;
    readonly max: string;
    readonly min: string;
    readonly mean: string;
  } | null;
  readonly problems: readonly TopicStanding[];
}

/** Everything that an edition says of its units, computed from what it froze and from nothing else. */
export interface LaidEdition {
  readonly units: readonly LaidUnit[];
  readonly groups: readonly PeerGroup[];
}

/**
 * Lays out an edition. Official totals are compared within a category, a profile of one version and a class of units; the index of
 * the common core within a category. What is unlike is never summed, sorted or placed together.
 *
 * @throws FAHENG_AGGREGATION_DUPLICATE
 */
export function layEdition(entrants: readonly Entrant[], method: CityMethod): LaidEdition {
  refuseRepeats(entrants.map(({ key }) => key));
  const measured = new Map(entrants.map((it) => [it.key, measure(it)]));
  const official = groupsOf(entrants, ({ category, unitClass, profile }) => ({ category, unitClass, profile }));
  const officialGroups = official.map((group) => layOfficial(group, { measured, method }));
  const core = method.index;
  const indexGroups =
    core === null
      ? null
      : groupsOf(entrants, ({ category }) => ({ category, unitClass: null, profile: null })).map((group) =>
          layIndex(group, { measured, core }),
        );
  const [byTotal, byIndex] = [unitsOf(officialGroups), unitsOf(indexGroups ?? [])];
  return {
    units: entrants.map(({ key }) => {
      const { total, met, cells, isPoor } = measured.get(key) as Measured;
      const { standing, grades } = byTotal.get(key) as OfficialUnit;
      return {
        key,
        total: total && intervalText(total),
        met: countsOf(met),
        cells: mapped(cells, (of) => mapped(of, countsOf)),
        official: standing,
        index: byIndex.get(key)?.standing ?? null,
        grades,
        wantsOtherCategory: isPoor,
      };
    }),
    groups: [...officialGroups, ...(indexGroups ?? [])].map(({ group }) => group),
  };

  /** What a unit is measured by. */
  function measure({ total, items }: Entrant): Measured {
    const met = metRateOf(items.map(({ standing }) => standing));
    const cells = mapped(TAXONOMIES, (_, taxonomy) => {
      const inEntry = Map.groupBy(
        items.flatMap(({ standing, entries }) => [...new Set(entries[taxonomy])].map((entry) => ({ entry, standing }))),
        ({ entry }) => entry,
      );
      return Object.fromEntries(
        [...inEntry].map(([entry, all]) => [entry, metRateOf(all.map(({ standing }) => standing))]),
      );
    });
    return {
      total: total && officialTotal(total.worst, total.best, method.digits),
      met,
      cells,
      isPoor: wantsOtherCategory(met),
    };
  }
}

interface Measured {
  readonly total: Interval | null;
  readonly met: MetRate;
  readonly cells: Readonly<Record<TaxonomyId, Readonly<Record<string, MetRate>>>>;
  readonly isPoor: boolean;
}

type GroupKey = Pick<PeerGroup, "category" | "unitClass" | "profile">;
interface Group extends GroupKey {
  readonly entrants: readonly Entrant[];
}

function groupsOf(entrants: readonly Entrant[], keyOf: (entrant: Entrant) => GroupKey): Group[] {
  const groups = Map.groupBy(entrants, (it) => JSON.stringify(keyOf(it)));
  return [...groups.values()].map((all) => Object.assign(keyOf(all[0] as Entrant), { entrants: all }));
}

interface OfficialUnit {
  readonly key: string;
  readonly standing: LaidUnit["official"];
  readonly grades: LaidUnit["grades"];
}

function layOfficial(
  { entrants, ...key }: Group,
  { measured, method }: { readonly measured: ReadonlyMap<string, Measured>; readonly method: CityMethod },
): { readonly group: PeerGroup; readonly units: readonly OfficialUnit[] } {
  const totals = entrants.flatMap((it) => {
    const total = measured.get(it.key)?.total ?? null;
    return total === null ? [] : [Object.assign({ entrant: it }, total)];
  });
  const graded = totals.filter(({ entrant }) => !entrant.isDisqualified);
  const whyNot = new Map(
    entrants.map((it) => [it.key, ineligibilityOf((measured.get(it.key) as Measured).met, null, entrants.length)]),
  );
  const peerOf = ({ entrant: { key: unit, isVetoPending }, low, high }: (typeof totals)[number]) => {
    return { key: unit, low, high, isVetoPending };
  };
  // Places are told among those who have one: nobody is second behind somebody who is only listed.
  const peers = graded.filter(({ entrant }) => whyNot.get(entrant.key) === null).map(peerOf);
  const places = peers.length < 2 ? new Map<string, Place>() : placesOf(peers);
  const list = gradeListOf(method, key.category);
  const named = list?.list.map(({ name, atLeast, quota }) => ({ name, atLeast: exact(atLeast, 1000), quota })) ?? [];
  const grades = gradesOf(graded.map(peerOf), named, { n: entrants.length, ties: list?.ties ?? "none" });
  const standing = (it: Entrant): LaidUnit["official"] => {
    if (it.isDisqualified) return { kind: "listed", why: "disqualified" };
    if (it.total === null) return { kind: "listed", why: "no-total" };
    const place = places.get(it.key);
    if (place !== undefined) return { kind: "placed", place };
    return { kind: "listed", why: whyNot.get(it.key) ?? "alone" };
  };
  const units = entrants.map((it) => ({
    key: it.key,
    standing: standing(it),
    grades: list === null ? [] : (grades.get(it.key) ?? [named.length]).map((at) => named[at]?.name ?? null),
  }));
  const ordered = (places.size === 0 ? [] : peers).toSorted(
    (a, b) => compareEnds(b.low, a.low) || compareEnds(b.high, a.high) || (a.key < b.key ? -1 : 1),
  );
  const tiers = tiersOf(ordered, (a, b) => a.isVetoPending !== true && compareEnds(a.low, b.high) > 0);
  return {
    group: {
      measure: "official",
      ...key,
      members: entrants.map((it) => it.key),
      tiers: tiers.map((tier) => tier.map((it) => it.key)),
      statistics: statisticsOf(graded),
      problems: problemsOf(entrants),
    },
    units,
  };
}

function layIndex(
  { entrants, ...key }: Group,
  {
    measured,
    core,
  }: { readonly measured: ReadonlyMap<string, Measured>; readonly core: NonNullable<CityMethod["index"]> },
): {
  readonly group: PeerGroup;
  readonly units: readonly { readonly key: string; readonly standing: Standing<IndexStanding> }[];
} {
  const dimensions: readonly WeighedDimension[] = core.weights;
  const box = exact(core.box.numerator, core.box.denominator);
  const candidates = entrants.map((it) => {
    const { met, cells } = measured.get(it.key) as Measured;
    const rates = dimensions.map(({ code }) => cells[core.taxonomy][code] ?? metRateOf([]));
    if (it.hasVeto) return { entrant: it, why: "veto" as const, unit: null };
    const why = ineligibilityOf(met, rates, entrants.length);
    if (why !== null) return { entrant: it, why, unit: null };
    const unit: IndexUnit = {
      key: it.key,
      isVetoPending: it.isVetoPending,
      rates: new Map(
        dimensions.map(({ code }, at) => [code, rates[at]?.rate ?? { low: exact(0), high: exact(0) }] as const),
      ),
    };
    return { entrant: it, why: null, unit };
  });
  const able = candidates.flatMap(({ unit }) => (unit === null ? [] : [{ unit, index: indexOf(unit, dimensions) }]));
  const inIndex = able.length < 2 ? [] : able;
  const units = inIndex.map(({ unit }) => unit);
  const ordered = inIndex
    .toSorted((a, b) => compare(middle(b.index), middle(a.index)) || (a.unit.key < b.unit.key ? -1 : 1))
    .map(({ unit }) => unit);
  const spans = [
    placesInBox(units, dimensions, box),
    ...dimensions.map(({ code }) =>
      placesInBox(
        units,
        dimensions.filter((it) => it.code !== code),
        exact(0),
      ),
    ),
  ];
  const geometric = worstFirst(units, (it) => geometricPower(it, dimensions));
  const minimum = worstFirst(units, (it) => minimumOf(it, dimensions));
  const standing = (unit: IndexUnit): IndexStanding => {
    const own = spans.flatMap((it) => it.get(unit.key) ?? []);
    const next = ordered[ordered.indexOf(unit) + 1];
    const radius = next === undefined ? null : stabilityRadius(unit, next, dimensions);
    return {
      index: intervalText(indexOf(unit, dimensions)),
      places: {
        best: Math.min(...own.map(({ best }) => best)),
        worst: Math.max(...own.map(({ worst }) => worst)),
        of: units.length,
      },
      without: dimensions.map(({ code }) => ({
        code,
        index: intervalText(
          indexOf(
            unit,
            dimensions.filter((it) => it.code !== code),
          ),
        ),
      })),
      radius: next === undefined ? null : { next: next.key, radius: radius && exactText(radius) },
      otherwise: { geometric: geometric(unit), minimum: minimum(unit) },
    };
  };
  const tiers = tiersOf(ordered, (a, b) => isSurelyAbove(a, b, dimensions, box));
  return {
    group: {
      measure: "index",
      ...key,
      members: entrants.map((it) => it.key),
      tiers: tiers.map((tier) => tier.map((it) => it.key)),
      statistics: statisticsOf(inIndex.map(({ index }) => index)),
      problems: [],
    },
    units: candidates.map(({ entrant, why, unit }) => ({
      key: entrant.key,
      standing:
        unit === null
          ? { kind: "listed", why }
          : units.length === 0
            ? { kind: "listed", why: "alone" }
            : { kind: "placed", place: standing(unit) },
    })),
  };
}

/** Places by a value, highest first, equals sharing one with a gap after. */
function worstFirst(units: readonly IndexUnit[], valueOf: (unit: IndexUnit) => Exact): (unit: IndexUnit) => number {
  const values = new Map(units.map((it) => [it, valueOf(it)]));
  const of = (unit: IndexUnit): Exact => values.get(unit) as Exact;
  return (unit) => 1 + units.filter((it) => compare(of(it), of(unit)) > 0).length;
}

function middle({ low, high }: { readonly low: Exact; readonly high: Exact }): Exact {
  return multiply(add(low, high), exact(1, 2));
}

/** Of values that are settled; what is open is no part of a mean. */
function statisticsOf(intervals: readonly Interval[]): PeerGroup["statistics"] {
  const settled = intervals.flatMap(({ low, high }) =>
    typeof low !== "number" && typeof high !== "number" && compare(low, high) === 0 ? [low] : [],
  );
  const ordered = settled.toSorted(compare);
  const [min, max, mean] = [ordered[0], ordered.at(-1), meanOf(settled)];
  if (min === undefined || max === undefined || mean === null) return null;
  return { settled: settled.length, max: exactText(max), min: exactText(min), mean: exactText(mean) };
}

function problemsOf(entrants: readonly Entrant[]): readonly TopicStanding[] {
  return commonProblems(
    new Map(
      entrants.map(({ key, items }) => {
        const inTopics = items.flatMap(({ topics, standing }) => topics.map((topic) => ({ topic, standing })));
        const byTopic = Map.groupBy(inTopics, ({ topic }) => topic);
        return [key, new Map([...byTopic].map(([topic, all]) => [topic, all.map((it) => it.standing)]))];
      }),
    ),
  );
}

function unitsOf<Unit extends { readonly key: string }>(
  groups: readonly { readonly units: readonly Unit[] }[],
): ReadonlyMap<string, Unit> {
  return new Map(groups.flatMap(({ units }) => units.map((it) => [it.key, it] as const)));
}

function countsOf({ rate: _rate, ...counts }: MetRate): MetCounts {
  return counts;
}

function mapped<Key extends string, From, To>(
  all: Readonly<Record<Key, From>>,
  to: (value: From, key: Key) => To,
): Readonly<Record<Key, To>> {
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => [key, to(value as From, key as Key)]),
  ) as Readonly<Record<Key, To>>;
}
