import { z } from "zod";
import { said } from "./issue-wording.ts";
import { formatPoints, MAX_POINTS, parsePoints } from "./points.ts";

/**
 * Points at the edge: a decimal string (or a JSON number that prints as one) outside, thousandths inside.
 * Refuses NaN, 1e308, and more than three decimal places. What a pattern can say of it stands in the JSON Schema.
 */
export const pointsSchema = z
  .codec(z.union([z.string(), z.number()]), z.int(), {
    decode: (text, context) => {
      const points = parsePoints(String(text));
      if (points !== null) return points;
      context.issues.push({
        code: "custom",
        ...said(`not a decimal with at most three places: ${String(text)}`, `“${String(text)}”不是最多三位小数的数`),
        input: text,
      });
      return z.NEVER;
    },
    encode: (points) => formatPoints(points),
  })
  .meta({ pattern: "^-?\\d{1,7}(\\.\\d{1,3})?$", minimum: -MAX_POINTS / 1000, maximum: MAX_POINTS / 1000 });

/** Points that are zero or more. */
export const amountSchema = pointsSchema
  .refine((points) => points >= 0, said("must not be negative", "不能为负数"))
  .meta({ pattern: "^\\d{1,7}(\\.\\d{1,3})?$", minimum: 0 });
