import { amountSchema, codeSchema, said } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { factOptions, inPoints, keySchema, labelSchema, uniqueKeys, withEffect } from "./fields.ts";

const params = z
  .strictObject({
    /** `points` of a part stand in place of the common amount. */
    parts: uniqueKeys(
      z.strictObject({ key: codeSchema, label: labelSchema, points: amountSchema.nullable().default(null) }),
    ),
    /** Amount of each part that has none of its own; of the whole list where `allOrNothing`. */
    points: amountSchema,
    /** Which parts make the amount: those that are missing or those that are there. */
    count: z.enum(["missing", "present"]),
    /** One amount for the list: when anything is missing, or when everything is present. */
    allOrNothing: z.boolean().default(false),
    label: labelSchema.default("已具备的"),
  })
  .refine(({ parts, allOrNothing }) => !allOrNothing || parts.every(({ points }) => points === null), {
    ...said(
      "allOrNothing has one amount: parts must not state their own",
      "allOrNothing 只有一个分数，各部分不能另写 points",
    ),
    path: ["parts"],
  });
type Params = z.infer<typeof params>;

const pointsOf = (params: Params, part: Params["parts"][number]): number => part.points ?? params.points;

function counted(params: Params, fact: readonly string[]): Params["parts"][number][] {
  return params.parts.filter(({ key }) => fact.includes(key) === (params.count === "present"));
}

function amount(params: Params, fact: readonly string[]): number {
  const parts = counted(params, fact);
  if (!params.allOrNothing) return parts.reduce((sum, part) => sum + pointsOf(params, part), 0);
  const strikes = params.count === "missing" ? parts.length > 0 : parts.length === params.parts.length;
  return strikes ? params.points : 0;
}

/** Lists up to this long have few enough combinations for a slot each. */
const MOST_PACKED = 7;

/** Parts that are missing or there: 有计划、有部署、有活动，少“一有”扣1分. */
export const checklist = defineRule({
  kind: "checklist",
  title: { zh: "清单", en: "Checklist" },
  names: {
    parts: { zh: "各部分", en: "Parts" },
    points: { zh: "每部分的分值", en: "Points for each part" },
    count: { zh: "计缺少的还是具备的", en: "Count the missing or the present" },
    allOrNothing: { zh: "只整体计一次", en: "All or nothing" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  fact: ({ parts }) =>
    z
      .array(keySchema(parts.map(({ key }) => key)))
      .max(parts.length)
      .readonly()
      .refine((keys) => new Set(keys).size === keys.length, said("each part once", "每一部分只列一次")),
  field: ({ label, parts }) => ({ kind: "parts" as const, label, parts: factOptions(parts) }),
  read: (params, { effect }) => {
    const names = params.parts.map((part) =>
      part.points === null ? part.label : `${part.label}（${inPoints(part.points)}）`,
    );
    const list = names.join("、");
    if (params.allOrNothing)
      return `${list}：${params.count === "missing" ? "有缺的" : "齐全的"}${withEffect(effect, params.points)}`;
    const each = params.parts.every(({ points }) => points !== null)
      ? "按项"
      : `每项${withEffect(effect, params.points)}`;
    return `${list}：${params.count === "missing" ? "缺少的" : "具备的"}${each}`;
  },
  amount,
  bounds: (params) => {
    const all = params.parts.map(({ key }) => key);
    return { least: 0, most: Math.max(amount(params, []), amount(params, all)) };
  },
  arithmetic: (params, fact, { effect }) => {
    const total = amount(params, fact);
    if (total === 0) return "";
    const parts = counted(params, fact);
    const verb = params.count === "missing" ? "缺" : "有";
    if (params.allOrNothing) return `${verb}${parts.length}项，${withEffect(effect, total)}`;
    if (parts.every((part) => part.points === null)) return `${verb}${parts.length}项×${inPoints(params.points)}`;
    return parts.map((part) => `${part.label}${inPoints(pointsOf(params, part))}`).join("＋");
  },
  stated: ({ parts }, fact) => {
    const names = (isThere: boolean): string =>
      parts
        .filter(({ key }) => fact.includes(key) === isThere)
        .map(({ label }) => label)
        .join("、");
    const [there, missing] = [names(true), names(false)];
    if (there === "") return `${missing}均缺`;
    return missing === "" ? `${there}均已具备` : `已有：${there}；缺：${missing}`;
  },
  // Parts are only added: what is missing becomes less, what is there more.
  ahead: (params, fact) => {
    const [now, whole] = [
      amount(params, fact),
      amount(
        params,
        params.parts.map(({ key }) => key),
      ),
    ];
    return { least: Math.min(now, whole), most: Math.max(now, whole) };
  },
  samples: ({ parts }) =>
    parts.map((_, index) => parts.slice(0, parts.length - index).map(({ key }) => key)).concat([[]]),
  bulk: (params) => {
    const { parts } = params;
    if (parts.length > MOST_PACKED) return null;
    const keysOf = (mask: number): string[] => parts.filter((_, bit) => (mask >> bit) & 1).map(({ key }) => key);
    return {
      amounts: Array.from({ length: 2 ** parts.length }, (_, mask) => amount(params, keysOf(mask))),
      slot: (fact) => parts.reduce((mask, { key }, bit) => (fact.includes(key) ? mask | (1 << bit) : mask), 0),
    };
  },
});
