import { z } from "zod";
import { fractionSchema } from "./fraction.ts";
import { pointsSchema } from "./points-schema.ts";
import { wantedForm } from "./wanted-form.ts";

/** A fixed amount. */
const inPoints = z.strictObject({ kind: z.literal("points"), points: pointsSchema });
/** A multiple of the full marks of what it is about. */
const inMultiples = z.strictObject({ kind: z.literal("multiple"), factor: fractionSchema });

/** A lower or upper bound of a score: of an item or group, a multiple is one of its own points. */
const aBound = wantedForm(
  'an object such as {"kind":"points","points":"0"} ({"kind":"none"} for no bound)',
  '对象，如 {"kind":"points","points":"0"}（不设限的写 {"kind":"none"}）',
);
export const boundSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("none") }),
    /** A fixed amount; a floor of `0` is 扣完为止. */
    inPoints,
    /** A multiple of the item's own points: `"-1"` lets an item lose as much again as it is worth; `"1"` caps at full marks. */
    inMultiples,
  ],
  { error: (issue) => ("expected" in issue ? aBound : undefined) },
);
export type Bound = z.infer<typeof boundSchema>;

/** A bound that is always there: fixed points (`"6"`), or a share or multiple of full marks (`"60%"`). */
const aLine = wantedForm(
  'an object such as {"kind":"points","points":"6"} or {"kind":"multiple","factor":"60%"}',
  '对象，如 {"kind":"points","points":"6"} 或 {"kind":"multiple","factor":"60%"}',
);
export const lineSchema = z.discriminatedUnion("kind", [inPoints, inMultiples], {
  error: (issue) => ("expected" in issue ? aLine : undefined),
});
export type Line = z.infer<typeof lineSchema>;
