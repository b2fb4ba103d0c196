import type { Fact, ProfileInput } from "@faheng/domain";
import type { Outline } from "@faheng/scoring-samples";

/**
 * A slow second engine, written apart from the first: reads the profile's JSON itself, keeps every number as an unreduced
 * pair of big integers, and works top-down by recursion. For complete facts only.
 */
type Q = readonly [bigint, bigint];
type Item = ProfileInput["items"][number];
type Clause = Item["clauses"][number];
type Json = Readonly<Record<string, unknown>>;

export interface Unit {
  readonly facts: Readonly<Record<string, Readonly<Record<string, Fact>>>>;
  /** Indicators that do not apply, approved. */
  readonly notApplicable: ReadonlySet<string>;
}

const plus = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const minus = (a: Q, b: Q): Q => plus(a, [-b[0], b[1]]);
const times = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
const over = (a: Q, b: Q): Q => (b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]]);
const less = (a: Q, b: Q): boolean => a[0] * b[1] < b[0] * a[1];
const least = (a: Q, b: Q): Q => (less(a, b) ? a : b);
const most = (a: Q, b: Q): Q => (less(a, b) ? b : a);
const sum = (all: readonly Q[]): Q => all.reduce(plus, ZERO);
const ZERO: Q = [0n, 1n];
const ONE: Q = [1n, 1n];
const whole = (n: number): Q => [BigInt(n), 1n];

/** `"0.5"`, `"30%"`, `"1/3"`, `7` as an exact number. */
export function read(input: unknown): Q {
  const text = String(input);
  if (text.includes("/")) {
    const [n, d] = text.split("/");
    return [BigInt(n ?? 0), BigInt(d ?? 1)];
  }
  const isPercent = text.endsWith("%");
  const [units, places = ""] = text.replace("%", "").split(".");
  const scale = 10n ** BigInt(places.length);
  const size = BigInt((units ?? "0").replace("-", "")) * scale + BigInt(places || "0");
  return [text.startsWith("-") ? -size : size, scale * (isPercent ? 100n : 1n)];
}

function share(fact: Fact): Q | null {
  if (typeof fact === "string") return read(fact);
  const { numerator, denominator } = fact as { numerator: number | string; denominator: number | string };
  return Number(denominator) === 0 ? null : over(read(numerator), read(denominator));
}

interface Event {
  readonly category: string;
  readonly matter?: string;
  readonly date?: string | null;
  readonly flags?: string[];
  readonly quantity?: string | null;
}

const nameOf = ({ matter = "" }: Event): string => (matter === "甲（１）" ? "甲(1)" : matter);

/** By the tier that a quantity reaches; `undefined` for a category without tiers. */
function basePrice(
  categories: readonly { key: string; tiers?: { above?: string; atLeast?: string; points: string }[] }[],
  event: Event,
): Q | undefined {
  const tiers = categories.find(({ key }) => key === event.category)?.tiers;
  if (!tiers) return undefined;
  const has = read(event.quantity);
  const tier = tiers.find(({ above, atLeast }) =>
    above === undefined ? !less(has, read(atLeast)) : less(read(above), has),
  );
  return tier ? read(tier.points) : ZERO;
}

function roundUp(a: Q): bigint {
  return a[0] % a[1] === 0n ? a[0] / a[1] : a[0] / a[1] + (a[0] > 0n ? 1n : 0n);
}

