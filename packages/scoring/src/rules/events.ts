import { amountSchema, asPrintedNumber, matterKey, said } from "@faheng/domain";
import { z } from "zod";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { eventDay, windowOf, windowSchema } from "./event-window.ts";
import { factOptions, inPoints, keySchema, labelSchema, pricedOptionSchema, uniqueKeys, withEffect } from "./fields.ts";
import { patternOf, patternSchema } from "./pattern.ts";

const params = z.strictObject({
  /** Kinds or levels of event with the amount of each; `cap` limits what one category makes together. */
  categories: uniqueKeys(pricedOptionSchema.extend({ cap: amountSchema.nullable().default(null) })),
  /** What may be true of an event besides (不及时纠正的，加扣); `aggravation` null follows the profile's setting. */
  flags: uniqueKeys(
    pricedOptionSchema.extend({ aggravation: z.enum(["adds", "replaces"]).nullable().default(null) }),
    0,
  ).default([]),
  /** The same matter counts once, with its highest amount. Every event must then name its matter. */
  matterOnce: z.boolean().default(false),
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
  readonly note: string | null;
}

/** An event's own amount: its category's with its flags added, or the highest of category and flags where they replace. */
function single(params: Params, event: EventEntry, context: RuleContext): number {
  const flags = params.flags.filter(({ key }) => event.flags.includes(key));
  const replacing = flags.filter(({ aggravation }) => (aggravation ?? context.aggravation) === "replaces");
  const category = params.categories.find(({ key }) => key === event.category)?.points ?? 0;
  const first = Math.max(category, ...replacing.map(({ points }) => points));
  return flags.reduce((sum, flag) => (replacing.includes(flag) ? sum : sum + flag.points), first);
}

interface Counted {
  readonly event: EventEntry;
  readonly points: number;
}

/** What counts: every event, or of each matter the highest; of equals that of the first category in the profile's list. */
function counted(params: Params, fact: readonly EventEntry[], context: RuleContext): Counted[] {
  const priced = fact.map((event) => ({ event, points: single(params, event, context) }));
  if (!params.matterOnce) return priced;
  const rank = new Map(params.categories.map(({ key }, index) => [key, index]));
  const best = new Map<string, Counted>();
  for (const candidate of priced) {
    const matter = matterKey(candidate.event.matter ?? "");
    const held = best.get(matter);
    const isHigher =
      !held ||
      candidate.points > held.points ||
      (candidate.points === held.points &&
        (rank.get(candidate.event.category) ?? 0) < (rank.get(held.event.category) ?? 0));
    if (isHigher) best.set(matter, candidate);
  }
  return [...best.values()];
}

function byCategory(params: Params, fact: readonly EventEntry[], context: RuleContext) {
  const events = counted(params, fact, context);
  return params.categories.map((category) => {
    const own = events.filter(({ event }) => event.category === category.key);
    const sum = own.reduce((total, { points }) => total + points, 0);
    return { category, own, sum, amount: category.cap === null ? sum : Math.min(sum, category.cap) };
  });
}

function largestSingle(params: Params, context: RuleContext): number {
  const flags = params.flags.map(({ key }) => key);
  const all = params.categories.map(({ key }) => ({ category: key, matter: null, date: null, flags, note: null }));
  return Math.max(
    ...all.flatMap((event) => [single(params, event, context), single(params, { ...event, flags: [] }, context)]),
  );
}

function amountOf(params: Params, fact: readonly EventEntry[], context: RuleContext): number {
  return byCategory(params, fact, context).reduce((sum, { amount }) => sum + amount, 0);
}

function mostOf(params: Params, context: RuleContext): number | null {
  if (largestSingle(params, context) === 0) return 0;
  const caps = params.categories.map(({ cap }) => cap);
  return caps.includes(null) ? null : caps.reduce<number>((sum, cap) => sum + (cap ?? 0), 0);
}

/** Events by category or severity: 总结推广的，每项分别加1分（国家）、0.5分（省）、0.2分（市）. */
export const events = defineRule({
  kind: "events",
  title: { zh: "事项列举", en: "Events" },
  names: {
    categories: { zh: "类别", en: "Categories" },
    flags: { zh: "加重或从轻情节", en: "Circumstances" },
    matterOnce: { zh: "同一事项只计一次", en: "One matter counts once" },
    matterPattern: { zh: "事项名称的格式", en: "Pattern of a matter’s name" },
    matterForm: { zh: "事项名称应写明什么", en: "What a matter’s name must say" },
    window: { zh: "计入的时间范围", en: "Days that count" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  // A matter that moves to a category whose cap is used up would make less: one more violation must not.
  refuses: ({ categories, matterOnce }, { effect }) =>
    effect === "deduct" && matterOnce && categories.some(({ cap }) => cap !== null)
      ? {
          field: "categories",
          reason: {
            zh: "同一事项只扣一次的规则，类别不能另设上限（cap）",
            en: "a deduction that counts a matter once takes no caps by category",
          },
        }
      : null,
  fact: ({ categories, flags, matterOnce, matterPattern, matterForm, window }, context) => {
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
        z.strictObject({
          category: keySchema(categories.map(({ key }) => key)),
          matter: matterOnce || pattern ? matter : matter.nullable().default(null),
          date: day.nullable().default(null),
          flags: z
            .array(keySchema(flags.map(({ key }) => key)))
            .max(flags.length)
            .readonly()
            .default([])
            .refine((keys) => new Set(keys).size === keys.length, said("each flag once", "每个情节只列一次")),
          note: z.string().max(2000).nullable().default(null),
        }),
      )
      .max(2000)
      .readonly();
  },
  field: ({ label, categories, flags, matterOnce, matterPattern, window }, context) => {
    const days = windowOf(window, context);
    return {
      kind: "events" as const,
      label,
      categories: factOptions(categories),
      flags: factOptions(flags),
      needsMatter: matterOnce || matterPattern !== null,
      ...(days === null ? {} : { window: days }),
    };
  },
  read: ({ label, categories, flags, matterOnce, window }, context) => {
    const list = categories.map(
      ({ label: name, points, cap }) =>
        `${name}每项${withEffect(context.effect, points)}${cap === null ? "" : `（合计不超过${inPoints(cap)}）`}`,
    );
    const more = flags.map(
      ({ label: name, points, aggravation }) =>
        `${name}的${(aggravation ?? context.aggravation) === "adds" ? "另加" : "改按"}${inPoints(points)}`,
    );
    const once = matterOnce ? "；同一事项只计一次，取最高" : "";
    // The assessed period goes without saying; another window does not.
    const days = window === null ? null : windowOf(window, context);
    const when = days === null ? "" : `；只计${days.from}至${days.to}发生的`;
    return `${label}：${[...list, ...more].join("，")}${once}${when}`;
  },
  amount: amountOf,
  bounds: (params, context) => ({ least: 0, most: mostOf(params, context) }),
  arithmetic: (params, fact, context) =>
    byCategory(params, fact, context)
      .filter(({ sum }) => sum > 0)
      .map(({ category, own: all, sum, amount }) => {
        const own = all.filter(({ points }) => points > 0);
        const amounts = new Set(own.map(({ points }) => points));
        const limit = amount < sum ? `限${inPoints(amount)}` : "";
        const count = `${category.label}${own.length}项`;
        if (amounts.size === 1) return `${count}×${inPoints(own[0]?.points ?? 0)}${limit === "" ? "" : `（${limit}）`}`;
        return `${count}（${own.map(({ points }) => inPoints(points)).join("＋")}${limit === "" ? "" : `，${limit}`}）`;
      })
      .join("＋"),
  stated: (params, fact, context) => {
    if (fact.length === 0) return `${params.label}：无`;
    const double = fact.length - counted(params, fact, context).length;
    const named = params.flags.flatMap(({ key, label }) => {
      const times = fact.filter(({ flags }) => flags.includes(key)).length;
      return times === 0 ? [] : [fact.length === 1 ? label : `${label}${times}项`];
    });
    const graver = named.length === 0 ? "" : `（${named.join("、")}）`;
    return `共${fact.length}项${graver}${double > 0 ? `，其中${double}项与他项同一事项不重复计` : ""}`;
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
    jointCap: ({ categories }) => {
      const caps = categories.flatMap(({ cap }) => (cap === null ? [] : [cap]));
      return caps.length === 0 ? null : Math.min(...caps);
    },
  },
});
