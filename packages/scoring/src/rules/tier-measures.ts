import { type FactField, formatPoints, parsePoints, said } from "@faheng/domain";
import { z } from "zod";
import { type Exact, fromFraction, quotient } from "../exact.ts";
import { countSchema, MAX_COUNT } from "./fields.ts";
import { growthField, growthRate, growthSchema, readGrowth } from "./growth-fact.ts";
import { inDecimals, inPercent, ratioSchema, readRatio } from "./ratio-fact.ts";
import type { TiersParams } from "./tiers-params.ts";

/** A measured value; `null` where there is nothing to take a share of, or to grow from. */
export interface Measured {
  readonly value: Exact | null;
  readonly text: string;
}

/** One thing that tiers may lie over. */
interface TierMeasure {
  fact(params: TiersParams): z.ZodType<Measured>;
  field(params: TiersParams): FactField;
  /** A bound for people: `60%`, `3次`. */
  inText(bound: Exact, params: TiersParams): string;
  /** The least and the largest value that is believed. */
  believed(params: TiersParams): { readonly lo: Exact; readonly hi: Exact };
  /**
   * Facts that reach a tier, and that reach none.
   *
   * @param bound where the tier begins; `over` whether it takes more than that.
   */
  samples(bound: number, isOver: boolean, params: TiersParams): readonly unknown[];
}

/** By what is measured. */
export const TIER_MEASURES: Readonly<Record<TiersParams["measure"], TierMeasure>> = {
  ratio: {
    fact: (params) => ratioSchema(params).transform((fact) => ({ value: fact.value, text: readRatio(fact) })),
    field: ({ label, numerator, denominator }) => ({ kind: "ratio", label, numerator, denominator }),
    inText: inPercent,
    believed: ({ mayExceed, mostShare }) => ({ lo: 0, hi: mayExceed ? fromFraction(mostShare) : 1 }),
    samples: (bound, isOver) => [`${Math.min(100, Math.ceil(bound * 100) + (isOver ? 1 : 0))}%`, "0%"],
  },
  count: {
    fact: ({ least, max, unit }) =>
      countSchema(max, (least ?? 0) / 1000).transform((value) => ({ value, text: `${value}${unit}` })),
    field: ({ label, unit, max, least }) => ({
      kind: "count",
      label,
      unit,
      max,
      ...(least === null ? {} : { min: least / 1000 }),
    }),
    inText: inUnit,
    believed: ({ least, max }) => ({ lo: (least ?? 0) / 1000, hi: max }),
    samples: (bound, isOver, { least }) => {
      const lowest = (least ?? 0) / 1000;
      return [Math.max(lowest, wholeFrom(bound, isOver)), lowest];
    },
  },
  number: {
    fact: numberSchema,
    field: ({ label, unit, least }) => ({
      kind: "number",
      label,
      unit,
      min: least === null ? "-1000000" : formatPoints(least),
      max: "1000000",
    }),
    inText: inUnit,
    believed: ({ least }) => ({ lo: least === null ? -MAX_COUNT : quotient(BigInt(least), 1000n), hi: MAX_COUNT }),
    samples: (bound, isOver, { least }) => {
      const lowest = (least ?? 0) / 1000;
      const reached = wholeFrom(bound, isOver);
      return [String(least === null ? reached : Math.max(lowest, reached)), String(lowest)];
    },
  },
  growth: {
    fact: (params) =>
      growthSchema.transform((fact) => {
        const value = growthRate(fact);
        const numbers = `（${readGrowth(fact, params)}）`;
        return { value, text: value === null ? numbers : `${inPercent(value)}${numbers}` };
      }),
    field: growthField,
    inText: inPercent,
    // Of a thing nothing is left at −100 %; upwards nothing ends a growth that a person would lay a tier for.
    believed: () => ({ lo: -1, hi: MAX_COUNT }),
    samples: (bound, isOver) =>
      [wholeFrom(100 + bound * 100, isOver), 0].map((current) => ({ current: String(current), previous: "100" })),
  },
};

function inUnit(bound: Exact, { unit }: TiersParams): string {
  return `${inDecimals(bound)}${unit}`;
}

function wholeFrom(bound: number, isOver: boolean): number {
  return Math.ceil(bound) + (isOver ? 1 : 0);
}

function numberSchema({ least, unit }: TiersParams): z.ZodType<Measured> {
  return z
    .union([z.string(), z.number()])
    .transform((text, context) => {
      const thousandths = parsePoints(String(text));
      if (thousandths === null)
        context.addIssue({
          code: "custom",
          ...said("not a decimal with at most three places", "不是最多三位小数的数"),
        });
      return thousandths ?? 0;
    })
    .refine((value) => least === null || value >= least, {
      ...said(`must not be less than ${formatPoints(least ?? 0)}`, `不能小于${formatPoints(least ?? 0)}`),
    })
    .transform((value) => ({ value: quotient(BigInt(value), 1000n), text: `${formatPoints(value)}${unit}` }));
}
