import type { Measure, ScoreEffect, Wording } from "@faheng/domain";

/** The steps at which amounts are measured and effects act, in the order in which a score comes about. */
const STEPS = ["clauses", "items", "groups", "parts", "base", "bonus", "total", "printed", "grade"] as const;
type Step = (typeof STEPS)[number];

const MEASURES: Readonly<Record<Measure["of"], { readonly step: Step; readonly name: Wording }>> = {
  deductions: { step: "clauses", name: { zh: "扣分合计", en: "the deductions" } },
  items: { step: "items", name: { zh: "单项得分", en: "the items" } },
  groups: { step: "groups", name: { zh: "分组得分", en: "the groups" } },
  parts: { step: "parts", name: { zh: "部分得分", en: "the parts" } },
  base: { step: "base", name: { zh: "基础分", en: "the score before the bonus" } },
  bonus: { step: "bonus", name: { zh: "加分", en: "the bonus" } },
  total: { step: "printed", name: { zh: "总分", en: "the total" } },
};

const EFFECTS: Readonly<Record<ScoreEffect["kind"], { readonly step: Step; readonly name: Wording }>> = {
  "cap-item": { step: "items", name: { zh: "单项封顶", en: "a cap on an item" } },
  "cap-group": { step: "groups", name: { zh: "分组封顶", en: "a cap on a group" } },
  "zero-group": { step: "groups", name: { zh: "分组计零", en: "a group that gets nothing" } },
  "no-bonus": { step: "bonus", name: { zh: "不加分", en: "no bonus" } },
  "cap-bonus": { step: "bonus", name: { zh: "加分封顶", en: "a cap on the bonus" } },
  "zero-total": { step: "total", name: { zh: "总分计零", en: "a total of zero" } },
  "cap-total": { step: "total", name: { zh: "总分封顶", en: "a cap on the total" } },
  "cap-grade": { step: "grade", name: { zh: "等次封顶", en: "a cap on the grade" } },
  "lower-grade": { step: "grade", name: { zh: "降低等次", en: "a lower grade" } },
  disqualify: { step: "grade", name: { zh: "取消资格", en: "disqualification" } },
  verdict: { step: "grade", name: { zh: "以结论代替分数", en: "a verdict" } },
};

/** What a measure is called. */
export function measureName(of: Measure["of"]): Wording {
  return MEASURES[of].name;
}

/** What an effect is called. */
export function effectName(kind: ScoreEffect["kind"]): Wording {
  return EFFECTS[kind].name;
}

/** Whether an effect acts only after what it rests on is settled; anything else would go in a circle. */
export function actsAfter(effect: ScoreEffect["kind"], of: Measure["of"]): boolean {
  return STEPS.indexOf(EFFECTS[effect].step) > STEPS.indexOf(MEASURES[of].step);
}

/** The one of several measures that is settled last. */
export function latestOf(all: readonly Measure["of"][]): Measure["of"] {
  const stepOf = (of: Measure["of"]): number => STEPS.indexOf(MEASURES[of].step);
  return all.reduce((latest, of) => (stepOf(of) > stepOf(latest) ? of : latest));
}
