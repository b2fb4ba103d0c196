import type { Wording } from "@faheng/domain";
import { compare, type Exact, fromFraction } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { inPoints, withEffect } from "./fields.ts";
import { type Measured, TIER_MEASURES } from "./tier-measures.ts";
import { boundOf, type Tier, tiersParams, type TiersParams } from "./tiers-params.ts";

/** Position of the first tier that a value reaches, -1 for none. */
function tierOf({ tiers }: TiersParams, value: Exact): number {
  return tiers.findIndex((tier) => {
    const order = compare(value, fromFraction(boundOf(tier)));
    return tier.above === null ? order >= 0 : order > 0;
  });
}

function pointsOf(params: TiersParams, { value }: Measured): number {
  const { tiers, otherwise, whenNone } = params;
  if (value === null) return whenNone ?? otherwise;
  return tiers[tierOf(params, value)]?.points ?? otherwise;
}

function readBound(params: TiersParams, tier: Tier): string {
  const text = TIER_MEASURES[params.measure].inText(fromFraction(boundOf(tier)), params);
  return tier.above === null ? `${text}以上` : `超过${text}`;
}

/** Tiers that no value reaches, and those below one that takes in every value. */
function idleTiers(params: TiersParams): { readonly field: string; readonly reason: Wording }[] {
  const { lo, hi } = TIER_MEASURES[params.measure].believed(params);
  const reaches = (tier: Tier, value: Exact): boolean => {
    const order = compare(value, fromFraction(boundOf(tier)));
    return tier.above === null ? order >= 0 : order > 0;
  };
  const all = params.tiers.findIndex((tier) => reaches(tier, lo));
  return params.tiers.flatMap((tier, position) => {
    const [named, field] = [readBound(params, tier), `tiers.${position}`];
    if (!reaches(tier, hi)) {
      return { field, reason: { zh: `没有能达到“${named}”的值`, en: `no value comes to “${named}”` } };
    }
    if (all < 0 || position <= all) return [];
    return { field, reason: { zh: `上面一段已包括所有的值`, en: "a tier above takes in every value" } };
  });
}

/** A table of thresholds: 演练率60%以上得3分，40%以上得2分; 同比增长10%以上得5分，5%以上得3分，其余不得分. */
export const tiers = defineRule({
  kind: "tiers",
  title: { zh: "分段", en: "Tiers" },
  names: {
    measure: { zh: "量的是什么", en: "What is measured" },
    tiers: { zh: "各段（从高到低）", en: "Tiers, highest first" },
    otherwise: { zh: "低于各段时的分值", en: "Points below all tiers" },
    whenNone: { zh: "分母或上年为零时的分值", en: "Points when the whole, or last year, is zero" },
    mayExceed: { zh: "可超过100%", en: "May exceed 100 %" },
    mostShare: { zh: "比例最多可填", en: "Largest share believed" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
    numerator: { zh: "分子名称", en: "Name of the part" },
    denominator: { zh: "分母名称", en: "Name of the whole" },
    current: { zh: "本期数的名称", en: "Name of the present number" },
    previous: { zh: "上年数的名称", en: "Name of last year’s number" },
    least: { zh: "最少可填", en: "Least value believed" },
    max: { zh: "最多可填", en: "Largest count believed" },
  },
  params: tiersParams,
  fact: (params) => TIER_MEASURES[params.measure].fact(params),
  field: (params) => TIER_MEASURES[params.measure].field(params),
  read: (params, { effect }) => {
    const list = params.tiers.map((tier) => `${readBound(params, tier)}${withEffect(effect, tier.points)}`);
    const { measure, whenNone, denominator, previous } = params;
    const none = `${measure === "growth" ? previous : denominator}为0的`;
    const aside = whenNone === null ? "" : `；${none}${withEffect(effect, whenNone)}`;
    return `${params.label}：${[...list, `其余${withEffect(effect, params.otherwise)}`].join("，")}${aside}`;
  },
  amount: pointsOf,
  idle: idleTiers,
  bounds: ({ tiers, otherwise, whenNone }) => {
    const amounts = [...tiers.map(({ points }) => points), otherwise, ...(whenNone === null ? [] : [whenNone])];
    return { least: Math.min(...amounts), most: Math.max(...amounts) };
  },
  arithmetic: (params, fact) => {
    const points = pointsOf(params, fact);
    return points === 0 ? "" : inPoints(points);
  },
  stated: ({ label }, { text }) => `${label}${text}`,
  bulk: (params) => {
    const { tiers, otherwise, whenNone } = params;
    const amounts = [...tiers.map(({ points }) => points), otherwise, whenNone ?? otherwise];
    const slot = ({ value }: Measured): number => {
      if (value === null) return tiers.length + 1;
      const tier = tierOf(params, value);
      return tier < 0 ? tiers.length : tier;
    };
    return { amounts, slot };
  },
  // What is measured grows: the tiers from the present one up.
  ahead: (params, fact) => {
    const { measure, tiers, otherwise, whenNone } = params;
    if (measure === "growth" && fact.value === null) {
      // Last year is over: nothing there stays nothing.
      const settled = pointsOf(params, fact);
      return { least: settled, most: settled };
    }
    const now = fact.value === null ? -1 : tierOf(params, fact.value);
    const above = now < 0 ? tiers : tiers.slice(0, now + 1);
    const amounts = [...above.map(({ points }) => points), ...(now < 0 ? [otherwise] : [])];
    const all = fact.value === null ? [...amounts, whenNone ?? otherwise] : amounts;
    return { least: Math.min(...all), most: Math.max(...all) };
  },
  settledFrom: ({ tiers: [highest] }) => {
    const { numerator, denominator } = highest ? boundOf(highest) : { numerator: 0, denominator: 1 };
    return Math.max(0, Math.ceil(numerator / denominator) + 1);
  },
  samples: (params) =>
    params.tiers.flatMap((tier) => {
      const { numerator, denominator } = boundOf(tier);
      return TIER_MEASURES[params.measure].samples(numerator / denominator, tier.above !== null, params);
    }),
});
