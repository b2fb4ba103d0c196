import { amountSchema, asPrintedNumber, codeSchema, fractionSchema, matterKey, said } from "@faheng/domain";
import { z } from "zod";
import { add, ceiling, compare, divide, type Exact, fromFraction, lesser, multiply } from "../exact.ts";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { eventDay, windowOf, windowSchema } from "./event-window.ts";
import { type Decimal, decimalSchema } from "./decimal.ts";
import {
  countSchema,
  factOptions,
  inPoints,
  keySchema,
  labelSchema,
  MAX_COUNT,
  uniqueKeys,
  unitSchema,
  withEffect,
} from "./fields.ts";
import { patternOf, patternSchema } from "./pattern.ts";
import { inDecimals } from "./ratio-fact.ts";

/** From a quantity on, an event makes these points: `atLeast` includes the number (以上), `above` does not (超过). */
const tierSchema = z
  .strictObject({
    atLeast: decimalSchema.nullable().default(null),
    above: decimalSchema.nullable().default(null),
    points: amountSchema,
  })
  .refine(
    ({ atLeast, above }) => (atLeast === null) !== (above === null),
    said("give one of atLeast and above", "atLeast 与 above 应给且只给一个"),
  );
type Tier = z.infer<typeof tierSchema>;

const categorySchema = z
  .strictObject({
    key: codeSchema,
    label: labelSchema,
    points: amountSchema.nullable().default(null),
    /** The points by the quantity that the event carries, the highest tier first; below the lowest it makes nothing. */
    tiers: z.array(tierSchema).min(1).max(20).readonly().nullable().default(null),
    cap: amountSchema.nullable().default(null),
  })
  .refine(
    ({ points, tiers }) => (points === null) !== (tiers === null),
    said("give one of points and tiers", "points 与 tiers 应给且只给一个"),
  )
  .refine(
    ({ tiers }) => (tiers ?? []).every((tier, index, all) => index === 0 || isBelow(tier, all[index - 1] ?? tier)),
    {
      ...said("tiers must fall from the highest to the lowest", "各档应从高到低排列"),
      path: ["tiers"],
    },
  );
type Category = z.infer<typeof categorySchema>;

const startOf = ({ atLeast, above }: Tier): Decimal => atLeast ?? above ?? { value: 0, text: "0" };

function isBelow(lower: Tier, higher: Tier): boolean {
  const order = compare(startOf(lower).value, startOf(higher).value);
  return order < 0 || (order === 0 && lower.above === null && higher.above !== null);
}

const params = z.strictObject({
  /** Kinds or levels of event with the amount of each; `cap` limits what one category makes together. */
  categories: uniqueKeys(categorySchema),
  /** A number that each event carries (金额), where categories have tiers by it. */
  quantity: z.strictObject({ label: labelSchema, unit: unitSchema }).nullable().default(null),
  /** What may be true of an event besides (不及时纠正的，加扣); `aggravation` null follows the profile's setting. */
  flags: uniqueKeys(
    z
      .strictObject({
        key: codeSchema,
        label: labelSchema,
        points: amountSchema.nullable().default(null),
        /** How many times the event counts (再次发生的加倍); stands in place of points. */
        factor: fractionSchema
          .refine(({ numerator }) => numerator >= 0, said("must not be negative", "不能为负数"))
          .nullable()
          .default(null),
        aggravation: z.enum(["adds", "replaces"]).nullable().default(null),
      })
      .refine(
        ({ points, factor, aggravation }) =>
          (points === null) !== (factor === null) && (factor === null || aggravation === null),
        said(
          "give one of points and factor; a factor takes no aggravation",
          "points 与 factor 应给且只给一个；有 factor 的不写 aggravation",
        ),
      ),
    0,
  ).default([]),
  /** The same matter counts once, with its highest amount. Every event must then name its matter. */
  matterOnce: z.boolean().default(false),
  /** How many events of each matter make nothing, the earliest first. Every event must then name its matter. */
  freePerMatter: countSchema(MAX_COUNT).default(0),
  /** Pattern (RE2) that a matter must contain, e.g. a document number: `〔\d{4}〕\d+号`. */
  matterPattern: patternSchema.nullable().default(null),
  /** What the pattern asks for, for people: `文号，如〔2026〕12号`. */
  matterForm: labelSchema.nullable().default(null),
  /** Days between which an event counts, where they are not those of the assessed period. */
  window: windowSchema.nullable().default(null),
  label: labelSchema.default("发生的事项"),
});
type Params = z.infer<typeof params>;

