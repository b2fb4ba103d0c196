import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { factOptions, inPoints, keySchema, labelSchema, pricedOptionSchema, uniqueKeys, withEffect } from "./fields.ts";

const params = z.strictObject({
  /** Every state that can be, with what it makes; the states never add up. */
  states: uniqueKeys(pricedOptionSchema, 2),
  label: labelSchema.default("属于哪种情况"),
});

function mostAndLeast({ states }: z.output<typeof params>) {
  const amounts = states.map(({ points }) => points);
  return { least: Math.min(...amounts), most: Math.max(...amounts) };
}

/** One amount out of several states: 没有建立的扣2分，已建立但落实不到位的扣1分. */
export const states = defineRule({
  kind: "states",
  title: { zh: "分档状态", en: "Graded state" },
  names: {
    states: { zh: "各档", en: "States" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  fact: ({ states }) => keySchema(states.map(({ key }) => key)),
  field: ({ label, states }) => ({ kind: "choice" as const, label, options: factOptions(states) }),
  read: ({ label, states }, { effect }) =>
    `${label}：${states.map((state) => `“${state.label}”${withEffect(effect, state.points)}`).join("，")}`,
  amount: ({ states }, fact) => states.find(({ key }) => key === fact)?.points ?? 0,
  bounds: mostAndLeast,
  // How a thing stands is what work changes.
  ahead: mostAndLeast,
  arithmetic: ({ states }, fact) => {
    const points = states.find(({ key }) => key === fact)?.points ?? 0;
    return points === 0 ? "" : inPoints(points);
  },
  stated: ({ label, states }, fact) => `${label}：${states.find(({ key }) => key === fact)?.label ?? fact}`,
  samples: ({ states }) => states.map(({ key }) => key),
  bulk: ({ states }) => ({
    amounts: states.map(({ points }) => points),
    slot: (fact) => states.findIndex(({ key }) => key === fact),
  }),
});
