import { said } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { countSchema, labelSchema, MAX_COUNT, unitSchema } from "./fields.ts";

const params = z.strictObject({
  /** The count from which it strikes (以上 includes the number); `null`: it strikes on «yes». */
  atLeast: z.int().min(1).max(MAX_COUNT).nullable().default(null),
  /** The largest count at which this one still strikes (死亡3—9人); `null` for no upper end. */
  atMost: z.int().min(1).max(MAX_COUNT).nullable().default(null),
  unit: unitSchema.default("人"),
  label: labelSchema.default("是否发生否决情形"),
  max: countSchema(MAX_COUNT).default(MAX_COUNT),
});
type Params = z.infer<typeof params>;

function strikes({ atLeast, atMost }: Params, fact: boolean | number): boolean {
  if (typeof fact === "boolean") return fact;
  return fact >= (atLeast ?? 1) && (atMost === null || fact <= atMost);
}

/** Strikes down the total, a group, the grade or the right to be graded; makes no amount itself (profile.vetoes says what). */
export const veto = defineRule({
  kind: "veto",
  title: { zh: "一票否决", en: "Veto" },
  names: {
    atLeast: { zh: "达到即触发", en: "Strikes from" },
    atMost: { zh: "至多即触发", en: "Strikes up to" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
    max: { zh: "最多可填", en: "Largest count believed" },
  },
  params: params.refine(({ atLeast, atMost }) => atMost === null || (atLeast !== null && atLeast <= atMost), {
    ...said("atMost goes with an atLeast that is not above it", "atMost 应与不大于它的 atLeast 同用"),
    path: ["atMost"],
  }),
  fact: ({ atLeast, max }): z.ZodType<boolean | number> => (atLeast === null ? z.boolean() : countSchema(max)),
  field: ({ atLeast, label, unit, max }) =>
    atLeast === null
      ? { kind: "flag" as const, label, yes: "是", no: "否" }
      : { kind: "count" as const, label, unit, max },
  read: ({ label, atLeast, atMost, unit }) => {
    if (atLeast === null) return `${label}：“是”的予以否决`;
    return `${label}：${atMost === null ? `${atLeast}${unit}以上` : `${atLeast}—${atMost}${unit}`}的予以否决`;
  },
  amount: () => 0,
  bounds: () => ({ least: 0, most: 0 }),
  arithmetic: (params, fact) => (strikes(params, fact) ? "予以否决" : ""),
  stated: ({ label, unit }, fact) => `${label}：${typeof fact === "boolean" ? (fact ? "是" : "否") : `${fact}${unit}`}`,
  strikes,
  settledFrom: ({ atLeast, atMost }) => (atMost === null ? (atLeast ?? 1) : atMost + 1),
  samples: ({ atLeast }) => (atLeast === null ? [false, true] : [0, atLeast]),
  bulk: (params) => ({
    amounts: [0, 0],
    strikes: [false, true],
    slot: (fact) => (strikes(params, fact) ? 1 : 0),
  }),
});
