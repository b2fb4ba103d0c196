import { amountSchema } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { inPoints, labelSchema, withEffect } from "./fields.ts";

const params = z.strictObject({
  points: amountSchema,
  /** The answer that makes the amount. */
  when: z.boolean().default(true),
  label: labelSchema.default("是否有此情形"),
  yes: labelSchema.default("是"),
  no: labelSchema.default("否"),
});

/** A fixed amount when something is so: 未纳入职能目标管理，扣2分. */
export const flag = defineRule({
  kind: "flag",
  title: { zh: "是否", en: "Yes or no" },
  names: {
    points: { zh: "触发时的分值", en: "Points when it is so" },
    when: { zh: "哪种回答触发", en: "Answer that triggers" },
    label: { zh: "问题", en: "Question" },
    yes: { zh: "“是”怎么说", en: "Words for yes" },
    no: { zh: "“否”怎么说", en: "Words for no" },
  },
  params,
  fact: () => z.boolean(),
  field: ({ label, yes, no }) => ({ kind: "flag" as const, label, yes, no }),
  read: ({ label, when, yes, no, points }, { effect }) =>
    `${label}：“${when ? yes : no}”的${withEffect(effect, points)}`,
  amount: ({ points, when }, fact) => (fact === when ? points : 0),
  bounds: ({ points }) => ({ least: 0, most: points }),
  arithmetic: ({ points, when }, fact) => (fact === when ? inPoints(points) : ""),
  stated: ({ label, yes, no }, fact) => `${label}：${fact ? yes : no}`,
  // What is not so may come to be (a system not yet built); what is so stays.
  ahead: ({ points, when }, fact) => {
    const now = fact === when ? points : 0;
    return fact ? { least: now, most: now } : { least: 0, most: points };
  },
  samples: ({ when }) => [!when, when],
  bulk: ({ points, when }) => ({
    amounts: when ? [0, points] : [points, 0],
    slot: (fact) => (fact ? 1 : 0),
  }),
});
