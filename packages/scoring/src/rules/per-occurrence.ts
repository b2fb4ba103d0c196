import { amountSchema } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { countSchema, inPoints, labelSchema, MAX_COUNT, unitSchema, withEffect } from "./fields.ts";

const params = z.strictObject({
  /** Amount of each occurrence. */
  points: amountSchema,
  /** Occurrences that make nothing: the amount begins with the next. */
  free: countSchema(MAX_COUNT).default(0),
  unit: unitSchema.default("次"),
  label: labelSchema.default("发生次数"),
  /** Largest count that is believed. */
  max: countSchema(MAX_COUNT).default(9999),
});

/** Counts up to here fit in a byte beside what it keeps for itself; higher ones are rare and take the slower path. */
const MOST_PACKED = 199;

/** The same amount each time: 应当出庭而未出庭的，有一起扣1分. */
export const perOccurrence = defineRule({
  kind: "per-occurrence",
  title: { zh: "按次计", en: "Per occurrence" },
  names: {
    points: { zh: "每次分值", en: "Points each time" },
    free: { zh: "免计次数", en: "Times not counted" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
    max: { zh: "最多可填", en: "Largest count believed" },
  },
  params,
  fact: ({ max }) => countSchema(max),
  field: ({ label, unit, max }) => ({ kind: "count" as const, label, unit, max }),
  read: ({ label, free, unit, points }, { effect }) =>
    `${label}：${free > 0 ? `超过${free}${unit}的，` : ""}每1${unit}${withEffect(effect, points)}`,
  amount: ({ points, free }, fact) => Math.max(0, fact - free) * points,
  bounds: ({ points, max, free }) => ({ least: 0, most: max <= free ? 0 : points === 0 ? 0 : null }),
  arithmetic: ({ points, free, unit }, fact) => (fact > free ? `${fact - free}${unit}×${inPoints(points)}` : ""),
  stated: ({ label, unit, free }, fact) => `${label}：${fact}${unit}${free > 0 ? `（${free}${unit}以内不计）` : ""}`,
  bulk: ({ points, free, max }) => ({
    amounts: Array.from({ length: Math.min(max, MOST_PACKED) + 1 }, (_, fact) => Math.max(0, fact - free) * points),
    slot: (fact) => fact,
  }),
  // What has occurred is counted; more may come.
  ahead: ({ points, free, max }, fact) => ({
    least: Math.max(0, fact - free) * points,
    most: max <= free || points === 0 ? 0 : null,
  }),
  samples: ({ free, max }) => Array.from({ length: 6 }, (_, extra) => (extra === 0 ? 0 : Math.min(max, free + extra))),
});