const amounts: Record<string, (params: Json, fact: Fact, aggravation: string) => Q> = {
  flag: ({ points, when = true }, fact) => (fact === when ? read(points) : ZERO),
  states: ({ states }, fact) =>
    read((states as { key: string; points: string }[]).find(({ key }) => key === fact)?.points),
  "per-occurrence": ({ points, free = 0 }, fact) => times(most(ZERO, minus(read(fact), read(free))), read(points)),
  shortfall: ({ minimum, points, step = 1 }, fact) => {
    const missing = most(ZERO, minus(read(minimum), read(fact)));
    return times([roundUp(over(missing, read(step))), 1n], read(points));
  },
  checklist: ({ parts, points, count }, fact) =>
    sum(
      (parts as { key: string; points?: string }[])
        .filter(({ key }) => (fact as string[]).includes(key) === (count === "present"))
        .map((part) => read(part.points ?? points)),
    ),
  ratio: ({ target, side, points, partial = "linear" }, fact) => {
    const value = share(fact);
    if (value === null) return ZERO;
    const gap = side === "below" ? minus(read(target), value) : minus(value, read(target));
    const steps = over(most(ZERO, gap), read("1%"));
    if (partial === "linear") return times(steps, read(points));
    return times([partial === "started" ? roundUp(steps) : steps[0] / steps[1], 1n], read(points));
  },
  distance: ({ target, side, points, step = "1", partial = "linear" }, fact) => {
    const away = side === "below" ? minus(read(target), read(fact)) : minus(read(fact), read(target));
    const steps = over(most(ZERO, away), read(step));
    if (partial === "linear") return times(steps, read(points));
    return times([partial === "started" ? roundUp(steps) : steps[0] / steps[1], 1n], read(points));
  },
  growth: ({ target, side, points, step = "1%", partial = "linear", whenNone }, fact) => {
    const { current, previous } = fact as { current: string; previous: string };
    const isNone = read(previous)[0] === 0n;
    if (isNone && whenNone === "met") return ZERO;
    const grown = isNone
      ? read(whenNone === "zero" ? 0 : whenNone)
      : over(minus(read(current), read(previous)), read(previous));
    const steps = over(
      most(ZERO, side === "below" ? minus(read(target), grown) : minus(grown, read(target))),
      read(step),
    );
    if (partial === "linear") return times(steps, read(points));
    return times([partial === "started" ? roundUp(steps) : steps[0] / steps[1], 1n], read(points));
  },
  "pro-rata": ({ points, share: which }, fact) => {
    const done = share(fact) ?? ONE;
    return times(which === "done" ? done : minus(ONE, done), read(points));
  },
  tiers: ({ tiers, otherwise }, fact) => {
    const value = share(fact);
    const tier = (tiers as { atLeast: string; points: string }[]).find(
      ({ atLeast }) => value !== null && !less(value, read(atLeast)),
    );
    return read(tier?.points ?? otherwise);
  },
  lateness: ({ points, per }, fact) =>
    per === "flat" ? (Number(fact) > 0 ? read(points) : ZERO) : times(read(fact), read(points)),
  external: ({ from, to }, fact) => over(times(read(fact), read(to)), read(from)),
  carry: ({ weight }, fact) => times(read(fact), read(weight)),
  "sample-mean": ({ from, to }, fact) => {
    const values = fact as string[];
    return over(times(over(sum(values.map(read)), whole(values.length)), read(to)), read(from));
  },
  judgement: (_, fact) => read((fact as { amount: string }).amount),
  events: ({ categories, flags = [], matterOnce = false, freePerMatter = 0 }, fact, aggravation) => {
    const price = (list: unknown, key: string): Q =>
      read((list as { key: string; points: string }[]).find((it) => it.key === key)?.points);
    const all = fact as unknown as Event[];
    const amountOf = (event: Event): Q => {
      const base = basePrice(categories as never, event) ?? price(categories, event.category);
      const own = (flags as { key: string; factor?: string }[]).filter(({ key }) => event.flags?.includes(key));
      const extras = own.filter((it) => it.factor === undefined).map(({ key }) => price(flags, key));
      const graver = aggravation === "adds" ? plus(base, sum(extras)) : extras.reduce(most, base);
      return own.reduce((made, it) => (it.factor === undefined ? made : times(made, read(it.factor))), graver);
    };
    const comesBeforeAmount = (a: Event, b: Event, isFirst: boolean): boolean =>
      less(amountOf(a), amountOf(b)) || (!less(amountOf(b), amountOf(a)) && isFirst);
    function comesBefore(a: Event, b: Event, isFirst: boolean): boolean {
      const [left, right] = [a.date ?? "z", b.date ?? "z"];
      return left < right || (left === right && comesBeforeAmount(a, b, isFirst));
    }
    // An event goes free while fewer than so many of its matter come before it.
    const entries = all.filter((event, index) => {
      const before = all.filter(
        (other, at) => nameOf(other) === nameOf(event) && comesBefore(other, event, at < index),
      );
      return before.length >= Number(freePerMatter);
    });
    const priced = entries.map(amountOf);
    if (matterOnce !== true) return sum(priced);
    const best = new Map<string, Q>();
    entries.forEach((event, index) => {
      const same = nameOf(event);
      best.set(same, most(best.get(same) ?? ZERO, priced[index] ?? ZERO));
    });
    return sum([...best.values()]);
  },
  veto: () => ZERO,
};