/** One event of an `events` fact. */
export interface EventEntry {
  readonly category: string;
  readonly matter: string | null;
  readonly date: string | null;
  readonly flags: readonly string[];
  /** The number it carries, `null` where its category asks for none. */
  readonly quantity?: Decimal | null;
  readonly note: string | null;
}

/**
 * An event's own amount: its category's with its flags added, or the highest of category and flags where they replace; then
 * times the factors of its flags.
 */
function single(params: Params, event: EventEntry, context: RuleContext): Exact {
  const named = params.flags.filter(({ key }) => event.flags.includes(key));
  const flags = named.flatMap(({ points, aggravation }) => (points === null ? [] : [{ points, aggravation }]));
  const replacing = flags.filter(({ aggravation }) => (aggravation ?? context.aggravation) === "replaces");
  const category = params.categories.find(({ key }) => key === event.category);
  const first = Math.max(
    category ? priceOf(category, event.quantity ?? null) : 0,
    ...replacing.map(({ points }) => points),
  );
  const sum = flags.reduce((total, flag) => (replacing.includes(flag) ? total : total + flag.points), first);
  return named.reduce<Exact>((made, { factor }) => (factor ? multiply(made, fromFraction(factor)) : made), sum);
}

/** A category's points, by the quantity where it has tiers. */
function priceOf({ points, tiers }: Category, quantity: Decimal | null): number {
  if (tiers === null) return points ?? 0;
  const reached = tiers.find((tier) => {
    const order = quantity === null ? -1 : compare(quantity.value, startOf(tier).value);
    return tier.above === null ? order >= 0 : order > 0;
  });
  return reached?.points ?? 0;
}

interface Counted {
  readonly event: EventEntry;
  readonly points: Exact;
}

/** Without the first so many of each matter: by day, those without one last; of one day the lighter first. */
function beyondFree({ freePerMatter }: Params, events: readonly Counted[]): readonly Counted[] {
  if (freePerMatter === 0) return events;
  const dayOf = ({ event }: Counted): string => event.date ?? "9999-12-31";
  const matters = Map.groupBy(events, ({ event }) => matterKey(event.matter ?? ""));
  return [...matters.values()].flatMap((own) =>
    own
      .toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || compare(a.points, b.points) || byText(a, b))
      .slice(freePerMatter),
  );
}

