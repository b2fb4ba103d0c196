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
  /** The class whose points, parameters and weights stand in place of everybody's; `null` for none. */
  readonly unitClass: string | null;
  /** Values of the benchmarks. */
  readonly benchmarks: Readonly<Record<string, string>>;
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
  if (typeof fact === "string" || typeof fact === "number") return read(fact);
  const { numerator, denominator } = fact as { numerator: number | string; denominator: number | string };
  return Number(denominator) === 0 ? null : over(read(numerator), read(denominator));
}

/** Growth over the period before; `null` where that has nothing. */
function grownIn(fact: Fact): Q | null {
  const { current, previous } = fact as { current: string; previous: string };
  return read(previous)[0] === 0n ? null : over(minus(read(current), read(previous)), read(previous));
}

/** What 0 of 0 stands for. */
const ofNothing = (whenNone: unknown, met: Q): Q => (whenNone === "zero" ? ZERO : met);

const DAY = 86_400_000;

/** Days after the due one, one by one; of Saturdays and Sundays none where working days are counted. */
function daysAfter(due: unknown, day: unknown, isWorking: boolean): number {
  let days = 0;
  for (let at = Date.parse(String(due)) + DAY; at <= Date.parse(String(day)); at += DAY) {
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
    if (!isWorking || !isWeekend) days += 1;
  }
  return days;
}

