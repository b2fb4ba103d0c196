import { amountSchema, formatPoints, said } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { inPoints, labelSchema } from "./fields.ts";

const params = z
  .strictObject({
    /** The range the document gives; `null` where it gives none (视情打分), which leaves the total open until judged. */
    min: amountSchema.nullable(),
    max: amountSchema.nullable(),
    /** Whether «nothing» is allowed beside the range (扣1—5分 where there is something to deduct). */
    zero: z.boolean().default(true),
    label: labelSchema.default("酌情分"),
  })
  .refine(
    ({ min, max }) => min === null || max === null || min <= max,
    said("min must not be above max", "min 不能大于 max"),
  );

function outside(from: string, to: string | null): ReturnType<typeof said> {
  return to === null
    ? said(`must not be less than ${from}`, `不能小于${from}`)
    : said(`outside ${from}–${to}`, `不在${from}至${to}之间`);
}

/** A person's amount within a range, with a reason: 酌情扣1—5分. */
export const judgement = defineRule({
  kind: "judgement",
  title: { zh: "酌情", en: "Judgement" },
  names: {
    min: { zh: "最低分值", en: "Least" },
    max: { zh: "最高分值", en: "Most" },
    zero: { zh: "可为零", en: "May be nothing" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  statedBy: "office",
  within: (given, most) => (given.max === null ? { ...given, max: most } : null),
  signed: (fact, by, reason) => (typeof fact === "object" && fact !== null ? { ...fact, by, reason } : fact),
  fact: ({ min, max, zero }) =>
    z.strictObject({
      amount: amountSchema.refine(
        (amount) => (zero && amount === 0) || (amount >= (min ?? 0) && (max === null || amount <= max)),
        outside(min === null ? "0" : formatPoints(min), max === null ? null : formatPoints(max)),
      ),
      reason: z.string().trim().min(1).max(2000),
      by: z.string().trim().min(1).max(200),
    }),
  field: ({ label, min, max }) => ({
    kind: "judgement" as const,
    label,
    min: min === null ? null : formatPoints(min),
    max: max === null ? null : formatPoints(max),
  }),
  read: ({ min, max }, { effect }) => {
    const verb = effect === "deduct" ? "扣分" : "得分";
    if (max === null)
      return `由评审人酌情${verb}，须说明理由；${min === null ? "文件未规定范围" : `不少于${inPoints(min)}`}`;
    return `由评审人在${formatPoints(min ?? 0)}—${inPoints(max)}内酌情${verb}，须说明理由`;
  },
  amount: (_, { amount }) => amount,
  bounds: ({ min, max, zero }) => ({ least: zero ? 0 : (min ?? 0), most: max }),
  arithmetic: (_, { amount }) => (amount === 0 ? "" : inPoints(amount)),
  stated: (_, { by, reason }) => `${by}评定：${reason}`,
});
