import { z } from "zod";
import { said } from "../issue-wording.ts";
import { formatPoints, type Points } from "../points.ts";
import { scoreForms } from "./score-forms.ts";

/** A score and its reasons in thousandths: inside the house, and on the wire between server and page. */
export const scoreShapes = scoreForms(z.int());

/** The same in files: points are decimal strings. Encoding writes them, decoding reads them back to the same thousandths. */
export const scoreFileShapes = scoreForms(
  z.codec(z.string(), z.int(), {
    decode: (text, context) => {
      const points = thousandths(text);
      if (points !== null) return points;
      const message = said(`not a sum of points: ${text}`, `“${text}”不是分数`);
      context.issues.push({ code: "custom", ...message, input: text });
      return z.NEVER;
    },
    encode: formatPoints,
  }),
);

/** Sums of points may be larger than any single value that a document states. */
function thousandths(text: string): Points | null {
  const [, sign, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const size = Number(whole) * 1000 + Number(rest.padEnd(3, "0"));
  if (!Number.isSafeInteger(size)) return null;
  return sign === "-" && size !== 0 ? -size : size;
}

/** Data that nobody changes. */
type Settled<T> = T extends readonly (infer Entry)[]
  ? readonly Settled<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: Settled<T[Key]> }
    : T;

export type Interval = Settled<z.output<typeof scoreShapes.interval>>;
export type GroupScore = Settled<z.output<typeof scoreShapes.group>>;
export type ItemScore = Settled<z.output<typeof scoreShapes.item>>;
export type ItemState = ItemScore["state"];
/** A computed score. Amounts are thousandths; the total is rounded where the profile says. */
export type Score = Settled<z.output<typeof scoreShapes.score>>;