/** Any order that entry does not change. */
function byText(a: Counted, b: Counted): number {
  const [left, right] = [a, b].map(({ event }) => `${event.category} ${event.flags.toSorted().join(" ")}`);
  return compareText(left ?? "", right ?? "");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What counts: every event, or of each matter the highest; of equals that of the first category in the profile's list. */
function counted(params: Params, fact: readonly EventEntry[], context: RuleContext): Counted[] {
  const all = fact.map((event) => ({ event, points: single(params, event, context) }));
  const priced = beyondFree(params, all);
  if (!params.matterOnce) return [...priced];
  const rank = new Map(params.categories.map(({ key }, index) => [key, index]));
  const best = new Map<string, Counted>();
  for (const candidate of priced) {
    const matter = matterKey(candidate.event.matter ?? "");
    const held = best.get(matter);
    const isHigher =
      !held ||
      compare(candidate.points, held.points) > 0 ||
      (compare(candidate.points, held.points) === 0 &&
        (rank.get(candidate.event.category) ?? 0) < (rank.get(held.event.category) ?? 0));
    if (isHigher) best.set(matter, candidate);
  }
  return [...best.values()];
}

function byCategory(params: Params, fact: readonly EventEntry[], context: RuleContext) {
  const events = counted(params, fact, context);
  return params.categories.map((category) => {
    const own = events.filter(({ event }) => event.category === category.key);
    const sum = own.reduce<Exact>((total, { points }) => add(total, points), 0);
    return { category, own, sum, amount: category.cap === null ? sum : lesser(sum, category.cap) };
  });
}

function mostPoints({ points, tiers }: Category): number {
  return Math.max(points ?? 0, ...(tiers ?? []).map((tier) => tier.points));
}

/** With every flag that makes it graver, whole thousandths up. */
function largestSingle(params: Params, context: RuleContext): number {
  const graver = params.flags.filter(({ factor }) => factor === null || factor.numerator >= factor.denominator);
  const flags = graver.map(({ key }) => key);
  const dearest = params.categories.map((own) => ({ ...own, points: mostPoints(own), tiers: null }));
  const all = dearest.map(({ key }) => ({ category: key, matter: null, date: null, flags, note: null }));
  return Math.max(...all.map((event) => Number(ceiling(single({ ...params, categories: dearest }, event, context)))));
}

function amountOf(params: Params, fact: readonly EventEntry[], context: RuleContext): Exact {
  return byCategory(params, fact, context).reduce<Exact>((sum, { amount }) => add(sum, amount), 0);
}

function mostOf(params: Params, context: RuleContext): number | null {
  if (largestSingle(params, context) === 0) return 0;
  const caps = params.categories.map(({ cap }) => cap);
  return caps.includes(null) ? null : caps.reduce<number>((sum, cap) => sum + (cap ?? 0), 0);
}

function needsMatter({ matterOnce, matterPattern, freePerMatter }: Params): boolean {
  return matterOnce || matterPattern !== null || freePerMatter > 0;
}

/** `10万元以上`, `超过10万元`. */
function startText(tier: Tier, unit: string): string {
  const text = `${startOf(tier).text}${unit}`;
  return tier.above === null ? `${text}以上` : `超过${text}`;
}

/** `1.5分`, `约0.67分`. */
function exactPoints(points: Exact): string {
  return `${inDecimals(divide(points, 1000), 3)}分`;
}

/** Events by category or severity: 总结推广的，每项分别加1分（国家）、0.5分（省）、0.2分（市）. */
export const events = defineRule({
  kind: "events",
  title: { zh: "事项列举", en: "Events" },
  names: {
    categories: { zh: "类别", en: "Categories" },
    flags: { zh: "加重或从轻情节", en: "Circumstances" },
    quantity: { zh: "事项附带的数量", en: "A number each event carries" },
    matterOnce: { zh: "同一事项只计一次", en: "One matter counts once" },
    freePerMatter: { zh: "同一事项免计次数", en: "Times not counted of one matter" },
    matterPattern: { zh: "事项名称的格式", en: "Pattern of a matter’s name" },
    matterForm: { zh: "事项名称应写明什么", en: "What a matter’s name must say" },
    window: { zh: "计入的时间范围", en: "Days that count" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  // A matter that moves to a category whose cap is used up would make less: one more violation must not.
  refuses: ({ categories, matterOnce, quantity }, { effect }) =>
    categories.some(({ tiers }) => tiers !== null) !== (quantity !== null)
      ? {
          field: "quantity",
          reason: {
            zh: "类别按数量分档（tiers）时应写明数量（quantity）的名称和单位，没有这样的类别时不写",
            en: "quantity goes with categories that have tiers, and only with them",
          },
        }
      : effect === "deduct" && matterOnce && categories.some(({ cap }) => cap !== null)
        ? {
            field: "categories",
            reason: {
              zh: "同一事项只扣一次的规则，类别不能另设上限（cap）",
              en: "a deduction that counts a matter once takes no caps by category",
            },
          }
        : null,
  fact: (params, context) => {
    const { categories, flags, matterPattern, matterForm, window, quantity } = params;
    const tiered = new Set(categories.flatMap(({ key, tiers }) => (tiers === null ? [] : [key])));
    const carried = decimalSchema.refine(
      ({ value }) => compare(value, 0) >= 0,
      said("must not be negative", "不能为负数"),
    );
    const day = eventDay(windowOf(window, context));
    const pattern = matterPattern === null ? null : patternOf(matterPattern);
    const matter = z
      .string()
      .trim()
      .min(1)
      .max(300)
      .refine(
        (text) => pattern === null || pattern.matcher(text).find() || pattern.matcher(asPrintedNumber(text)).find(),
        said(`must contain ${matterForm ?? matterPattern}`, `应写明${matterForm ?? `符合 ${matterPattern} 的内容`}`),
      );
    return z
      .array(
        z
          .strictObject({
            category: keySchema(categories.map(({ key }) => key)),
            matter: needsMatter(params) ? matter : matter.nullable().default(null),
            date: day.nullable().default(null),
            flags: z
              .array(keySchema(flags.map(({ key }) => key)))
              .max(flags.length)
              .readonly()
              .default([])
              .refine((keys) => new Set(keys).size === keys.length, said("each flag once", "每个情节只列一次")),
            quantity: (quantity === null ? z.null() : carried.nullable()).default(null),
            note: z.string().max(2000).nullable().default(null),
          })
          .refine((event) => !tiered.has(event.category) || event.quantity !== null, {
            ...said(`a number is needed: ${quantity?.label ?? ""}`, `应写明${quantity?.label ?? "数量"}`),
            path: ["quantity"],
          }),
      )
      .max(2000)
      .readonly();
  },
  field: (params, context) => {
    const { label, categories, flags, window, quantity } = params;
    const days = windowOf(window, context);
    const tiered = categories.flatMap(({ key, tiers }) => (tiers === null ? [] : [key]));
    return {
      kind: "events" as const,
      label,
      categories: factOptions(categories),
      flags: factOptions(flags),
      needsMatter: needsMatter(params),
      ...(quantity === null ? {} : { quantity: { ...quantity, categories: tiered } }),
      ...(days === null ? {} : { window: days }),
    };
  },
  read: ({ label, categories, flags, matterOnce, freePerMatter, quantity, window }, context) => {
    const list = categories.map((category) => {
      const { label: name, points, tiers, cap } = category;
      const each = (tiers ?? []).map(
        (tier) => `${startText(tier, quantity?.unit ?? "")}的每项${withEffect(context.effect, tier.points)}`,
      );
      const made =
        tiers === null
          ? `${name}每项${withEffect(context.effect, points ?? 0)}`
          : `${name}${quantity?.label ?? ""}${each.join("、")}`;
      return `${made}${cap === null ? "" : `（合计不超过${inPoints(cap)}）`}`;
    });
    const more = flags.map(({ label: name, points, factor, aggravation }) =>
      factor || points === null
        ? `${name}的按${inDecimals(fromFraction(factor ?? { numerator: 1, denominator: 1 }), 3)}倍计`
        : `${name}的${(aggravation ?? context.aggravation) === "adds" ? "另加" : "改按"}${inPoints(points)}`,
    );
    const free = freePerMatter === 0 ? "" : `；同一事项前${freePerMatter}次不计`;
    const once = `${free}${matterOnce ? "；同一事项只计一次，取最高" : ""}`;
    // The assessed period goes without saying; another window does not.
    const days = window === null ? null : windowOf(window, context);
    const when = days === null ? "" : `；只计${days.from}至${days.to}发生的`;
    return `${label}：${[...list, ...more].join("，")}${once}${when}`;
  },
  amount: amountOf,
  bounds: (params, context) => ({ least: 0, most: mostOf(params, context) }),
  arithmetic: (params, fact, context) =>
    byCategory(params, fact, context)
      .filter(({ sum }) => compare(sum, 0) > 0)
      .map(({ category, own: all, sum, amount }) => {
        const own = all.filter(({ points }) => compare(points, 0) > 0);
        const amounts = own.map(({ points }) => exactPoints(points));
        const limit = compare(amount, sum) < 0 ? `限${exactPoints(amount)}` : "";
        const count = `${category.label}${own.length}项`;
        if (new Set(amounts).size === 1) return `${count}×${amounts[0]}${limit === "" ? "" : `（${limit}）`}`;
        return `${count}（${amounts.join("＋")}${limit === "" ? "" : `，${limit}`}）`;
      })
      .join("＋"),
  stated: (params, fact, context) => {
    if (fact.length === 0) return `${params.label}：无`;
    const beyond = counted({ ...params, matterOnce: false }, fact, context).length;
    const double = beyond - counted(params, fact, context).length;
    const free = fact.length - beyond;
    const named = params.flags.flatMap(({ key, label }) => {
      const times = fact.filter(({ flags }) => flags.includes(key)).length;
      return times === 0 ? [] : [fact.length === 1 ? label : `${label}${times}项`];
    });
    const graver = named.length === 0 ? "" : `（${named.join("、")}）`;
    return `共${fact.length}项${graver}${free > 0 ? `，其中${free}项在同一事项的免计次数之内` : ""}${double > 0 ? `，其中${double}项与他项同一事项不重复计` : ""}`;
  },
  // What has happened stays; more may come.
  ahead: (params, fact, context) => ({ least: amountOf(params, fact, context), most: mostOf(params, context) }),
  samples: () => [[]],
  matters: {
    list: (params, fact, context) =>
      fact.map((event) => ({
        matter: event.matter ?? "",
        amount: amountOf(params, [event], context),
      })),
    without: (_, fact, positions) => fact.filter((_event, position) => !positions.has(position)),
    largest: largestSingle,
    standTogether: ({ freePerMatter }) => freePerMatter > 0,
    jointCap: ({ categories }) => {
      const caps = categories.flatMap(({ cap }) => (cap === null ? [] : [cap]));
      return caps.length === 0 ? null : Math.min(...caps);
    },
  },
});
