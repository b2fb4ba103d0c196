import { amountSchema } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { partialInText, partialIsSaid, partialSchema, stepsOf } from "./count-steps.ts";
import { countSchema, inPoints, labelSchema, MAX_COUNT, unitSchema, withEffect } from "./fields.ts";

const params = z
  .strictObject({
    /** Amount of each occurrence, or of each step of several. */
    points: amountSchema,
    /** Occurrences that make nothing: the amount begins with the next. */
    free: countSchema(MAX_COUNT).default(0),
    unit: unitSchema.default("次"),
    label: labelSchema.default("发生次数"),
    /** How many occurrences make one step (每满10件), and whether a started step counts; said where it is more than one. */
    step: z.int().min(1).max(MAX_COUNT).default(1),
    partial: partialSchema.nullable().default(null),
    /** Largest count that is believed. */
    max: countSchema(MAX_COUNT).default(9999),
  })
  .refine(...partialIsSaid);
type Params = z.infer<typeof params>;

/** How many times the amount counts. */
const times = ({ free, step, partial }: Params, fact: number): number =>
  stepsOf(Math.max(0, fact - free), step, partial);

/** Counts up to here fit in a byte beside what it keeps for itself; higher ones are rare and take the slower path. */
const MOST_PACKED = 199;

/** The same amount each time: 应当出庭而未出庭的，有一起扣1分. */
export const perOccurrence = defineRule({
  kind: "per-occurrence",
  title: { zh: "按次计", en: "Per occurrence" },
  names: {
    points: { zh: "每次分值", en: "Points each time" },
    free: { zh: "免计次数", en: "Times not counted" },
    step: { zh: "每多少算一步", en: "Occurrences to a step" },
    partial: { zh: "不足一步怎么计", en: "Part of a step" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
    max: { zh: "最多可填", en: "Largest count believed" },
  },
  params,
  fact: ({ max }) => countSchema(max),
  field: ({ label, unit, max }) => ({ kind: "count" as const, label, unit, max }),
  read: ({ label, free, unit, points, step, partial }, { effect }) =>
    `${label}：${free > 0 ? `超过${free}${unit}的，` : ""}每${step}${unit}${withEffect(effect, points)}${partialInText(step, partial)}`,
  amount: (own, fact) => times(own, fact) * own.points,
  bounds: ({ points, max, free }) => ({ least: 0, most: max <= free ? 0 : points === 0 ? 0 : null }),
  arithmetic: (own, fact) => {
    const { points, free, unit, step } = own;
    const counted = times(own, fact);
    if (counted === 0) return "";
    const steps = step === 1 ? "" : `，计${counted}档`;
    return `${fact - free}${unit}${steps}×${inPoints(points)}`;
  },
  stated: ({ label, unit, free }, fact) => `${label}：${fact}${unit}${free > 0 ? `（${free}${unit}以内不计）` : ""}`,
  bulk: (own) => ({
    amounts: Array.from({ length: Math.min(own.max, MOST_PACKED) + 1 }, (_, fact) => times(own, fact) * own.points),
    slot: (fact) => fact,
  }),
  // What has occurred is counted; more may come.
  ahead: (own, fact) => ({
    least: times(own, fact) * own.points,
    most: own.max <= own.free || own.points === 0 ? 0 : null,
  }),
  samples: ({ free, max, step }) =>
    Array.from({ length: 6 }, (_, extra) => (extra === 0 ? 0 : Math.min(max, free + extra * step))),
});