interface Flag {
  readonly key: string;
  readonly factor?: string;
  readonly aggravation?: string | null;
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

function inSteps(amount: Q, step: unknown, partial: unknown): Q {
  const steps = over(amount, read(step));
  return [partial === "started" ? roundUp(steps) : steps[0] / steps[1], 1n];
}

const amounts: Record<string, (params: Json, fact: Fact, aggravation: string) => Q> = {
  flag: ({ points, when = true }, fact) => (fact === when ? read(points) : ZERO),
  states: ({ states }, fact) =>
    read((states as { key: string; points: string }[]).find(({ key }) => key === fact)?.points),
  "per-occurrence": ({ points, free = 0, step = 1, partial }, fact) =>
    times(inSteps(most(ZERO, minus(read(fact), read(free))), step, partial), read(points)),
  shortfall: ({ minimum, points, step = 1, partial = "started", per = "each", periods = null }, fact) => {
    const wanted = periods === null ? read(minimum) : read((periods as { count: number }).count);
    const missing = most(ZERO, minus(wanted, read(fact)));
    if (per === "once") return missing[0] > 0n ? read(points) : ZERO;
    return times(inSteps(missing, step, partial), read(points));
  },
  checklist: ({ parts, points, count, allOrNothing = false }, fact) => {
    const all = parts as { key: string; points?: string }[];
    const found = all.filter(({ key }) => (fact as string[]).includes(key) === (count === "present"));
    if (allOrNothing === true) {
      const isSo = count === "missing" ? found.length > 0 : found.length === all.length;
      return isSo ? read(points) : ZERO;
    }
    return sum(found.map((part) => read(part.points ?? points)));
  },
  ratio: ({ target, side, points, step = "1%", partial = "linear", whenNone = "met" }, fact) => {
    const value = share(fact) ?? ofNothing(whenNone, read(target));
    const gap = side === "below" ? minus(read(target), value) : minus(value, read(target));
    const steps = over(most(ZERO, gap), read(step));
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
    const rate = grownIn(fact);
    if (rate === null && whenNone === "met") return ZERO;
    const grown = rate ?? read(whenNone === "zero" ? 0 : whenNone);
    const steps = over(
      most(ZERO, side === "below" ? minus(read(target), grown) : minus(grown, read(target))),
      read(step),
    );
    if (partial === "linear") return times(steps, read(points));
    return times([partial === "started" ? roundUp(steps) : steps[0] / steps[1], 1n], read(points));
  },
  "pro-rata": ({ points, share: which, target = "100%", whenNone = "met" }, fact) => {
    const goal = read(target);
    const value = share(fact) ?? ofNothing(whenNone, goal);
    const done = less(ZERO, goal) ? least(ONE, over(value, goal)) : ONE;
    return times(which === "done" ? done : minus(ONE, done), read(points));
  },
  tiers: ({ measure, tiers, otherwise, whenNone = null }, fact) => {
    const value = measure === "growth" ? grownIn(fact) : share(fact);
    if (value === null && whenNone !== null) return read(whenNone);
    const tier = (tiers as { atLeast?: string; above?: string; points: string }[]).find(({ atLeast, above }) => {
      if (value === null) return false;
      return above === undefined ? !less(value, read(atLeast)) : less(read(above), value);
    });
    return read(tier?.points ?? otherwise);
  },
  lateness: ({ asks, due, points, per, step = 1, partial = null, grace = 0, notDone }, fact) => {
    if (fact === "none") return read(notDone);
    const late = asks === "days" ? Number(fact) : daysAfter(due, fact, per === "working-day");
    const days = most(ZERO, minus(whole(late), read(grace)));
    if (per === "flat") return days[0] > 0n ? read(points) : ZERO;
    return times(inSteps(days, step, partial), read(points));
  },
  external: ({ from, to }, fact) => over(times(read(fact), read(to)), read(from)),
  carry: ({ weight }, fact) => times(read(fact), read(weight)),
  "sample-mean": ({ from, to, dropHighest = 0, dropLowest = 0 }, fact) => {
    let values = (fact as string[]).map(read);
    const dropOne = (isDropped: (value: Q, other: Q) => boolean): void => {
      const found = values.findIndex((value) => values.every((other) => !isDropped(other, value)));
      values = values.filter((_, position) => position !== found);
    };
    for (let drop = 0; drop < Number(dropHighest); drop += 1) dropOne((other, value) => less(value, other));
    for (let drop = 0; drop < Number(dropLowest); drop += 1) dropOne((other, value) => less(other, value));
    return over(times(over(sum(values), whole(values.length)), read(to)), read(from));
  },
  judgement: (_, fact) => read((fact as { amount: string }).amount),
  events: ({ categories, flags = [], matterOnce = false, freePerMatter = 0 }, fact, aggravation) => {
    const price = (list: unknown, key: string): Q =>
      read((list as { key: string; points: string }[]).find((it) => it.key === key)?.points);
    const all = fact as unknown as Event[];
    const amountOf = (event: Event): Q => {
      const base = basePrice(categories as never, event) ?? price(categories, event.category);
      const own = (flags as Flag[]).filter(({ key }) => event.flags?.includes(key));
      const extras = own.filter((it) => it.factor === undefined);
      const pricesOf = (way: string): Q[] =>
        extras.filter((it) => (it.aggravation ?? aggravation) === way).map(({ key }) => price(flags, key));
      const graver = plus(pricesOf("replaces").reduce(most, base), sum(pricesOf("adds")));
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
    const listed = (categories as { key: string; cap?: string | null }[]).map((category, place) => ({
      ...category,
      place,
    }));
    const placeOf = ({ category }: Event): number => listed.findIndex(({ key }) => key === category);
    // Of one matter the dearest, of equals that of the category listed first.
    const isBeaten = (event: Event, other: Event): boolean => {
      const [own, theirs] = [amountOf(event), amountOf(other)];
      if (less(own, theirs) || less(theirs, own)) return less(own, theirs);
      const [here, there] = [placeOf(event), placeOf(other)];
      return here === there ? entries.indexOf(other) < entries.indexOf(event) : there < here;
    };
    const kept =
      matterOnce === true
        ? entries.filter(
            (event) =>
              !entries.some((other) => other !== event && nameOf(other) === nameOf(event) && isBeaten(event, other)),
          )
        : entries;
    return sum(
      listed.map(({ key, cap = null }) => {
        const made = sum(kept.filter(({ category }) => category === key).map(amountOf));
        return cap === null ? made : least(made, read(cap));
      }),
    );
  },
  veto: () => ZERO,
};

function factor({ choices = null }: Json, fact: Fact): Q {
  if (choices === null) return read(fact);
  return read((choices as { key: string; factor: string }[]).find(({ key }) => key === fact)?.factor);
}

/** What a unit comes to. */
export interface Reference {
  /** The exact total before rounding. */
  readonly total: Q;
  /** Place of the grade among the profile's, the highest 0; one past the last is below all. */
  readonly grade: number;
  /** Ids of the conditions that strike. */
  readonly struck: readonly string[];
}

type Effect = NonNullable<ProfileInput["vetoes"]>[number]["effect"];
type Condition = NonNullable<ProfileInput["conditions"]>[number];
type Criterion = NonNullable<ProfileInput["gradeCriteria"]>[number];
type Measure = Condition["when"]["measure"];
type Line = Condition["when"]["line"];

/** An amount that is looked at, and what it could be at most. */
interface Seen {
  readonly amount: Q;
  readonly full: Q;
}

/** What a profile says of one class of units. */
function saidOf({ items, parts = [], ...said }: ProfileInput, unitClass: string): ProfileInput {
  return {
    ...said,
    items: items.map((item) => ({
      ...item,
      points: item.unitPoints?.[unitClass] ?? item.points,
      clauses: item.clauses.map((clause) => ({
        ...clause,
        params: { ...clause.params, ...clause.unitParams?.[unitClass] },
      })),
    })),
    parts: parts.map((part) => ({ ...part, weight: part.unitWeights?.[unitClass] ?? part.weight })),
  };
}

/** Works everything out for complete facts. */
export function reference(given: ProfileInput, outline: Outline, unit: Unit): Reference {
  const profile = unit.unitClass === null ? given : saidOf(given, unit.unitClass);
  const { settings } = profile;
  const kindOf = (item: Item) => outline.indicators[item.indicator]?.kind;
  const groupsOf = (item: Item) => outline.indicators[item.indicator]?.groups ?? [];
  const factOf = (item: Item, clause: Clause): Fact =>
    unit.facts[clause.factOf ?? item.indicator]?.[clause.fact ?? clause.id] ?? null;
  const paramsOf = ({ params }: Clause): Json => {
    const key = (params["target"] as { benchmark?: string } | undefined)?.benchmark;
    return key === undefined ? params : { ...params, target: unit.benchmarks[key] };
  };
  const points = (item: Item): Q => read(item.points);
  const bound = (at: Item["floor"], of: Q): Q | null =>
    at.kind === "none" ? null : at.kind === "points" ? read(at.points) : times(of, read(at.factor));
  const lineOf = (line: Line, of: Q): Q => (line.kind === "points" ? read(line.points) : times(of, read(line.factor)));
  const clamp = (value: Q, floor: Q | null, ceiling: Q | null): Q => {
    const raised = floor === null ? value : most(value, floor);
    return ceiling === null ? raised : least(raised, ceiling);
  };
  const policy = (item: Item) => item.notApplicable ?? settings.notApplicable;
  const applies = (item: Item) => !unit.notApplicable.has(item.indicator);
  const codes = (list: readonly string[] | undefined) => list ?? [];

  // Effects: those of vetoes, then those of conditions; each asks, when it is asked, for what it rests on.
  const effects: readonly { readonly effect: Effect; readonly strikes: () => boolean }[] = [
    ...(profile.vetoes ?? []).map((veto) => ({ effect: veto.effect, strikes: () => vetoStrikes(veto) })),
    ...(profile.conditions ?? []).map((it) => ({ effect: it.effect, strikes: () => conditionStrikes(it) })),
  ];
  function struckOf<Kind extends Effect["kind"]>(...kinds: Kind[]): Extract<Effect, { kind: Kind }>[] {
    const found = effects.filter(({ effect }) => (kinds as string[]).includes(effect.kind));
    return found.filter(({ strikes }) => strikes()).map(({ effect }) => effect as Extract<Effect, { kind: Kind }>);
  }
  function vetoStrikes({ indicator, clause: id }: NonNullable<ProfileInput["vetoes"]>[number]): boolean {
    const item = profile.items.find((it) => it.indicator === indicator);
    if (!item || !applies(item)) return false;
    return item.clauses.filter((clause) => (id ?? null) === null || clause.id === id).some((it) => isStruck(item, it));
  }
  /** A veto by its fact, any other clause by making something. */
  function isStruck(item: Item, clause: Clause): boolean {
    if (clause.kind !== "veto") return less(ZERO, made(item, clause));
    const { atLeast = 1, atMost = null } = clause.params as { atLeast?: number; atMost?: number | null };
    const fact = factOf(item, clause);
    if (typeof fact === "boolean") return fact;
    return Number(fact) >= atLeast && (atMost === null || Number(fact) <= atMost);
  }
  function conditionStrikes({ when, further = [], joined = "all" }: Condition): boolean {
    const isSo = ({ measure, is, line, count = 1 }: Condition["when"]): boolean =>
      seen(measure).filter(({ amount, full }) => stands(amount, is, lineOf(line, full))).length >= count;
    return joined === "any" ? isSo(when) || further.some(isSo) : isSo(when) && further.every(isSo);
  }
  function stands(amount: Q, is: Condition["when"]["is"], line: Q): boolean {
    if (is === "below") return less(amount, line);
    if (is === "above") return less(line, amount);
    return is === "at-most" ? !less(line, amount) : !less(amount, line);
  }

  // Clauses.
  const wayOf = (clause: Clause): string => clause.aggravation ?? settings.aggravation;
  function made(item: Item, clause: Clause): Q {
    const once = amounts[clause.kind]?.(paramsOf(clause), factOf(item, clause), wayOf(clause)) ?? ZERO;
    const stating = item.clauses.find(({ id }) => id === clause.multipliedBy);
    return stating ? times(once, factor(stating.params, factOf(item, stating))) : once;
  }
  function alone(item: Item, clause: Clause): Q {
    const multiplied = made(item, clause);
    const takers = item.clauses.filter((other) => other.reduces === clause.id);
    const left = most(minus(multiplied, sum(takers.map((taker) => alone(item, taker)))), ZERO);
    const caps = [clause.cap ?? null, settings.exhausts === "clause" ? (clause.share ?? null) : null];
    return caps.reduce<Q>((amount, cap) => (cap === null ? amount : least(amount, read(cap))), left);
  }
  function counted(item: Item, clause: Clause): Q {
    if ((clause.reduces ?? null) !== null) return ZERO;
    const own = alone(item, clause);
    for (const { clauses } of profile.heaviest ?? []) {
      const rivals = clauses.flatMap((rival) => {
        const other = profile.items.find((it) => it.indicator === rival.indicator);
        const theirs = other?.clauses.find(({ id }) => id === rival.clause);
        return other && theirs && applies(other) ? [{ ...rival, amount: alone(other, theirs) }] : [];
      });
      if (!rivals.some((it) => it.indicator === item.indicator && it.clause === clause.id)) continue;
      const [first, ...others] = rivals;
      if (!first) continue;
      const winner = others.reduce((best, it) => (less(best.amount, it.amount) ? it : best), first);
      if (winner.indicator !== item.indicator || winner.clause !== clause.id) return ZERO;
    }
    return own;
  }

  // Items.
  interface Made {
    readonly score: Q;
    readonly deducted: Q;
  }
  function make(item: Item, source: string | null): Made {
    if (!applies(item)) {
      return { score: kindOf(item) === "item" && policy(item) === "full" ? points(item) : ZERO, deducted: ZERO };
    }
    const clauses = item.clauses.filter(
      (it) => source === null || (it.source ?? null) === null || it.source === source,
    );
    const chains = new Map<string, { effect: Clause["effect"]; ids: string[]; amount: Q }>();
    for (const clause of clauses) {
      const key = wayOf(clause) === "replaces" ? (clause.aggravates ?? clause.id) : clause.id;
      const held = chains.get(key);
      const amount = counted(item, clause);
      chains.set(key, {
        effect: clause.effect,
        ids: [...(held?.ids ?? []), clause.id],
        amount: held === undefined ? amount : most(held.amount, amount),
      });
    }
    const sumOf = (effect: Clause["effect"]): Q => {
      let all = [...chains.values()].filter((chain) => chain.effect === effect);
      let result = ZERO;
      for (const joint of item.jointCaps ?? []) {
        const inside = all.filter(({ ids }) => ids.some((id) => joint.clauses.includes(id)));
        all = all.filter((chain) => !inside.includes(chain));
        result = plus(result, least(sum(inside.map(({ amount }) => amount)), lineOf(joint.at, points(item))));
      }
      return plus(result, sum(all.map(({ amount }) => amount)));
    };
    const before = plus(item.start === "full" ? points(item) : ZERO, sumOf("award"));
    const [floor, ceiling] = [bound(item.floor, points(item)), bound(item.ceiling, points(item))];
    const loss = sumOf("deduct");
    return {
      score: clamp(minus(before, loss), floor, ceiling),
      deducted: floor === null ? loss : least(loss, most(minus(before, floor), ZERO)),
    };
  }
  function scoreOf(item: Item, source: string | null): Q {
    const own = make(item, source).score;
    if (!applies(item)) return own;
    return struckOf("cap-item")
      .filter(({ indicator }) => indicator === item.indicator)
      .reduce<Q>((value, { at }) => least(value, lineOf(at, points(item))), own);
  }
  const isZeroed = (group: string) => struckOf("zero-group").some((effect) => effect.group === group);

  // Sources, parts, groups.
  const sources = profile.sources ?? [];
  const views: readonly (string | null)[] = sources.length === 0 ? [null] : sources.map(({ key }) => key);
  const weightOf = (source: string | null): Q => read(sources.find(({ key }) => key === source)?.weight ?? "1");
  /** The mean of some views by their weights. */
  function blendOf(of: readonly (string | null)[], value: (source: string | null) => Q): Q {
    const [first] = of;
    if (first === undefined) return ZERO;
    const all = sum(of.map(weightOf));
    return all[0] === 0n ? value(first) : over(sum(of.map((it) => times(value(it), weightOf(it)))), all);
  }
  const isSeen = (item: Item, source: string | null): boolean => {
    const named = item.clauses.filter((clause) => (clause.source ?? null) !== null);
    return source === null || named.length === 0 || named.some((clause) => clause.source === source);
  };
  function partOf(item: Item): number {
    const parts = profile.parts ?? [];
    const named = parts.findIndex(({ indicators = [] }) => indicators.includes(item.indicator));
    if (named >= 0) return named;
    return parts.findIndex((part) => part.groups.some((group) => groupsOf(item).includes(group)));
  }
  function inPart(part: number, source: string | null): Item[] {
    return profile.items.filter((item) => kindOf(item) !== "bonus" && partOf(item) === part && isSeen(item, source));
  }
  const fullOf = (items: readonly Item[]): Q => sum(items.filter((item) => kindOf(item) === "item").map(points));
  const carries = (item: Item) => applies(item) || policy(item) === "full";
  function stretch(part: number, source: string | null): { factor: Q; reachable: Q } {
    const own = inPart(part, source);
    const carriers = fullOf(own.filter(carries));
    const standsFor = fullOf(own.filter((item) => !applies(item) && policy(item) === "exclude-and-rescale"));
    if (carriers[0] === 0n) return { factor: ONE, reachable: ZERO };
    return { factor: over(plus(carriers, standsFor), carriers), reachable: plus(carriers, standsFor) };
  }
  function groupSum(group: string, part: number, source: string | null): Q {
    const own = inPart(part, source);
    const { factor } = stretch(part, source);
    const direct = own.filter((item) => groupsOf(item)[0] === group);
    const below = Object.keys(outline.groups).filter((code) => outline.groups[code] === group);
    const value = plus(
      sum(direct.map((item) => times(scoreOf(item, source), factor))),
      sum(below.map((code) => groupSum(code, part, source))),
    );
    const inside = own.filter((item) => groupsOf(item).includes(group));
    const limit = inside.length === 0 ? undefined : profile.groupLimits?.find((it) => it.group === group);
    const limited = limit
      ? clamp(value, bound(limit.floor, fullOf(inside)), bound(limit.ceiling, fullOf(inside)))
      : value;
    const left = isZeroed(group) ? least(limited, ZERO) : limited;
    // What a group is worth is all of it in this view, whichever part its items lie in.
    const whole_ = profile.items.filter(
      (item) => kindOf(item) !== "bonus" && isSeen(item, source) && groupsOf(item).includes(group),
    );
    return struckOf("cap-group")
      .filter((effect) => effect.group === group)
      .reduce<Q>((amount, { at }) => least(amount, lineOf(at, fullOf(whole_))), left);
  }
  function partSum(part: number, source: string | null): Q {
    const roots = Object.keys(outline.groups).filter((code) => outline.groups[code] === null);
    return sum(roots.map((root) => groupSum(root, part, source)));
  }
  const positions = [...(profile.parts ?? []).keys(), -1];
  function rateOf(part: number): Q {
    const { conversion = null, weight = "1" } = profile.parts?.[part] ?? {};
    return times(conversion ? over(read(conversion.to), read(conversion.from)) : ONE, read(weight));
  }
  const overParts = (source: string | null, value: (part: number) => Q): Q =>
    plus(read(settings.base), sum(positions.map((part) => times(value(part), rateOf(part)))));
  const base = (): Q => blendOf(views, (source) => overParts(source, (part) => partSum(part, source)));
  const reachable = (): Q => blendOf(views, (source) => overParts(source, (part) => stretch(part, source).reachable));

  // Bonus and total.
  function bonus(): Q {
    const isCut = struckOf("no-bonus").length > 0;
    let open = profile.items
      .filter((item) => kindOf(item) === "bonus")
      .map((item) => {
        const zeroed = isCut || groupsOf(item).some(isZeroed);
        return { codes: [item.indicator], value: zeroed ? least(scoreOf(item, null), ZERO) : scoreOf(item, null) };
      });
    const caps = (profile.bonusCaps ?? []).toSorted((a, b) => a.indicators.length - b.indicators.length);
    for (const { indicators, cap } of caps) {
      const inside = open.filter((it) => it.codes.every((code) => indicators.includes(code)));
      const value = least(sum(inside.map((it) => it.value)), read(cap));
      open = [...open.filter((it) => !inside.includes(it)), { codes: [...indicators], value }];
    }
    return struckOf("cap-bonus").reduce<Q>(
      (value, { points }) => least(value, read(points)),
      sum(open.map(({ value }) => value)),
    );
  }
  function total(): Q {
    const limited = clamp(
      plus(base(), bonus()),
      settings.totalFloor === null ? null : read(settings.totalFloor),
      settings.totalCeiling === null ? null : read(settings.totalCeiling),
    );
    return struckOf("zero-total", "cap-total").reduce<Q>(
      (value, effect) => least(value, effect.kind === "zero-total" ? ZERO : read(effect.points)),
      limited,
    );
  }
  /** What grades go by: the total as it is printed, or as it is where it is not rounded. */
  const printed = (): Q =>
    settings.rounding.mode === "none" ? total() : [BigInt(roundTo(total(), settings.rounding)), 1000n];

  const levelOf = (code: string): number => {
    const parent = outline.groups[code] ?? null;
    return parent === null ? 1 : levelOf(parent) + 1;
  };

  // What is looked at.
  function seen(measure: Measure): Seen[] {
    const named = (list: readonly string[] | undefined, all: (item: Item) => boolean): Item[] =>
      profile.items.filter((item) => (codes(list).length === 0 ? all(item) : codes(list).includes(item.indicator)));
    const viewsOf = (item: Item): (string | null)[] =>
      kindOf(item) === "bonus" ? [null] : views.filter((source) => isSeen(item, source));
    switch (measure.of) {
      case "deductions": {
        const items = named(measure.indicators, ({ clauses }) => clauses.some(({ effect }) => effect === "deduct"));
        const lost = items.map((item) => blendOf(viewsOf(item), (source) => make(item, source).deducted));
        return [{ amount: sum(lost), full: sum(items.map(points)) }];
      }
      case "items":
        return named(measure.indicators, (item) => kindOf(item) === "item" && points(item)[0] > 0n)
          .filter(applies)
          .map((item) => ({ amount: blendOf(viewsOf(item), (source) => scoreOf(item, source)), full: points(item) }));
      case "groups":
        return Object.keys(outline.groups)
          .filter((code) => {
            const isAny = codes(measure.groups).length === 0 && (measure.level ?? null) === null;
            return isAny || codes(measure.groups).includes(code) || levelOf(code) === measure.level;
          })
          .flatMap((code) => {
            const full = (source: string | null): Q =>
              sum(
                positions.map((part) => {
                  const inside = inPart(part, source).filter((item) => groupsOf(item).includes(code) && carries(item));
                  return times(fullOf(inside), stretch(part, source).factor);
                }),
              );
            const own = views.filter((source) => full(source)[0] !== 0n);
            const amount = (source: string | null): Q => sum(positions.map((part) => groupSum(code, part, source)));
            return own.length === 0 ? [] : [{ amount: blendOf(own, amount), full: blendOf(own, full) }];
          });
      case "parts":
        return [...(profile.parts ?? []).keys()].flatMap((part) => {
          const isNamed = codes(measure.parts).includes(profile.parts?.[part]?.key ?? "");
          if (codes(measure.parts).length > 0 && !isNamed) return [];
          const own = views.filter((source) => stretch(part, source).reachable[0] !== 0n);
          const full = (source: string | null): Q => stretch(part, source).reachable;
          return own.length === 0
            ? []
            : [{ amount: blendOf(own, (source) => partSum(part, source)), full: blendOf(own, full) }];
        });
      case "base":
        return [{ amount: base(), full: reachable() }];
      case "bonus":
        return [{ amount: bonus(), full: ZERO }];
      case "total":
        return [{ amount: printed(), full: reachable() }];
    }
  }

  // Grade.
  const names = settings.grades.map(({ name }) => name);
  const ladder = (amount: Q): number => {
    const place = settings.grades.findIndex(({ atLeast }) => !less(amount, read(atLeast)));
    return place < 0 ? names.length : place;
  };
  const placeBy = ({ measure, is = "at-least", grades }: Criterion): number =>
    Math.max(
      0,
      ...seen(measure).map(({ amount, full }) => {
        const met = grades.find(({ line }) => stands(amount, is, lineOf(line, full)));
        return met ? names.indexOf(met.name) : names.indexOf(grades.at(-1)?.name ?? "") + 1;
      }),
    );
  const isOpenBelow = less(ZERO, read(settings.grades.at(-1)?.atLeast ?? "1"));
  const grade = struckOf("cap-grade", "lower-grade").reduce<number>(
    (place, effect) => {
      if (effect.kind === "cap-grade") return Math.max(place, names.indexOf(effect.grade));
      return Math.max(place, Math.min(place + effect.by, isOpenBelow ? names.length : names.length - 1));
    },
    Math.max(ladder(printed()), ...(profile.gradeCriteria ?? []).map(placeBy)),
  );
  return {
    total: total(),
    grade,
    struck: (profile.conditions ?? []).filter(conditionStrikes).map(({ id }) => id),
  };
}

/** Points rounded, in thousandths; what is not to be rounded is stored in whole thousandths, half up. */
export function roundTo([n, d]: Q, { mode, digits }: ProfileInput["settings"]["rounding"]): number {
  const scale = 10n ** BigInt(mode === "none" ? 3 : digits);
  const size = n < 0n ? -n : n;
  const [below, rest] = [(size * scale) / d, (size * scale) % d];
  const isOver = rest * 2n > d || (rest * 2n === d && (mode !== "half-even" || below % 2n === 1n));
  const steps = mode !== "down" && isOver ? below + 1n : below;
  return Number((n < 0n ? -steps : steps) * (1000n / scale)) || 0;
}
