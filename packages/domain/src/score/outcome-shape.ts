import { z } from "zod";
import { EFFECT_KINDS } from "../score-effect.ts";

/** What a condition does to a score, or a veto beside striking it out: 目标未完成, 不得评优, 不加分. */
export const outcomeShape = z.strictObject({
  kind: z.enum(EFFECT_KINDS),
  /** The words of a verdict, the highest grade that is left; `null` of all others. */
  words: z.string().nullable(),
  /** Thousandths of a cap on the total, grades by which it is lowered; `null` of all others. */
  amount: z.int().nullable(),
  /** The condition in its own words; the title of the item whose veto it is. */
  wording: z.string(),
  /** Whether what is pending decides if it strikes. */
  isPending: z.boolean(),
});
export type Outcome = Readonly<z.infer<typeof outcomeShape>>;