function factor({ choices = null }: Json, fact: Fact): Q {
  if (choices === null) return read(fact);
  return read((choices as { key: string; factor: string }[]).find(({ key }) => key === fact)?.factor);
}

/** The exact total before rounding. */
export function referenceTotal(profile: ProfileInput, outline: Outline, unit: Unit): Q {
  const { settings } = profile;
  const kindOf = (item: Item) => outline.indicators[item.indicator]?.kind;
  const factOf = (item: Item, clause: Clause): Fact =>
    unit.facts[clause.factOf ?? item.indicator]?.[clause.fact ?? clause.id] ?? null;
  const points = (item: Item): Q => read(item.points);
  const bound = (at: Item["floor"], of: Q): Q | null =>
    at.kind === "none" ? null : at.kind === "points" ? read(at.points) : times(of, read(at.factor));
  const clamp = (value: Q, floor: Q | null, ceiling: Q | null): Q => {
    const raised = floor === null ? value : most(value, floor);
    return ceiling === null ? raised : least(raised, ceiling);
  };
  const policy = (item: Item) => item.notApplicable ?? settings.notApplicable;
  const applies = (item: Item) => !unit.notApplicable.has(item.indicator);

  function scoreOf(item: Item, source: string | null): Q {
    if (!applies(item)) return kindOf(item) === "item" && policy(item) === "full" ? points(item) : ZERO;
    const clauses = item.clauses.filter(
      (it) => source === null || (it.source ?? null) === null || it.source === source,
    );
    const value = (clause: Clause): Q => {
      const made = amounts[clause.kind]?.(clause.params, factOf(item, clause), settings.aggravation) ?? ZERO;
      const stating = item.clauses.find(({ id }) => id === clause.multipliedBy);
      const counted = stating ? times(made, factor(stating.params, factOf(item, stating))) : made;
      const caps = [clause.cap ?? null, settings.exhausts === "clause" ? (clause.share ?? null) : null];
      return caps.reduce<Q>((amount, cap) => (cap === null ? amount : least(amount, read(cap))), counted);
    };
    const chains = new Map<string, Q>();
    for (const clause of clauses) {
      const signed = value(clause);
      const key = settings.aggravation === "replaces" ? (clause.aggravates ?? clause.id) : clause.id;
      const held = chains.get(key);
      chains.set(key, held === undefined ? signed : most(held, signed));
    }
    const effect = new Map(item.clauses.map((clause) => [clause.id, clause.effect]));
    const made = [...chains].map(([id, amount]): Q => (effect.get(id) === "award" ? amount : [-amount[0], amount[1]]));
    return clamp(
      plus(item.start === "full" ? points(item) : ZERO, sum(made)),
      bound(item.floor, points(item)),
      bound(item.ceiling, points(item)),
    );
  }

  const struck = (profile.vetoes ?? []).filter(({ indicator, clause: id }) => {
    const item = profile.items.find((it) => it.indicator === indicator);
    if (!item || !applies(item)) return false;
    return item.clauses
      .filter((clause) => (id ?? null) === null || clause.id === id)
      .some((clause) => clause.kind === "veto" && factOf(item, clause) === true);
  });
  const isZeroed = (group: string) =>
    struck.some(({ effect }) => effect.kind === "zero-group" && effect.group === group);

  function partOf(item: Item): number {
    const parts = profile.parts ?? [];
    const named = parts.findIndex(({ indicators = [] }) => indicators.includes(item.indicator));
    if (named >= 0) return named;
    const groups = outline.indicators[item.indicator]?.groups ?? [];
    return parts.findIndex((part) => part.groups.some((group) => groups.includes(group)));
  }

  function world(source: string | null): Q {
    const counted = profile.items.filter((item) => {
      if (kindOf(item) === "bonus") return false;
      const named = item.clauses.filter((clause) => (clause.source ?? null) !== null);
      return source === null || named.length === 0 || named.some((clause) => clause.source === source);
    });
    let total = read(settings.base);
    for (const part of [...(profile.parts ?? []).keys(), -1]) {
      const own = counted.filter((item) => partOf(item) === part);
      const full = (which: (item: Item) => boolean) =>
        sum(own.filter((item) => kindOf(item) === "item" && which(item)).map(points));
      const carriers = full((item) => applies(item) || policy(item) === "full");
      const standsFor = full((item) => !applies(item) && policy(item) === "exclude-and-rescale");
      const factor = carriers[0] === 0n ? ONE : over(plus(carriers, standsFor), carriers);
      const groupSum = (group: string): Q => {
        const direct = own.filter((item) => outline.indicators[item.indicator]?.groups[0] === group);
        const below = Object.keys(outline.groups).filter((code) => outline.groups[code] === group);
        const value = plus(sum(direct.map((item) => times(scoreOf(item, source), factor))), sum(below.map(groupSum)));
        const inside = own.filter((item) => outline.indicators[item.indicator]?.groups.includes(group));
        const limit = inside.length === 0 ? undefined : profile.groupLimits?.find((it) => it.group === group);
        const fullOf = sum(inside.filter((item) => kindOf(item) === "item").map(points));
        const limited = limit ? clamp(value, bound(limit.floor, fullOf), bound(limit.ceiling, fullOf)) : value;
        return isZeroed(group) ? least(limited, ZERO) : limited;
      };
      const roots = Object.keys(outline.groups).filter((code) => outline.groups[code] === null);
      const { conversion = null, weight = "1" } = profile.parts?.[part] ?? {};
      const rate = conversion ? over(read(conversion.to), read(conversion.from)) : ONE;
      total = plus(total, times(times(sum(roots.map(groupSum)), rate), read(weight)));
    }
    return total;
  }

  const sources = profile.sources ?? [];
  const blended =
    sources.length === 0 ? world(null) : sum(sources.map(({ key, weight }) => times(world(key), read(weight))));

  let bonus = profile.items
    .filter((item) => kindOf(item) === "bonus")
    .map((item) => {
      const zeroed = outline.indicators[item.indicator]?.groups.some(isZeroed) === true;
      return { codes: [item.indicator], value: zeroed ? least(scoreOf(item, null), ZERO) : scoreOf(item, null) };
    });
  const caps = (profile.bonusCaps ?? []).toSorted((a, b) => a.indicators.length - b.indicators.length);
  for (const { indicators, cap } of caps) {
    const inside = bonus.filter(({ codes }) => codes.every((code) => indicators.includes(code)));
    const value = least(sum(inside.map((it) => it.value)), read(cap));
    bonus = [...bonus.filter((it) => !inside.includes(it)), { codes: [...indicators], value }];
  }
  const raised = plus(blended, sum(bonus.map(({ value }) => value)));
  const limited = clamp(
    raised,
    settings.totalFloor === null ? null : read(settings.totalFloor),
    settings.totalCeiling === null ? null : read(settings.totalCeiling),
  );
  return struck.reduce<Q>((value, { effect }) => {
    if (effect.kind === "zero-total") return least(value, ZERO);
    return effect.kind === "cap-total" ? least(value, read(effect.points)) : value;
  }, limited);
}

/** Points rounded half away from zero to `digits` places, in thousandths. */
export function roundHalfUp([n, d]: Q, digits: number): number {
  const scale = 10n ** BigInt(digits);
  const size = n < 0n ? -n : n;
  const steps = (size * scale * 2n + d) / (2n * d);
  return Number((n < 0n ? -steps : steps) * (1000n / scale)) || 0;
}
