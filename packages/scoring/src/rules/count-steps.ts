import { said } from "@faheng/domain";
import { z } from "zod";

/** Whether a started step of several counts as one (不足部分按一档计) or only a whole one does. */
export const partialSchema = z.enum(["started", "whole"]);
type Partial = z.infer<typeof partialSchema>;

/** Steps of several say what becomes of a part of one: documents differ, so that nothing is taken for granted. */
export const partialIsSaid: [
  (own: { readonly step: number; readonly partial: Partial | null }) => boolean,
  { message: string; params: object; path: string[] },
] = [
  ({ step, partial }) => step === 1 || partial !== null,
  {
    ...said(
      "a step of more than one says in partial whether a started step counts (started or whole)",
      "step 大于1时，partial 应写明不足一步的怎么计（started 或 whole）",
    ),
    path: ["partial"],
  },
];

/** How many steps an amount makes. */
export function stepsOf(amount: number, step: number, partial: Partial | null): number {
  return partial === "started" ? Math.ceil(amount / step) : Math.floor(amount / step);
}

/** How a rule says it; nothing where each one is a step. */
export function partialInText(step: number, partial: Partial | null): string {
  return step === 1 ? "" : partial === "started" ? "（不足部分按一档计）" : "（不足部分不计）";
}
