import { z } from "zod";
import { lineSchema } from "./bound.ts";
import { codeSchema } from "./framework.ts";
import { amountSchema, pointsSchema } from "./points-schema.ts";

/**
 * What is done to a score beside its amounts: by a veto, which a stated fact makes strike, or by a condition, which a
 * measured amount does. None of them ever helps a unit.
 */
export const scoreEffectSchema = z.discriminatedUnion("kind", [
  /** 总分为零. */
  z.strictObject({ kind: z.literal("zero-total") }),
  /** 该部分不得分. */
  z.strictObject({ kind: z.literal("zero-group"), group: codeSchema }),
  /** 总分不超过59分. */
  z.strictObject({ kind: z.literal("cap-total"), points: pointsSchema }),
  /** 该项最高得6分; a multiple is one of the item's points. */
  z.strictObject({ kind: z.literal("cap-item"), indicator: codeSchema, at: lineSchema }),
  /** 该部分最高得12分; a multiple is one of the group's points. */
  z.strictObject({ kind: z.literal("cap-group"), group: codeSchema, at: lineSchema }),
  /** 不加分: bonus items give nothing. */
  z.strictObject({ kind: z.literal("no-bonus") }),
  /** 加分不超过2分: what all bonus items give together. */
  z.strictObject({ kind: z.literal("cap-bonus"), points: amountSchema }),
  /** 等次不高于良好. */
  z.strictObject({ kind: z.literal("cap-grade"), grade: z.string().min(1).max(400) }),
  /** 降低一个等次. */
  z.strictObject({ kind: z.literal("lower-grade"), by: z.int().min(1).max(20) }),
  /** 取消评定资格: total and grade stay, the unit is not ranked. */
  z.strictObject({ kind: z.literal("disqualify") }),
  /** 目标未完成: these words stand where the points would; the amount below stays computed and explained. */
  z.strictObject({ kind: z.literal("verdict"), words: z.string().min(1).max(100) }),
]);
export type ScoreEffect = z.infer<typeof scoreEffectSchema>;

/** Every kind of effect. */
export const EFFECT_KINDS = scoreEffectSchema.options.map(({ shape }) => shape.kind.value);
